import type { Target } from '../../../server/campaigns/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'

type Props = {
  target: Pick<Target, 'counties'>
  value: string
  onChange: (fips: string) => void
}

/** Where they are met. Nobody is asked when a target works in one county only. */
export function CountyField({ target, value, onChange }: Props) {
  const t = useT()
  const { counties, nameOf } = useTerritory()
  if (target.counties.length === 1) return null
  const places = target.counties.length > 0 ? target.counties : counties.map(({ fips }) => fips)
  return (
    <Field label={t('campaigns.answer.county')}>
      {(control) => (
        <Select
          {...control}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="" disabled>
            {t('campaigns.answer.county.choose')}
          </option>
          {places.map((fips) => (
            <option key={fips} value={fips}>
              {nameOf(fips)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
