import { useInfiniteQuery } from '@tanstack/react-query'
import { listAudit } from '../../../server/audit/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Paged } from '../ui/paged.tsx'
import styles from './audit.module.css'
import { AuditItem, type Entry } from './audit-item.tsx'
import { useSubjectNames } from './use-subject-names.ts'

/** Who did what to which record, newest first, day by day. It never says what is in the record. */
export function AuditList() {
  const t = useT()
  const nameOf = useSubjectNames()
  const query = useInfiniteQuery(pagesFor(listAudit, { query: { limit: 50 } }))
  return (
    <Paged query={query} empty={<EmptyState title={t('audit.empty')} />}>
      {(entries: readonly Entry[]) => (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <AuditItem key={entry.seq} entry={entry} subjectName={nameOf(entry.subjectId)} />
          ))}
        </ol>
      )}
    </Paged>
  )
}
