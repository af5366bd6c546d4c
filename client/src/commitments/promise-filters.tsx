import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from '../ui/field.tsx'
import { Checkbox, Select } from '../ui/inputs.tsx'
import type { PromiseFilter } from './promise-filter.ts'
import styles from './promises.module.css'

type Props = { filter: PromiseFilter; onChange: (part: Partial<PromiseFilter>) => void }

export function PromiseFilters({ filter, onChange }: Props) {
  const t = useT()
  const { counties, regions } = useTerritory()
  return (
    <div className={styles.filters}>
      <Field label={t('promises.where')}>
        {(control) => (
          <Select
            {...control}
            value={filter.where}
            onChange={({ target }) => onChange({ where: target.value })}
          >
            <option value="">{t('promises.where.all')}</option>
            <optgroup label={t('promises.where.regions')}>
              {regions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('promises.where.counties')}>
              {counties.map(({ fips, name }) => (
                <option key={fips} value={fips}>
                  {name}
                </option>
              ))}
            </optgroup>
          </Select>
        )}
      </Field>
      <Field label={t('promises.sector')}>
        {(control) => (
          <Select
            {...control}
            value={filter.sector}
            onChange={({ target }) => onChange({ sector: target.value })}
          >
            <option value="">{t('promises.sector.all')}</option>
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {t(`sector.${sector}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Checkbox
        label={t('promises.mine')}
        checked={filter.mine}
        onChange={({ target }) => onChange({ mine: target.checked })}
      />
    </div>
  )
}
