import styles from './history.module.css'
import { wordDiff } from './word-diff.ts'

type Props = { before: string; after: string; show: 'before' | 'after' }

/** One of two texts, with what the other has not: struck through or underlined, so that no colour is needed. */
export function MarkedText({ before, after, show }: Props) {
  let at = 0
  return (
    <p className={styles.text}>
      {wordDiff(before, after)
        .filter(({ only }) => only === 'both' || only === show)
        .map(({ text, only }) => {
          at += text.length
          if (only === 'both') return text
          return show === 'before' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>
        })}
    </p>
  )
}
