import type { ImportPreview } from '../../../server/imports/contract.ts'
import { type ImportKind, rowStates } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import { ImportRowItem } from './import-row.tsx'
import styles from './imports.module.css'

type Props = { preview: ImportPreview; kind: ImportKind }

/** Rows by what becomes of them; the first of each. */
export function RowGroups({ preview: { rows, counts, sheets }, kind }: Props) {
  const t = useT()
  return (
    <Section title={t('spreadsheets.rows')}>
      {rowStates
        .filter((state) => counts[state] > 0)
        .map((state) => {
          const shown = rows.filter((row) => row.state === state)
          return (
            <Disclosure
              key={state}
              summary={t(`spreadsheets.count.${state}`, { count: counts[state] })}
              open={state === 'new' && counts.new < 12}
            >
              <ul className={styles.rows}>
                {shown.map((row) => (
                  <ImportRowItem
                    key={`${row.sheet} ${row.row}`}
                    row={row}
                    sheet={sheets[row.sheet]?.name ?? ''}
                    kind={kind}
                  />
                ))}
              </ul>
              {counts[state] > shown.length && (
                <p className={styles.soft}>
                  {t('spreadsheets.more', { count: counts[state] - shown.length })}
                </p>
              )}
            </Disclosure>
          )
        })}
    </Section>
  )
}
