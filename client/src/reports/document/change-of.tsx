import type { Figure } from '../../../../server/report-contents/contract.ts'
import styles from './change-of.module.css'
import { useWords } from './words-context.ts'

/** How much more or less than before: an arrow, the difference and the word. */
export function ChangeOf({
  figure: { value, previous },
}: {
  figure: Pick<Figure, 'value' | 'previous'>
}) {
  const { t, number } = useWords()
  if (value === null || previous === null) {
    return <span className={styles.change}>{t('report.change.unknown')}</span>
  }
  const difference = value - previous
  const direction = difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same'
  return (
    <span className={styles.change} data-direction={direction}>
      <span aria-hidden="true">{{ more: '▲', fewer: '▼', same: '=' }[direction]}</span>{' '}
      {t(`report.change.${direction}`, { count: number(Math.abs(difference)) })}
    </span>
  )
}
