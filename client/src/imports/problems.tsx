import type { ImportProblem } from '../../../server/imports/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'

const shownAtMost = 30

/** Which cell is the matter, and why its row stays out; the others come in without it. */
export function Problems({
  problems,
  total,
}: {
  problems: readonly ImportProblem[]
  total: number
}) {
  const t = useT()
  if (problems.length === 0) return null
  return (
    <Section title={t('spreadsheets.problems', { count: total })}>
      <p>{t('spreadsheets.problems.lead')}</p>
      <ul className={styles.rows}>
        {problems.slice(0, shownAtMost).map(({ cell, field, code, text }) => (
          <li key={`${cell} ${field} ${code}`}>
            <span className={styles.number}>{cell}</span>
            <span className={styles.what}>
              <strong>{t(`spreadsheets.problem.${code}`)}</strong>
              {text !== '' && <span className={styles.soft}>{text}</span>}
            </span>
          </li>
        ))}
      </ul>
      {total > shownAtMost && (
        <p className={styles.soft}>{t('spreadsheets.more', { count: total - shownAtMost })}</p>
      )}
    </Section>
  )
}
