import { useInfiniteQuery } from '@tanstack/react-query'
import { listMerged, type Merged } from '../../../server/duplicates/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import styles from './duplicates.module.css'
import { MergedItem } from './merged-item.tsx'

/** What was merged, the latest first. */
export function MergedList() {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listMerged, { query: { limit: 20 } }))
  return (
    <Paged query={query} empty={<p className={styles.quiet}>{t('duplicates.merged.empty')}</p>}>
      {(items: readonly Merged[]) => (
        <ul className={styles.list}>
          {items.map((merged) => (
            <MergedItem key={merged.id} merged={merged} />
          ))}
        </ul>
      )}
    </Paged>
  )
}
