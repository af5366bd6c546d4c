import type { CSSProperties } from 'react'
import styles from './numbers-form.module.css'

type Group = {
  title: string
  why?: string
  numbers: readonly { label: string; value: string }[]
}

/** The same settings to read, for those who do not set them. */
export function NumbersTable({
  groups,
  least,
}: {
  groups: readonly Group[]
  least: `${number}px`
}) {
  return (
    <div className={styles.form}>
      {groups.map(({ title, why, numbers }) => (
        <section key={title}>
          <h2 className={styles.title}>{title}</h2>
          {why && <p className={styles.why}>{why}</p>}
          <dl className={styles.row} style={{ '--least': least } as CSSProperties}>
            {numbers.map(({ label, value }) => (
              <div key={label}>
                <dt className={styles.why}>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
