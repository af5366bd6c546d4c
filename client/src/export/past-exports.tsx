import { useInfiniteQuery } from '@tanstack/react-query'
import { listExports } from '../../../server/export/contract.ts'
import { endingOf } from '../../../server/export/rules.ts'
import type { Output } from '../api.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Paged } from '../ui/paged.tsx'
import styles from './export.module.css'

type Export = Output<typeof listExports>['items'][number]

/** Who took out what, when and why. */
export function PastExports() {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listExports, { query: { limit: 20 } }))
  return (
    <>
      <p className={styles.soft}>{t('exports.past.lead')}</p>
      <Paged
        query={query}
        empty={
          <EmptyState title={t('exports.past.empty')}>
            <p>{t('exports.past.emptyText')}</p>
          </EmptyState>
        }
      >
        {(items: readonly Export[]) => (
          <ol className={styles.past}>
            {items.map((item) => (
              <PastExport key={item.id} item={item} />
            ))}
          </ol>
        )}
      </Paged>
    </>
  )
}

function PastExport({ item }: { item: Export }) {
  const t = useT()
  const { nameOf, regions } = useTerritory()
  const { region, county, sector, from, to } = item.filters
  const narrowed = [
    region && (regions.find(({ id }) => id === region)?.name ?? region),
    county && t('common.county', { name: nameOf(county) }),
    sector && t(`sector.${sector}`),
    from && t('exports.days.from', { day: formatDay(from) }),
    to && t('exports.days.to', { day: formatDay(to) }),
  ].filter(Boolean)
  const format = item.format && t(`exports.format.${endingOf(item.what, item.format)}`)
  return (
    <li className={styles.one}>
      <time dateTime={item.at} className={styles.soft}>
        {formatInstant(item.at)}
      </time>
      <span className={styles.who}>{item.member?.name ?? t('exports.operator')}</span>
      <div>
        <p>
          {[t(`exports.kind.${item.what}`), ...narrowed, format].filter(Boolean).join(' · ')}
          {' · '}
          {t('exports.rows', { count: item.rows })}
          {item.sent === null && ` (${t('exports.brokeOff')})`}
        </p>
        <p className={styles.reason}>{item.reason}</p>
      </div>
    </li>
  )
}
