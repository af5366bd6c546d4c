import { kindWord } from '../../i18n/kind-word.ts'
import { useT } from '../../i18n/use-t.ts'
import { useTerritory } from '../../territory.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Chosen } from './chosen.tsx'
import type { ChosenInstitution } from './draft.ts'
import { fieldOf } from './form-errors.ts'
import { FormPart } from './form-part.tsx'
import { InstitutionPicker } from './institution-picker.tsx'
import type { PartProps } from './part.ts'
import type { SecondHalf } from './use-second-half.ts'

type Props = PartProps & {
  second: SecondHalf | null
  /** She is adding one more. */
  another: boolean
  setAnother: (another: boolean) => void
}

export function InstitutionPart(props: Props) {
  const { draft, change, errors, goTo, second, another, setAnother } = props
  const t = useT()
  const { nameOf } = useTerritory()
  const { institutions, countyFips } = draft
  const picking = institutions.length === 0 || another

  function add(institution: ChosenInstitution) {
    const known = institutions.some(({ id }) => id === institution.id)
    if (!known) change({ institutions: [...institutions, institution] })
    setAnother(false)
    goTo(draft.kind === null ? 'kind' : fieldOf(institution.id, 'value'))
  }

  function elsewhere({ counties }: ChosenInstitution): string | null {
    const [only] = counties
    if (only === undefined || counties.length > 1 || only === countyFips) return null
    return t('common.county', { name: nameOf(only) })
  }

  return (
    <FormPart
      title={t('log.institution')}
      field="institution"
      error={errors.institution && t(errors.institution)}
    >
      {institutions.map((one) => (
        <Chosen
          key={one.id}
          title={one.name}
          detail={
            <>
              {[kindWord(t, one.kind), elsewhere(one)].filter(Boolean).join(' · ')}{' '}
              {one.added && <Badge>{t('common.unconfirmed')}</Badge>}
            </>
          }
          action={
            <IconButton
              icon="close"
              label={t('log.institution.remove', { name: one.name })}
              onClick={() => {
                change({ institutions: institutions.filter(({ id }) => id !== one.id) })
                goTo('institution')
              }}
            />
          }
        />
      ))}
      {second && institutions.length === 0 && <second.RepeatLast {...props} />}
      {picking ? (
        <InstitutionPicker
          countyFips={countyFips}
          chosen={institutions}
          onPick={add}
          AddInstitution={second?.AddInstitution}
        />
      ) : (
        <div>
          <Button look="quiet" icon="log" onClick={() => setAnother(true)}>
            {t('log.institution.another')}
          </Button>
        </div>
      )}
    </FormPart>
  )
}
