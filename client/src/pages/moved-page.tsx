import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dayInAlabama } from '../../../server/days.ts'
import { listMoved } from '../../../server/moves/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { MovedFilters } from '../moves/moved-filters.tsx'
import { MovedList } from '../moves/moved-list.tsx'
import { useMovedFilter } from '../moves/use-moved-filter.ts'
import { queryFor } from '../queries.ts'
import { mayReadReports } from '../session/report-roles.ts'
import { useSession } from '../session/session-context.ts'
import { useTerritory } from '../territory.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './moved-page.module.css'

/** What changed between two days, and because of which entries. */
export function MovedPage() {
  const t = useT()
  const { regions } = useTerritory()
  const [filter, change] = useMovedFilter()
  const { from, to, sector, region, known } = filter
  const query = { from, to, known, ...(sector && { sector }) }
  const { data, error, refetch } = useQuery({
    ...queryFor(listMoved, { query }),
    placeholderData: keepPreviousData,
  })
  const counties = data?.counties.filter((one) => !region || one.regionId === region) ?? []
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]))
  const today = dayInAlabama(new Date())
  const days = { from: formatDay(from), to: formatDay(to) }
  const asOf = to < today ? `?asOf=${to}` : ''
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('places.moved')}
        lead={t('moves.lead', days)}
        actions={
          mayReadReports(useSession()) && (
            <ButtonLink href="/reports">{t('places.reports')}</ButtonLink>
          )
        }
      />
      <MovedFilters filter={filter} regions={regions} onChange={change} />
      <div className={styles.results}>
        {error && !data ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <>
            <div className={styles.count}>
              <p role="status">{t('moves.count', { count: counties.length })}</p>
              {counties.length > 0 && (
                <Button look="quiet" onClick={() => window.print()}>
                  {t('moves.print')}
                </Button>
              )}
            </div>
            {counties.length === 0 && (
              <EmptyState title={t('moves.empty')}>
                <p>{t('moves.empty.hint')}</p>
              </EmptyState>
            )}
            <MovedList
              counties={counties}
              regionOf={({ regionId }) => regionNames.get(regionId) ?? ''}
              hrefOf={(fips) => `/counties/${fips}${asOf}`}
            />
          </>
        ) : (
          <Loading lines={6} />
        )}
      </div>
    </div>
  )
}
