import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { countCommitments } from '../../../server/commitments/contract.ts'
import { PromiseCounts } from '../commitments/promise-counts.tsx'
import {
  filterOf,
  type PromiseFilter,
  questionOf,
  searchOf,
} from '../commitments/promise-filter.ts'
import { PromiseFilters } from '../commitments/promise-filters.tsx'
import { PromiseSections } from '../commitments/promise-sections.tsx'
import styles from '../commitments/promises.module.css'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayReadNotes } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** Who owes us what. */
export function PromisesPage() {
  const t = useT()
  if (!mayReadNotes(useSession())) {
    return (
      <>
        <PageHeader title={t('promises.title')} />
        <EmptyState title={t('promises.notYours')}>
          <p>{t('promises.notYours.text')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('promises.title')} lead={t('promises.lead')} />
      <Promises />
    </>
  )
}

/** The filter stands in the address: it survives a reload, a link to a colleague, and the way back. */
function Promises() {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const { data, error, refetch } = useQuery(
    queryFor(countCommitments, { query: questionOf(filter) }),
  )
  const change = (part: Partial<PromiseFilter>) =>
    setSearch((before) => searchOf({ ...filterOf(before), ...part }), { replace: true })
  return (
    <div className={styles.page}>
      <PromiseCounts counts={data} group={filter.group} onChoose={(group) => change({ group })} />
      <PromiseFilters filter={filter} onChange={change} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data ? <PromiseSections filter={filter} counts={data} /> : !error && <Loading lines={6} />}
    </div>
  )
}
