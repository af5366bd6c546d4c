import type { ReactNode } from 'react'
import styles from './form.module.css'

type Props = { title: string; field?: string; hint?: ReactNode; children: ReactNode }

/** One question of the form, under a hairline. Leading on to it focuses its title. */
export function FormPart({ title, field, hint, children }: Props) {
  return (
    <section className={styles.part}>
      <h2 className={styles.question} data-field={field} tabIndex={field ? -1 : undefined}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
