import { Link } from 'wouter'
import type { Figure } from '../../../../server/report-contents/contract.ts'
import styles from './number-of.module.css'
import { useReport } from './report-context.ts'
import { useWords } from './words-context.ts'

type Props = { figure: Figure; className?: string | undefined }

/** A number that leads to the entries behind it, and says beside it what it would be today when that was corrected. */
export function NumberOf({ figure: { key, value }, className }: Props) {
  const { t, number } = useWords()
  const { hrefOfNumber, corrections } = useReport()
  const corrected = corrections.get(key)
  const shown = value === null ? t('report.few') : number(value)
  return (
    <span className={`${styles.number} ${className ?? ''}`}>
      {hrefOfNumber && value !== 0 ? (
        <Link href={hrefOfNumber(key)} className={styles.link}>
          {shown}
          <span className="visually-hidden"> {t('report.entries.of')}</span>
        </Link>
      ) : (
        shown
      )}
      {corrected && (
        <small className={styles.corrected}>
          {t('report.corrected.now', {
            value: corrected.is === null ? t('report.few') : number(corrected.is),
          })}
        </small>
      )}
    </span>
  )
}
