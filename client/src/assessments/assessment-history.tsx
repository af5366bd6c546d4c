import { useInfiniteQuery } from '@tanstack/react-query'
import { type Assessment, listAssessments } from '../../../server/assessments/contract.ts'
import { allianceValues } from '../../../server/assessments/rules.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import styles from './assessments.module.css'

/** What members said of where they stand, over time, with what they based it on. */
export function AssessmentHistory({ institutionId }: { institutionId: string }) {
  const t = useT()
  const query = useInfiniteQuery(
    pagesFor(listAssessments, { query: { institution: institutionId, limit: 20 } }),
  )
  return (
    <Paged query={query} empty={<p>{t('assessments.empty')}</p>}>
      {(assessments: readonly Assessment[]) => (
        <ol>
          {assessments.map(({ id, value, assessedOn, author, basis, closed }) => (
            <li key={id} className={styles.item}>
              <AllianceBadge value={allianceValues[value - 1] ?? 'not_assessed'} freshness={null} />
              <div>
                {(basis || closed) && <p>{shownWords(t, { text: basis, closed })}</p>}
                <p className={styles.soft}>
                  {formatDay(assessedOn)} · {author.name}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Paged>
  )
}
