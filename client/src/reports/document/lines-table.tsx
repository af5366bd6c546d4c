import type { ReactNode } from 'react'
import type { Line } from '../../../../server/report-contents/contract.ts'
import { ChangeOf } from './change-of.tsx'
import styles from './lines-table.module.css'
import { NumberOf } from './number-of.tsx'
import { useWords } from './words-context.ts'

type Props = {
  title: string
  /** what the first column names */
  heading: string
  lines: readonly Line[]
  wordOf: (line: Line) => ReactNode
  /** a symbol before the word */
  signOf?: (line: Line) => ReactNode
  /** rows that are 0 now and were 0 before say nothing in a long list */
  whole?: boolean
  note?: string
}

const barHeight = 6

/** A table whose rows draw themselves as bars: the chart and its numbers are one thing. */
export function LinesTable(props: Props) {
  const { title, heading, lines, wordOf, signOf, whole = false, note } = props
  const { t } = useWords()
  const shown = whole ? lines : lines.filter(({ value, previous }) => value !== 0 || previous !== 0)
  const most = Math.max(1, ...shown.map(({ value }) => value ?? 0))
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('report.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{heading}</span>
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('report.column.number')}</span>
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('report.column.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <span className={styles.word}>
                    {signOf?.(line)}
                    <span>{wordOf(line)}</span>
                  </span>
                  <Bar share={(line.value ?? 0) / most} />
                </th>
                <td>
                  <NumberOf figure={line} />
                </td>
                <td>
                  <ChangeOf figure={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </figure>
  )
}

/** Drawn, not coloured in: printers leave backgrounds out. */
function Bar({ share }: { share: number }) {
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 100 ${barHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.rest} width="100" height={barHeight} />
      <rect className={styles.share} width={100 * share} height={barHeight} />
    </svg>
  )
}
