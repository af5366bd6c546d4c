import { editDistance } from '../../records/list/edit-distance.ts'

/** Alike enough to be proposed to be taken with others, and by so much more alike than any other. */
const enough = 0.8
const ahead = 0.1

/** Words that many names share: they tell less than the others. */
const common = new Set(
  'county city town state office department of public district alabama'.split(' '),
)

/** How much two names are alike, 0 to 1: by their words, of which a slip of a letter or two is the same word. */
export function likeness(a: string, b: string): number {
  const [mine, others] = [a.split(' '), b.split(' ')]
  const left = [...others]
  let shared = 0
  for (const word of mine) {
    const at = left.findIndex((other) => isWord(word, other))
    if (at < 0) continue
    shared += weight(word)
    left.splice(at, 1)
  }
  const all = [...mine, ...others].reduce((sum, word) => sum + weight(word), 0)
  return all === 0 ? 0 : (2 * shared) / all
}

/** Whether one word is the other, but for a slip. */
export function isWord(a: string, b: string): boolean {
  if (a === b) return true
  const length = Math.min(a.length, b.length)
  if (length < 4 || /\d/.test(a + b)) return false
  return editDistance(a, b) <= (length > 7 ? 2 : 1)
}

/** The one that is clearly meant; null when none is, or another may be. */
export function clearest(scored: readonly { value: string; score: number }[]): string | null {
  const [best, next] = scored.toSorted((a, b) => b.score - a.score)
  if (!best || best.score < enough) return null
  return next && best.score - next.score < ahead ? null : best.value
}

function weight(word: string): number {
  return common.has(word) ? 0.5 : 1
}
