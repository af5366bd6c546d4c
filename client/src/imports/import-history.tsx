import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Import, listSheetImports } from '../../../server/imports/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Paged } from '../ui/paged.tsx'
import styles from './imports.module.css'

/** Her own files: those that wait for her, and those that came in. */
export function ImportHistory() {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listSheetImports, { query: { limit: 20 } }))
  const empty = (
    <EmptyState title={t('spreadsheets.none')}>
      <p>{t('spreadsheets.none.text')}</p>
    </EmptyState>
  )
  return (
    <Paged query={query} empty={empty}>
      {(imports: readonly Import[]) => (
        <ul className={styles.rows}>
          {imports.map((one) => (
            <li key={one.id}>
              <span className={styles.what}>
                <Link href={`/imports/${one.id}`}>{one.fileName || t('spreadsheets.unnamed')}</Link>
                <span className={styles.soft}>
                  {t(`spreadsheets.short.${one.state}`)}
                  {one.counts && ` · ${t('spreadsheets.count.new', { count: one.counts.new })}`}
                  {` · ${formatInstant(one.createdAt)}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  )
}
