import { findBirthDates } from './date-rules.ts'
import { type FindingKind, type Found, findingKinds } from './finding-rules.ts'
import { findNumbers } from './number-rules.ts'
import { isKnownName, nameAt } from './person-rules.ts'
import { findAddresses } from './place-rules.ts'
import { findStatuses } from './status-rules.ts'
import { tokensOf } from './token-rules.ts'

export { type FindingKind, findingKinds }

/** Grows with every change of what is found: browser and server tell each other by it whether they look for the same. */
export const detectorVersion = 3

/** Longer texts are files, not what somebody wrote. */
export const longestText = 20_000

export interface Finding extends Found {
  /** Key of the sentence that says why it matters. */
  text: `detector.why.${FindingKind}` | 'detector.why.office'
}

/**
 * What in a text could lead somebody to a community member, in its order, none over another. A careful reader, not a judge: it
 * misses things, and it changes nothing. Time grows with the length of the text alone.
 */
export function detect(text: string): { findings: Finding[] } {
  const tokens = tokensOf(text)
  const found = [
    ...findStatuses(tokens),
    ...findNumbers(text, tokens),
    ...findBirthDates(text, tokens),
    ...findAddresses(tokens),
  ]
  return { findings: apart(found, text.length).map(explained) }
}

/** Whether it endangers somebody; the others are better kept elsewhere. */
export function endangers({ weight }: { weight: number }): boolean {
  return weight > 1
}

/** The text with one finding replaced by a neutral word in brackets. */
export function takeOut(text: string, at: { from: number; to: number }, word: string): string {
  return `${text.slice(0, at.from)}[${word}]${text.slice(at.to)}`
}

/** The kinds of all that endangers somebody in a text, each once. */
export function kindsIn(text: string): FindingKind[] {
  const kinds = new Set(
    detect(text)
      .findings.filter(endangers)
      .map(({ kind }) => kind),
  )
  return findingKinds.filter((kind) => kinds.has(kind))
}

/**
 * What keeps a text from being the label of a tag, which everybody reads and files carry: something that leads to
 * somebody, or what looks like a name. Of a name a person may say that it is nobody's; of the rest not.
 */
export function troubleIn(label: string): 'danger' | 'name' | undefined {
  if (kindsIn(label).length > 0) return 'danger'
  const tokens = tokensOf(label)
  const isName = tokens.some((token, at) => {
    if (!isKnownName(token)) return false
    const [first, last] = nameAt(tokens, at) ?? [at, at]
    return last > first || tokens.length === 1
  })
  return isName ? 'name' : undefined
}

/** Of findings over one another the first kind of the list stays, in doubt the longer one. */
function apart(found: readonly Found[], length: number): Found[] {
  const rank = ({ kind }: Found) => findingKinds.indexOf(kind)
  const ranked = [...found].sort((a, b) => rank(a) - rank(b) || b.to - b.from - (a.to - a.from))
  const taken = new Uint8Array(length)
  const kept = ranked.filter(({ from, to }) => {
    const free = !taken.subarray(from, to).includes(1)
    if (free) taken.fill(1, from, to)
    return free
  })
  return kept.sort((a, b) => a.from - b.from)
}

function explained(found: Found): Finding {
  const text = endangers(found) ? (`detector.why.${found.kind}` as const) : 'detector.why.office'
  return { ...found, text }
}
