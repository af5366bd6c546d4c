import type { ReactNode } from 'react'
import styles from './disclosure.module.css'
import { Icon } from './icon.tsx'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode }

/** Shows more on demand. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>
        <Icon name="forward" size={16} />
        {summary}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
