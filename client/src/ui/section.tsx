import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** A titled part of a page, under a hairline. */
export function Section({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
