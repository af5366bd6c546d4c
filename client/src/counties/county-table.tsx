import { useMemo, useState } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import { CountyRow } from './county-row.tsx'
import styles from './county-table.module.css'
import { type SortKey, sortCounties, sortKeys } from './order.ts'

type Props = {
  counties: readonly CountyListed[]
  regionNames: ReadonlyMap<string, string>
  changed: ReadonlySet<string>
  /** Where a county's page is. */
  hrefOf: (fips: string) => string
}

/** Everything the map says, in words, in any order. */
export function CountyTable({ counties, regionNames, changed, hrefOf }: Props) {
  const t = useT()
  const [sort, setSort] = useState<{ key: SortKey; descending: boolean }>({
    key: 'county',
    descending: false,
  })
  const sorted = useMemo(
    () => sortCounties(counties, sort.key, sort.descending, regionNames),
    [counties, sort, regionNames],
  )
  const names: Record<SortKey, string> = {
    county: t('map.table.county'),
    region: t('map.region'),
    alliance: t('alliance.title'),
    accountability: t('map.layer.accountability'),
    lastContact: t('map.table.lastContact'),
  }
  const directionOf = (key: SortKey) => {
    if (sort.key !== key) return undefined
    return sort.descending ? 'descending' : 'ascending'
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {sortKeys.map((key) => (
            <th key={key} scope="col" aria-sort={directionOf(key)} className={styles[key]}>
              <button
                type="button"
                onClick={() => setSort({ key, descending: sort.key === key && !sort.descending })}
              >
                {names[key]}
                <Icon
                  name={sort.key !== key ? 'sort' : sort.descending ? 'up' : 'down'}
                  size={14}
                />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((county) => (
          <CountyRow
            key={county.fips}
            county={county}
            href={hrefOf(county.fips)}
            region={regionNames.get(county.regionId) ?? ''}
            changed={changed.has(county.fips)}
          />
        ))}
      </tbody>
    </table>
  )
}
