import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'

type Props = {
  institution: Institution
  countyFips: string
  onCounty: (fips: string) => void
  personId: string
  onPerson: (id: string) => void
}

/** Who of them said it, and for which county where they serve several: asked only where there is a choice. */
export function PromisePlace({ institution, countyFips, onCounty, personId, onPerson }: Props) {
  const t = useT()
  const { counties } = useTerritory()
  const serves = institution.counties
  const possible = counties.filter(({ fips }) => serves.length === 0 || serves.includes(fips))
  const people = institution.seats.flatMap(({ tenures }) =>
    tenures.filter(({ endedOn }) => endedOn === null).map(({ person }) => person),
  )
  return (
    <>
      {people.length > 0 && (
        <Field label={t('commitments.record.person')}>
          {(control) => (
            <Select {...control} value={personId} onChange={({ target }) => onPerson(target.value)}>
              <option value="">{t('commitments.record.anybody')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {serves.length !== 1 && (
        <Field label={t('commitments.record.county')}>
          {(control) => (
            <Select
              {...control}
              required
              value={countyFips}
              onChange={({ target }) => onCounty(target.value)}
            >
              {serves.length === 0 && <option value="" />}
              {possible.map(({ fips, name }) => (
                <option key={fips} value={fips}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </>
  )
}
