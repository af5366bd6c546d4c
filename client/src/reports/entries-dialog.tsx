import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { EntryBehind } from '../../../server/report-contents/contract.ts'
import { listReportEntries } from '../../../server/reports/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Paged } from '../ui/paged.tsx'
import styles from './entries-dialog.module.css'

type Props = {
  reportId: string
  number: string
  /** what the number counts, in words */
  title: string
  onClose: () => void
}

/** The entries behind one number, as far as the reader may see them. */
export function EntriesDialog({ reportId, number, title, onClose }: Props) {
  const t = useT()
  const query = useInfiniteQuery(
    pagesFor(listReportEntries, { params: { id: reportId }, query: { number, limit: 50 } }),
  )
  const [first] = query.data?.pages ?? []
  return (
    <Dialog title={title} onClose={onClose}>
      {first && (
        <p className={styles.count}>
          {first.value === null
            ? t('reports.entries.few')
            : t('reports.entries.count', { count: first.value })}{' '}
          {first.hidden !== null &&
            first.hidden > 0 &&
            t('reports.entries.hidden', { count: first.hidden })}
        </p>
      )}
      <Paged query={query} empty={<p>{t('reports.entries.none')}</p>}>
        {(entries: readonly EntryBehind[]) => (
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={`${entry.entry} ${entry.id}`} className={styles.entry}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Dialog>
  )
}

function Entry({ entry }: { entry: EntryBehind }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { day, countyFips, institutions, title } = entry
  const names = institutions.map(({ name }) => name).join(', ')
  const what = whatWords(t, entry)
  const label = title ?? (names || what)
  return (
    <>
      <Link href={hrefOf(entry)} className={styles.link}>
        {label}
      </Link>
      <span className={styles.soft}>
        {[
          label !== what && what,
          title && names,
          countyFips &&
            entry.entry !== 'county' &&
            t('common.county', { name: nameOf(countyFips) }),
          day && formatDay(day),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

/** "Meeting", "Sheriff", "287(g) agreement"; of what has no kind, what it is. */
function whatWords(t: Translate, { entry, word }: EntryBehind): string {
  if (word === null) return entry === 'county' ? '' : t(`reports.entry.${entry}`)
  if (entry === 'institution') return kindWord(t, word)
  const key = entry === 'record' ? `recordKind.${word}` : `contactKind.${word}`
  return hasMessage(key) ? t(key) : word
}

function hrefOf({ entry, id, institutions }: EntryBehind): string {
  if (entry === 'contact') return `/contacts/${id}`
  if (entry === 'commitment') return `/commitments/${id}`
  if (entry === 'county') return `/counties/${id}`
  if (entry === 'institution') return `/institutions/${id}`
  // asks and records stand on the page of whom they are about
  return `/institutions/${institutions[0]?.id ?? id}`
}
