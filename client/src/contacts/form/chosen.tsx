import type { ReactNode } from 'react'
import styles from './form.module.css'

type Props = { title: string; detail?: ReactNode; action: ReactNode }

/** An answer given: one quiet line, and the way to change it. */
export function Chosen({ title, detail, action }: Props) {
  return (
    <div className={styles.chosen}>
      <p>
        <strong className={styles.name}>{title}</strong>
        {detail && <span className={styles.detail}>{detail}</span>}
      </p>
      {action}
    </div>
  )
}
