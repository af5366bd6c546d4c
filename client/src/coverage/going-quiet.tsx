import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listGoingQuiet, type GoingQuiet as Quiet } from '../../../server/coverage/contract.ts'
import { dayInAlabama, daysBetween } from '../../../server/days.ts'
import type { Input } from '../api.ts'
import { formatAge, formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './coverage.module.css'
import { DueItem } from './due-item.tsx'

type Props = { part: NonNullable<Input<typeof listGoingQuiet>['query']> }

/** The counties that go quiet next, before they do, and whom to meet so that they do not. */
export function GoingQuiet({ part }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(listGoingQuiet, { query: part }))
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={4} />
  if (data.items.length === 0) {
    return (
      <EmptyState title={t('coverage.quiet.none')}>
        <p>{t('coverage.quiet.none.text')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className={styles.counties}>
      {data.items.map((county) => (
        <QuietCounty key={county.fips} county={county} />
      ))}
    </ul>
  )
}

function QuietCounty({ county }: { county: Quiet }) {
  const t = useT()
  const { fips, name, quietOn, covered, wanted, keepers } = county
  const today = dayInAlabama(new Date())
  return (
    <li className={styles.county}>
      <h3 className={styles.countyName}>
        <Link href={`/counties/${fips}`}>{t('common.county', { name })}</Link>
      </h3>
      <p className={styles.quietOn}>
        <Icon name="clock" size={18} />
        {t('coverage.quiet.on', {
          day: formatDay(quietOn),
          age: formatAge(daysBetween(quietOn, today)),
        })}
      </p>
      <p className={styles.hint}>{t('coverage.quiet.why', { covered, wanted })}</p>
      <ul>
        {keepers.map((due) => (
          <DueItem key={due.institution.id} due={due} before={quietOn} hideCounty />
        ))}
      </ul>
    </li>
  )
}
