import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { addDays } from '../../../server/days.ts'
import { getDigest } from '../../../server/digest/contract.ts'
import { MovedPart } from '../digest/moved-part.tsx'
import { WaitingPart } from '../digest/waiting-part.tsx'
import { WeekChoice } from '../digest/week-choice.tsx'
import { WorkPart } from '../digest/work-part.tsx'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayReadNotes } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './digest-page.module.css'

/** A week in her counties, and what waits for her. */
export function DigestPage() {
  const t = useT()
  const session = useSession()
  const [search] = useSearchParams()
  const week = search.get('week') ?? ''
  const { data, error, refetch } = useQuery({
    ...queryFor(getDigest, { query: /^\d{4}-\d\d-\d\d$/.test(week) ? { week } : {} }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader
        title={t('digest.title')}
        {...(mayReadNotes(session) && {
          back: { href: '/follow-ups', label: t('nav.followUps') },
        })}
        lead={t(data?.ofState ? 'digest.lead.state' : 'digest.lead.home')}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && (
        <div className={styles.parts}>
          <WeekChoice
            week={data.week}
            isOver={data.isOver}
            hrefOf={(one) => (one === data.lastWeek ? '/digest' : `/digest?week=${one}`)}
          />
          {data.waiting && <WaitingPart waiting={data.waiting} />}
          <MovedPart
            moved={data.moved}
            href={`/moved?from=${addDays(data.week, -1)}&to=${data.to}`}
          />
          {data.work && <WorkPart work={data.work} />}
          <p className={styles.foot}>
            {data.work && !data.waiting && <span>{t('digest.waiting.unknown')}</span>}
            <span>{t('digest.open.only')}</span>
          </p>
        </div>
      )}
    </>
  )
}
