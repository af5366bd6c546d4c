import type { Face } from './fonts.ts'
import type { Run } from './runs.ts'

export type Style = { face: Face; size: number; colour: string }

/** A line as it is drawn: its runs, and how wide they are together, in points. */
export type Line = { runs: Run[]; width: number }

/** Measures text in a style: its runs, and their width. */
export type Measure = (text: string, style: Style) => Line

/** What ends a line wherever it stands. */
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Spaces of other widths, which no font of ours has; one that does not break stays. */
const otherSpaces = /[\t\u1680\u2000-\u200A\u202F\u205F\u3000]/g

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text in lines that are not wider than `width` points. Breaks at spaces, inside of a word only when it is wider than
 * a line. A line that goes on keeps its space at the end, so that what is copied keeps its words apart.
 */
export function linesOf(text: string, width: number, style: Style, measure: Measure): Line[] {
  return text
    .normalize('NFC')
    .replace(otherSpaces, ' ')
    .split(breaks)
    .flatMap((part) => wrapped(part, width, style, measure))
}

function wrapped(text: string, width: number, style: Style, measure: Measure): Line[] {
  const lines: Line[] = []
  let current: Line = { runs: [], width: 0 }
  const add = (piece: Line) => {
    current = { runs: joined(current.runs, piece.runs), width: current.width + piece.width }
  }
  const next = () => {
    lines.push(current)
    current = { runs: [], width: 0 }
  }
  for (const [word] of text.matchAll(/\S+\s*|\s+/g)) {
    const bare = measure(word.trimEnd(), style)
    if (current.width > 0 && current.width + bare.width > width) next()
    if (bare.width <= width) {
      add(measure(word, style))
      continue
    }
    for (const piece of pieces(word, width, style, measure)) {
      if (current.width > 0 && current.width + piece.width > width) next()
      add(piece)
    }
  }
  lines.push(current)
  return lines
}

/** Neighbours in one font are drawn together. */
function joined(runs: readonly Run[], more: readonly Run[]): Run[] {
  const last = runs.at(-1)
  const [first, ...rest] = more
  if (last === undefined || first === undefined || last.font !== first.font)
    return [...runs, ...more]
  const one = { ...last, text: last.text + first.text, boxes: last.boxes + first.boxes }
  return [...runs.slice(0, -1), one, ...rest]
}

/** A word that no line holds, cut between its letters; each is measured once, however long the word is. */
function pieces(word: string, width: number, style: Style, measure: Measure): Line[] {
  const made: Line[] = []
  const widths = new Map<string, number>()
  let taken = ''
  let wide = 0
  for (const { segment } of letters.segment(word)) {
    const own = widths.get(segment) ?? measure(segment, style).width
    widths.set(segment, own)
    if (taken !== '' && wide + own > width) {
      made.push(measure(taken, style))
      taken = ''
      wide = 0
    }
    taken += segment
    wide += own
  }
  made.push(measure(taken, style))
  return made
}
