import type { ReactNode } from 'react'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'

type Props<T> = {
  title: string
  items: readonly T[]
  /** More than these would not fit on the page. */
  atMost: number
  none: string
  words: Words
  children: (item: T) => ReactNode
}

/** A titled list of the brief, cut to what one page can hold: it says how much was left out. */
export function BriefPart<T extends { id: string }>(props: Props<T>) {
  const { title, items, atMost, none, words, children } = props
  const more = items.length - atMost
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {items.slice(0, atMost).map((item) => (
            <li key={item.id}>{children(item)}</li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={styles.soft}>{words.t('seats.brief.more', { count: more })}</p>}
    </section>
  )
}
