import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { listRecordCounties } from '../../../server/records/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { ImportList } from '../records/import-list.tsx'
import { kindsToFind } from '../records/kinds-to-find.ts'
import { type RecordFilter, RecordFilters } from '../records/record-filters.tsx'
import { RecordList } from '../records/record-list.tsx'
import { mayImportRecords } from '../records/rights.ts'
import { mayReadDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { OnlyFor } from './only-for.tsx'
import styles from './records-page.module.css'

/** What public sources say of everybody, and which lists it comes from. */
export function RecordsPage() {
  const t = useT()
  const mayImport = mayImportRecords(useSession())
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('places.records')}
        lead={t('records.page.lead')}
        actions={
          mayImport && (
            <ButtonLink look="primary" icon="log" href="/records/import">
              {t('records.import')}
            </ButtonLink>
          )
        }
      />
      <OnlyFor who={mayReadDirectory} otherwise="onlyFor.directoryOnly">
        <Records />
      </OnlyFor>
    </div>
  )
}

function Records() {
  const t = useT()
  const { words } = useSession()
  const [search, setSearch] = useSearchParams()
  const filter: RecordFilter = {
    kind: search.get('kind') ?? '',
    where: search.get('where') ?? '',
    adverse: search.get('adverse') ?? '',
  }
  const change = (part: Partial<RecordFilter>) =>
    setSearch(
      Object.entries({ ...filter, ...part }).filter(([, value]) => value !== ''),
      { replace: true },
    )
  const known = useQuery(queryFor(listRecordCounties, { query: { kind: '287g' } }))
  const { knownAsOf } = known.data ?? {}
  return (
    <>
      <RecordFilters filter={filter} onChange={change} />
      {knownAsOf && ['', '287g'].includes(filter.kind) && (
        <p className={styles.known}>{t('records.knownAsOf', { day: formatDay(knownAsOf) })}</p>
      )}
      <Disclosure summary={t('records.imports')}>
        <ImportList />
      </Disclosure>
      <section aria-label={t('places.records')}>
        <RecordList
          filter={questionOf(filter, kindsToFind(words))}
          empty={
            <EmptyState title={t('records.empty')}>
              <p>{t('records.empty.text')}</p>
            </EmptyState>
          }
        />
      </section>
    </>
  )
}

function questionOf({ kind, where, adverse }: RecordFilter, kinds: readonly string[]) {
  return {
    limit: 20,
    ...(kinds.includes(kind) && { kind }),
    ...(/^\d{5}$/.test(where) ? { county: where } : where !== '' && { region: where }),
    ...(adverse !== '' && { adverse: adverse === 'yes' }),
  }
}
