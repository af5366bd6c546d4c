import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** A quiet tag. Statuses have their own badges: map/status-badge.tsx. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>
}
