import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** Nothing here yet: says what belongs here and offers the way to begin. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  )
}
