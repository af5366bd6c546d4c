import type { ReactNode } from 'react'
import type { Line } from '../../../../server/report-contents/contract.ts'
import { ChangeOf } from './change-of.tsx'
import styles from './legend-list.module.css'
import { NumberOf } from './number-of.tsx'

type Props<L extends Line> = {
  lines: readonly L[]
  wordOf: (line: L) => ReactNode
  /** what the drawing shows beside, of which nothing is counted */
  also?: ReactNode
}

/** The legend of a drawing, with how many stand where and how many more or fewer than before. */
export function LegendList<L extends Line>({ lines, wordOf, also }: Props<L>) {
  return (
    <ul className={styles.legend}>
      {lines
        .filter(({ value, previous }) => value !== 0 || previous !== 0)
        .map((line) => (
          <li key={line.key} className={styles.row}>
            {wordOf(line)}
            <span className={styles.number}>
              <NumberOf figure={line} />
            </span>
            <ChangeOf figure={line} />
          </li>
        ))}
      {also && <li className={styles.row}>{also}</li>}
    </ul>
  )
}
