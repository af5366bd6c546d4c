import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { Checkbox, Select } from '../ui/inputs.tsx'
import { WhereField } from '../ui/where-field.tsx'
import type { PromiseFilter } from './promise-filter.ts'
import styles from './promises.module.css'

type Props = { filter: PromiseFilter; onChange: (part: Partial<PromiseFilter>) => void }

export function PromiseFilters({ filter, onChange }: Props) {
  const t = useT()
  return (
    <div className={styles.filters}>
      <WhereField value={filter.where} onChange={(where) => onChange({ where })} />
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
