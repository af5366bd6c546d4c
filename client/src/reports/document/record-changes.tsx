import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import { LongList } from './long-list.tsx'
import { MaybeLink } from './maybe-link.tsx'
import styles from './record-changes.module.css'
import { useWords } from './words-context.ts'

/** What began and what ended in the public record. */
export function RecordChanges({ items }: Pick<ReportContents['records'], 'items'>) {
  const { t, day } = useWords()
  return (
    <LongList count={items.length}>
      <ul>
        {items.map(({ id, change, kind, title, adverse, institution, day: on }) => (
          <li key={`${id} ${change}`} className={styles.item}>
            <span className={styles.state}>{t(`report.records.${change}`)}</span>
            <span className={styles.what}>
              <span>
                {t(`recordKind.${kind}`)} ·{' '}
                <MaybeLink href={`/institutions/${institution.id}`}>
                  <strong data-name>{institution.name}</strong>
                </MaybeLink>
              </span>
              <span className={styles.soft}>
                {kind !== '287g' && <span data-quoted>{title} · </span>}
                {[day(on), adverse && t(`report.records.against.${change}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </LongList>
  )
}
