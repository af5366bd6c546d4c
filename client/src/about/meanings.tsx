import type { ReactNode } from 'react'
import styles from './about.module.css'

type Props = { items: readonly { key: string; term: ReactNode; meaning: string }[] }

/** Words and what they mean. */
export function Meanings({ items }: Props) {
  return (
    <dl className={styles.meanings}>
      {items.map(({ key, term, meaning }) => (
        <div key={key} className={styles.meaning}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
