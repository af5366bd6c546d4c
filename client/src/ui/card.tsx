import type { ReactNode } from 'react'
import styles from './card.module.css'

/** A sheet on the paper, for what stands apart from its page: a form, a notice. Lists need none. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>
}
