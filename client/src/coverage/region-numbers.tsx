import { useQuery } from '@tanstack/react-query'
import { listRegionCoverage, type RegionCoverage } from '../../../server/coverage/contract.ts'
import type { Sector } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { useTerritory } from '../territory.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './coverage.module.css'

/** How many of those we want to be in touch with we are, by region: her own regions first. */
export function RegionNumbers({ sector }: { sector: Sector | undefined }) {
  const { member } = useSession()
  const { regions } = useTerritory()
  const query = sector ? { sector } : {}
  const { data, error, refetch } = useQuery(queryFor(listRegionCoverage, { query }))
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={6} />
  const isMine = (one: RegionCoverage) => member.regions.includes(one.regionId)
  return (
    <ul className={styles.regions}>
      {[...data.filter(isMine), ...data.filter((one) => !isMine(one))].map((one) => (
        <Region
          key={one.regionId}
          name={regions.find(({ id }) => id === one.regionId)?.name ?? ''}
          coverage={one}
        />
      ))}
    </ul>
  )
}

function Region({ name, coverage }: { name: string; coverage: RegionCoverage }) {
  const t = useT()
  const { wanted, covered, soon, overdue, never, quietCounties } = coverage
  const numbers = { soon, overdue, never, quiet: quietCounties }
  const told = (['soon', 'overdue', 'never', 'quiet'] as const).filter((key) => numbers[key] > 0)
  return (
    <li className={styles.region}>
      <h3>{name}</h3>
      <span className={styles.share}>{t('coverage.region.share', { covered, wanted })}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${wanted === 0 ? 0 : (100 * covered) / wanted}%` }} />
      </span>
      <p className={styles.hint}>
        {told.map((key) => t(`coverage.region.${key}`, { count: numbers[key] })).join(' · ')}
      </p>
    </li>
  )
}
