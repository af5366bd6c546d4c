import type { ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from './field.tsx'
import { Select } from './inputs.tsx'

type Territory = ReturnType<typeof useTerritory>

type Props = {
  /** A region's id, a county's FIPS code, or the value of one of the `children`; '' = all of Alabama. */
  value: string
  onChange: (where: string) => void
  /** Which of them to offer: all unless given. */
  regions?: Territory['regions']
  counties?: Territory['counties']
  /** Further options, before the regions. */
  children?: ReactNode
}

/** Where in Alabama: all of it, a region or a county. */
export function WhereField({ value, onChange, regions, counties, children }: Props) {
  const t = useT()
  const territory = useTerritory()
  const inRegions = regions ?? territory.regions
  return (
    <Field label={t('where.label')}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('where.all')}</option>
          {children}
          {inRegions.length > 0 && (
            <optgroup label={t('where.regions')}>
              {inRegions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t('where.counties')}>
            {(counties ?? territory.counties).map(({ fips, name }) => (
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
