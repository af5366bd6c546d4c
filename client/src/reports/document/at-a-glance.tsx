import type { Figure, Line, ReportContents } from '../../../../server/report-contents/contract.ts'
import styles from './at-a-glance.module.css'
import { ChangeOf } from './change-of.tsx'
import { NumberOf } from './number-of.tsx'
import { useWords } from './words-context.ts'

/** The few numbers that one remembers. */
export function AtAGlance({ contents }: { contents: ReportContents }) {
  const { t } = useWords()
  const { contacts, commitments, statuses, ladder } = contents
  const tiles = [
    ['held', contacts.held],
    ['institutions', contacts.institutions],
    ['members', ladder.members],
    ['made', lineOf(commitments.happened, 'made')],
    ['kept', lineOf(commitments.happened, 'kept')],
    ['broken', lineOf(commitments.happened, 'broken')],
    ['improved', lineOf(statuses.moved, 'improved')],
    ['worsened', lineOf(statuses.moved, 'worsened')],
  ] as const satisfies readonly (readonly [string, Figure | undefined])[]
  return (
    <dl className={styles.tiles}>
      {tiles.map(
        ([name, figure]) =>
          figure && (
            <div key={name} className={styles.tile}>
              <dt>{t(`report.glance.${name}`)}</dt>
              <dd className={styles.number}>
                <NumberOf figure={figure} />
              </dd>
              <dd>
                <ChangeOf figure={figure} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

function lineOf(lines: readonly Line[], of: string): Line | undefined {
  return lines.find((line) => line.of === of)
}
