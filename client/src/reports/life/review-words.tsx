import type { Report } from '../../../../server/reports/contract.ts'
import { waitsForReviewBy } from '../../../../server/reports/rules.ts'
import { formatInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { useSession } from '../../session/session-context.ts'
import styles from './life.module.css'

type Props = { report: Pick<Report, 'editor' | 'reviewAsked' | 'sentBack'> }

/** Whom a draft waits for, or why it came back. */
export function ReviewWords({ report: { editor, reviewAsked, sentBack } }: Props) {
  const t = useT()
  const { member } = useSession()
  if (sentBack) {
    const { by, at, why } = sentBack
    return (
      <div className={styles.sentBack}>
        <p>
          <strong>{t('reports.sentBack.text', { name: by.name, when: formatInstant(at) })}</strong>
        </p>
        <p className={styles.why}>{why}</p>
      </div>
    )
  }
  if (!reviewAsked) return null
  const { by, at, of } = reviewAsked
  const facts = { by: by.name, when: formatInstant(at) }
  const asked = { editedBy: editor?.id ?? null, asked: { of: of?.id ?? null } }
  if (of && waitsForReviewBy(member.id, asked)) return <p>{t('reports.asked.you', facts)}</p>
  return (
    <p>
      {of ? t('reports.asked.one', { ...facts, name: of.name }) : t('reports.asked.whoever', facts)}
    </p>
  )
}
