import { useInfiniteQuery } from '@tanstack/react-query'
import { listReports, type ReportListed } from '../../../server/reports/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { draftsOf } from '../reports/list/drafts-of.ts'
import { NewReport } from '../reports/list/new-report.tsx'
import { ReportList } from '../reports/list/report-list.tsx'
import { mayReadReports, mayWriteReports } from '../session/report-roles.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Paged } from '../ui/paged.tsx'
import { Section } from '../ui/section.tsx'
import styles from './reports-page.module.css'

/** What waits to be written and reviewed, and what is final. */
export function ReportsPage() {
  const t = useT()
  const session = useSession()
  const mayRead = mayReadReports(session)
  return (
    <>
      <PageHeader title={t('reports.title')} lead={t('reports.lead')} />
      {mayRead ? (
        <Reports />
      ) : (
        <EmptyState title={t('reports.notYours')}>
          <p>{t('reports.notYours.text')}</p>
        </EmptyState>
      )}
    </>
  )
}

function Reports() {
  const query = useInfiniteQuery(pagesFor(listReports, { query: { limit: 100 } }))
  return (
    <Paged query={query} empty={<Both reports={[]} />}>
      {(reports: readonly ReportListed[]) => <Both reports={reports} />}
    </Paged>
  )
}

function Both({ reports }: { reports: readonly ReportListed[] }) {
  const writes = mayWriteReports(useSession())
  return (
    <div className={styles.page}>
      <div className={styles.lists}>
        <Lists reports={reports} />
      </div>
      {writes && (
        <div className={styles.side}>
          <NewReport known={reports} />
        </div>
      )}
    </div>
  )
}

function Lists({ reports }: { reports: readonly ReportListed[] }) {
  const t = useT()
  const session = useSession()
  const writes = mayWriteReports(session)
  const of = (state: ReportListed['state']) => reports.filter((one) => one.state === state)
  const { waiting, mine, others } = draftsOf(reports, session.member.id)
  return (
    <>
      {waiting.length > 0 && (
        <Section title={t('reports.list.review')}>
          <ReportList reports={waiting} />
        </Section>
      )}
      {writes && (
        <Section title={t('reports.list.mine')}>
          {mine.length > 0 ? (
            <ReportList reports={mine} toWrite />
          ) : (
            <p className={styles.soft}>{t('reports.list.mine.none')}</p>
          )}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('reports.list.others')}>
          <ReportList reports={others} />
        </Section>
      )}
      {of('reviewed').length > 0 && (
        <Section title={t('reports.list.reviewed')}>
          <ReportList reports={of('reviewed')} />
        </Section>
      )}
      <Section title={t('reports.list.final')}>
        {of('final').length > 0 ? (
          <ReportList reports={of('final')} />
        ) : (
          <EmptyState title={t('reports.list.final.none')}>
            <p>{t('reports.list.final.none.text')}</p>
          </EmptyState>
        )}
      </Section>
    </>
  )
}
