import { Link } from 'wouter'
import type { ImportPreview } from '../../../server/imports/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'

/** Rows that are in already: with which files they came, and what to do when they are read otherwise now. */
export function Already({ preview: { counts, already } }: { preview: ImportPreview }) {
  const t = useT()
  if (counts.known === 0) return null
  return (
    <Section title={t('spreadsheets.already', { count: counts.known })}>
      <p>{t('spreadsheets.already.lead')}</p>
      {already.otherwise > 0 && (
        <p className={styles.chosen}>
          {t('spreadsheets.already.otherwise', { count: already.otherwise })}
        </p>
      )}
      {already.imports.length > 0 && (
        <ul className={styles.rows}>
          {already.imports.map(({ id, fileName, finishedAt, rows }) => (
            <li key={id}>
              <span className={styles.what}>
                <Link href={`/imports/${id}`}>{fileName || t('spreadsheets.unnamed')}</Link>
                <span className={styles.soft}>
                  {t('spreadsheets.sheet.rows', { count: rows })}
                  {finishedAt && ` · ${formatInstant(finishedAt)}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
