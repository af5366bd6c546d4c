import type { Figure, ReportContents } from '../../../../server/report-contents/contract.ts'
import type { Movement } from '../../../../server/reports/rules.ts'
import { ChangeOf } from './change-of.tsx'
import styles from './movements.module.css'
import { NumberOf } from './number-of.tsx'
import { useWords } from './words-context.ts'

const columns = ['institutions', 'allies', 'contacts', 'won'] as const

/** The alliances of the coalition's second goal, movement by movement. */
export function Movements({ movements }: Pick<ReportContents, 'movements'>) {
  const { t } = useWords()
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('report.section.movements')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.movements.movement')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`report.movements.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {movements.map((movement) => (
          <tr key={movement.of}>
            <th scope="row">{t(`report.movement.${movement.of as Movement}`)}</th>
            {columns.map((column) => (
              <td key={column} data-label={t(`report.movements.${column}`)}>
                <Cell figure={movement[column]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ figure }: { figure: Figure }) {
  const changed = figure.value !== figure.previous
  return (
    <span className={styles.cell}>
      <NumberOf figure={figure} className={styles.number} />
      {changed && <ChangeOf figure={figure} />}
    </span>
  )
}
