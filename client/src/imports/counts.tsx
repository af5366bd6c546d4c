import type { ImportPreview } from '../../../server/imports/contract.ts'
import { rowStates } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './imports.module.css'

const entries = ['institutionsNew', 'institutionsMatched', 'peopleNew', 'peopleMatched'] as const

/** How many of what, in words. */
export function Counts({ counts }: { counts: ImportPreview['counts'] }) {
  const t = useT()
  return (
    <ul className={styles.counts} role="status">
      {[...rowStates, ...entries]
        .filter((what) => counts[what] > 0 || what === 'new')
        .map((what) => (
          <li key={what}>{t(`spreadsheets.count.${what}`, { count: counts[what] })}</li>
        ))}
    </ul>
  )
}
