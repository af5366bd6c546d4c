import type { Day } from '../../../server/days.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import styles from './turnover.module.css'

export type TurnoverFilter = { by: Day; region: string; sector: Sector | '' }

type Props = { filter: TurnoverFilter; onChange: (part: Partial<TurnoverFilter>) => void }

/** Which terms to look at. */
export function TurnoverFilters({ filter, onChange }: Props) {
  const t = useT()
  const { regions } = useTerritory()
  return (
    <div className={styles.filters}>
      <Field label={t('seats.filter.by')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            required
            value={filter.by}
            onChange={({ target }) => target.value && onChange({ by: target.value })}
          />
        )}
      </Field>
      <Field label={t('seats.filter.region')}>
        {(control) => (
          <Select
            {...control}
            value={filter.region}
            onChange={(event) => onChange({ region: event.target.value })}
          >
            <option value="">{t('seats.filter.all')}</option>
            {regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('seats.filter.sector')}>
        {(control) => (
          <Select
            {...control}
            value={filter.sector}
            onChange={(event) => onChange({ sector: event.target.value as Sector | '' })}
          >
            <option value="">{t('seats.filter.all')}</option>
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {t(`sector.${sector}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
