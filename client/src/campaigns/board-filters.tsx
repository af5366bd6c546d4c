import type { Target } from '../../../server/campaigns/contract.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { WhereField } from '../ui/where-field.tsx'
import styles from './board.module.css'
import { type BoardFilter, nobody, statewide, talkers } from './board-filter.ts'

type Props = {
  targets: readonly Target[]
  filter: BoardFilter
  onChange: (filter: BoardFilter) => void
}

/** Narrows the board: where, which sector, who talks to them. */
export function BoardFilters({ targets, filter, onChange }: Props) {
  const t = useT()
  const { counties, regions } = useTerritory()
  const served = new Set(targets.flatMap((target) => target.counties))
  const here = counties.filter(({ fips }) => served.has(fips))
  const known = sectors.filter((sector) => targets.some((target) => target.sector === sector))
  return (
    <div className={styles.filters}>
      <WhereField
        value={filter.where}
        onChange={(where) => onChange({ ...filter, where })}
        regions={regions.filter(({ id }) => here.some(({ regionId }) => regionId === id))}
        counties={here}
      >
        {targets.some((target) => target.counties.length === 0) && (
          <option value={statewide}>{t('campaigns.filter.statewide')}</option>
        )}
      </WhereField>
      {known.length > 1 && (
        <Field label={t('campaigns.filter.sector')}>
          {(control) => (
            <Select
              {...control}
              value={filter.sector}
              onChange={({ target }) => onChange({ ...filter, sector: target.value })}
            >
              <option value="">{t('campaigns.filter.sectors')}</option>
              {known.map((sector) => (
                <option key={sector} value={sector}>
                  {t(`sector.${sector}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label={t('campaigns.filter.who')}>
        {(control) => (
          <Select
            {...control}
            value={filter.who}
            onChange={({ target }) => onChange({ ...filter, who: target.value })}
          >
            <option value="">{t('campaigns.filter.anyone')}</option>
            <option value={nobody}>{t('campaigns.filter.noOne')}</option>
            {talkers(targets).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
