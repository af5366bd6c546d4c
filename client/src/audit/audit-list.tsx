import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { listAudit } from '../../../server/audit/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Paged } from '../ui/paged.tsx'
import { ResultsSaid } from '../ui/results-said.tsx'
import styles from './audit.module.css'
import { type AuditFilter, isNarrowed, questionOf } from './audit-filter.ts'
import { AuditItem, type Entry } from './audit-item.tsx'
import { useSubjectNames } from './use-subject-names.ts'

/** Who did what to which record, newest first. It never says what is in the record. */
export function AuditList({ filter }: { filter: AuditFilter }) {
  const t = useT()
  const nameOf = useSubjectNames()
  const query = useInfiniteQuery({
    ...pagesFor(listAudit, { query: questionOf(filter) }),
    placeholderData: keepPreviousData,
  })
  const empty = isNarrowed(filter) ? (
    <EmptyState title={t('audit.nothing')}>
      <p>{t('audit.nothing.text')}</p>
    </EmptyState>
  ) : (
    <EmptyState title={t('audit.empty')} />
  )
  return (
    <>
      <ResultsSaid query={query} />
      <Paged query={query} empty={empty}>
        {(entries: readonly Entry[]) => (
          <ol className={styles.list}>
            {entries.map((entry) => (
              <AuditItem
                key={entry.seq}
                entry={entry}
                subjectName={nameOf(entry.subjectId)}
                history={`/audit?subject=${entry.subject}&record=${entry.subjectId}`}
              />
            ))}
          </ol>
        )}
      </Paged>
    </>
  )
}
