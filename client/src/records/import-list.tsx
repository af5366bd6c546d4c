import { useInfiniteQuery } from '@tanstack/react-query'
import { listImports, type RecordImport } from '../../../server/records/contract.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { recordKindWord } from './kind-word.ts'
import styles from './records.module.css'

/** Which lists were imported, when each was seen at its source, and by whom. */
export function ImportList() {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listImports, { query: { limit: 10 } }))
  return (
    <Paged query={query} empty={<p className={styles.days}>{t('records.imports.empty')}</p>}>
      {(imports: readonly RecordImport[]) => (
        <ul className={styles.imports}>
          {imports.map((one) => (
            <li key={one.id}>
              <p className={styles.title}>
                {t('records.imports.seen', {
                  kind: recordKindWord(t, one.kind),
                  day: formatDay(one.seenOn),
                })}
              </p>
              <p>{t('records.imports.counts', { added: one.added, again: one.seenAgain })}</p>
              <p className={styles.days}>
                {one.source.title} · {one.fileName}
              </p>
              <p className={styles.days}>
                {t('records.imports.by', {
                  name: one.author.name,
                  at: formatInstant(one.recordedAt),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  )
}
