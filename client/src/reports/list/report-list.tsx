import { Link } from 'wouter'
import type { ReportListed } from '../../../../server/reports/contract.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { periodWords } from '../../i18n/period-words.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { Badge } from '../../ui/badge.tsx'
import { scopeWords, titleWords } from '../title-words.ts'
import styles from './list.module.css'

/** `toWrite`: they open where they are written. */
type Props = { reports: readonly ReportListed[]; toWrite?: boolean }

/** Reports one below the other, each with its days and how far it is. */
export function ReportList({ reports, toWrite = false }: Props) {
  return (
    <ul className={styles.list}>
      {reports.map((report) => (
        <li key={report.id}>
          <ReportItem report={report} toWrite={toWrite} />
        </li>
      ))}
    </ul>
  )
}

function ReportItem({ report, toWrite }: { report: ReportListed; toWrite: boolean }) {
  const t = useT()
  const language = useLanguage()
  const title = titleWords({ t, language }, report)
  const about = scopeWords({ t, language }, report.scope)
  const waits = reviewWords(t, report)
  return (
    <Link href={`/reports/${report.id}${toWrite ? '?mode=write' : ''}`} className={styles.item}>
      <span className={styles.name}>
        {title} <Badge>{t(`reports.state.${report.state}`)}</Badge>
      </span>
      <span className={styles.period}>
        {[title !== about && about, periodWords(report.period, language)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className={styles.soft}>{stateWords(t, report)}</span>
      {waits && <span className={styles.waits}>{waits}</span>}
    </Link>
  )
}

function stateWords(t: ReturnType<typeof useT>, report: ReportListed): string {
  const { state, finalizedOn, editor, editedAt, prepared, reviewer, reviewedAt } = report
  if (state === 'final' && finalizedOn) {
    return t('reports.list.final.on', { day: formatDay(finalizedOn) })
  }
  if (state === 'reviewed' && reviewer && reviewedAt) {
    return t('reports.list.reviewed.by', { name: reviewer.name, when: formatInstant(reviewedAt) })
  }
  if (!editor && prepared) return t('reports.list.prepared')
  return editor
    ? t('reports.list.edited', { name: editor.name, when: formatInstant(editedAt) })
    : ''
}

/** Whom a draft waits for, or why it came back. */
function reviewWords(t: ReturnType<typeof useT>, { reviewAsked, sentBack }: ReportListed) {
  if (sentBack) {
    const { by, at, why } = sentBack
    // somebody's words stay out of sentences: what is put into one is read for escapes
    return `${t('reports.sentBack.text', { name: by.name, when: formatInstant(at) })} ${why}`
  }
  if (!reviewAsked) return null
  const by = reviewAsked.by.name
  return reviewAsked.of
    ? t('reports.list.asked.one', { by, name: reviewAsked.of.name })
    : t('reports.list.asked.whoever', { by })
}
