import styles from './marked-text.module.css'
import { type Piece, wordDiff } from './word-diff.ts'

type Props = { before: string; after: string; show: 'before' | 'after' }

/** One of two texts, with what the other has not: struck through or underlined, so that no colour is needed. */
export function MarkedText({ before, after, show }: Props) {
  let at = 0
  return (
    <p className={styles.text}>
      {runs(wordDiff(before, after), show).map(({ text, only }) => {
        at += text.length
        if (only === 'both') return text
        return show === 'before' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>
      })}
    </p>
  )
}

/** The pieces of one side; a space between two marked words is marked with them. */
function runs(pieces: readonly Piece[], show: 'before' | 'after'): Piece[] {
  const side = pieces.filter(({ only }) => only === 'both' || only === show)
  const together: Piece[] = []
  for (const [i, piece] of side.entries()) {
    const [last, next] = [together.at(-1), side[i + 1]]
    const joins = last?.only === show && (piece.only === show || next?.only === show)
    if (joins && (piece.only === show || piece.text.trim() === '')) last.text += piece.text
    else together.push({ ...piece })
  }
  return together
}
