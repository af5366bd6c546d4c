import { useState } from 'react'
import type { InstitutionListed } from '../../../../server/institutions/contract.ts'
import { kindWord } from '../../i18n/kind-word.ts'
import { useT } from '../../i18n/use-t.ts'
import { useTerritory } from '../../territory.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { type ChosenInstitution, chosenOf, type Named } from './draft.ts'
import styles from './form.module.css'
import { useInstitutionSearch, useInstitutionsOf } from './use-institution-search.ts'
import type { SecondHalf } from './use-second-half.ts'

const keyAtMost = 6

type Props = {
  countyFips: string | null
  chosen: readonly Named[]
  onPick: (institution: ChosenInstitution) => void
  AddInstitution: SecondHalf['AddInstitution'] | undefined
}

/** The offices that matter most in one tap, every other one by a few letters, a new one by its name. */
export function InstitutionPicker({ countyFips, chosen, onPick, AddInstitution }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const [text, setText] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const ofCounty = useInstitutionsOf(countyFips)
  const { found, busy } = useInstitutionSearch(text, countyFips)
  const isFree = ({ id }: Named) => chosen.every((one) => one.id !== id)
  const options = (text.trim() === '' ? (ofCounty ?? []) : found).filter(isFree)
  const name = text.trim()

  function placeOf({ counties, scope }: InstitutionListed): string {
    const [only] = counties
    if (counties.length > 1 || only === undefined) return t(`scope.${scope}`)
    return only === countyFips ? '' : t('common.county', { name: nameOf(only) })
  }

  return (
    <>
      <ul className={styles.keys}>
        {ofCounty
          ?.filter(isFree)
          .slice(0, keyAtMost)
          .map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.key} onClick={() => onPick(chosenOf(one))}>
                <strong className={styles.name}>{one.name}</strong>
                <span className={styles.detail}>{kindWord(t, one.kind)}</span>
              </button>
            </li>
          ))}
      </ul>
      <Field label={t('log.institution.search')}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={setText}
            busy={busy}
            options={options.map((one) => ({
              id: one.id,
              label: one.name,
              detail: [kindWord(t, one.kind), placeOf(one)].filter(Boolean).join(' · '),
              one,
            }))}
            onPick={({ one }) => onPick(chosenOf(one))}
            add={
              name === ''
                ? undefined
                : { label: t('log.add', { name }), onAdd: () => setAdding(name) }
            }
          />
        )}
      </Field>
      {AddInstitution && adding !== null && (
        <AddInstitution
          name={adding}
          countyFips={countyFips}
          onAdd={onPick}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  )
}
