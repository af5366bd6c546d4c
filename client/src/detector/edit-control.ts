import { detect, type Finding, takeOut } from '../../../server/detector/rules.ts'

export type Control = HTMLTextAreaElement | HTMLInputElement

/** What was taken out, and what stands there now. */
export interface Taken {
  words: string
  word: string
  from: number
  /** the whole text right afterwards */
  after: string
}

export function controlOf(id: string): Control | null {
  return document.getElementById(id) as Control | null
}

/** The finding as it stands in the field now: she may have typed on since it was found. */
export function stillThere(control: Control, finding: Finding, words: string): Finding | undefined {
  return detect(control.value).findings.find(
    ({ kind, from, to }) => kind === finding.kind && control.value.slice(from, to) === words,
  )
}

export function replaceBy(control: Control, { from, to }: Finding, word: string): Taken {
  const words = control.value.slice(from, to)
  const after = takeOut(control.value, { from, to }, word)
  write(control, `[${word}]`, from, to)
  return { words, word: `[${word}]`, from, after }
}

/** Puts back what was taken out, at the place nearest to where it was. False when its bracket is no longer there. */
export function putBack(control: Control, { words, word, from }: Taken): boolean {
  const [before, behind] = [
    control.value.lastIndexOf(word, from),
    control.value.indexOf(word, from),
  ]
  const nearer = behind < 0 || (before >= 0 && from - before <= behind - from) ? before : behind
  if (nearer < 0) return false
  write(control, words, nearer, nearer + word.length)
  return true
}

/** As if typed: React hears of it by the event. */
function write(control: Control, words: string, from: number, to: number): void {
  control.setRangeText(words, from, to, 'end')
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
