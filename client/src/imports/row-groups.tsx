import type { ImportPreview, ImportRow } from '../../../server/imports/contract.ts'
import { rowStates } from '../../../server/imports/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'

/** Rows by what becomes of them; the first of each. */
export function RowGroups({ preview: { rows, counts } }: { preview: ImportPreview }) {
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
                  <Row key={`${row.sheet} ${row.row}`} row={row} />
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

function Row({ row: { row, day, fips, institution, about, sameAs } }: { row: ImportRow }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const details = [
    ...(day ? [formatDay(day)] : []),
    ...(fips ? [t('common.county', { name: nameOf(fips) })] : []),
    ...(sameAs ? [t('spreadsheets.sameAs', { row: sameAs.row })] : []),
    ...(about ? [about] : []),
  ]
  return (
    <li>
      <span className={styles.number}>{t('spreadsheets.row', { row })}</span>
      <span className={styles.what}>
        <strong>{institution || '—'}</strong>
        <span className={styles.soft}>{details.join(' · ')}</span>
      </span>
    </li>
  )
}
