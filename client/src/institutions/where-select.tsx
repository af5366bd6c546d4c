import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { countyUnknown } from './directory-filter.ts'

type Props = { value: string; onChange: (where: string) => void; countiesOnly: boolean }

/** One county, a region, or what has no county yet. */
export function WhereSelect({ value, onChange, countiesOnly }: Props) {
  const t = useT()
  const { counties, regions } = useTerritory()
  return (
    <Field label={t('institutions.where')}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('institutions.where.all')}</option>
          {!countiesOnly && (
            <>
              <option value={countyUnknown}>{t('institutions.countyUnknown')}</option>
              <optgroup label={t('institutions.where.regions')}>
                {regions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            </>
          )}
          <optgroup label={t('institutions.where.counties')}>
            {counties.map(({ fips, name }) => (
              <option key={fips} value={fips}>
                {name}
              </option>
            ))}
          </optgroup>
        </Select>
      )}
    </Field>
  )
}
