import type { Figure, Line } from '../report-contents/contract.ts'
import type { Cell, Column, Table } from './document.ts'
import type { ReportWord, Speech } from './words.ts'

/** The group of words that the rows of a table belong to; rows with a proper name say that. */
type Rows = { lines: readonly Line[]; words: string }

type Options = {
  heading: ReportWord
  /** numbers of what stands on a day, not of what happened in a period */
  standing?: boolean
  note?: ReportWord
  of?: NonNullable<Table['of']>
}

/** A table of numbers: how many there are, how many there were, and the difference. Rows of nothing are left out. */
export function lineTable(
  key: string,
  title: ReportWord,
  { lines, words }: Rows,
  { heading, standing = false, note, of }: Options,
  { say, word }: Speech,
): Table {
  const shown = lines.filter(({ value, previous }) => value !== 0 || previous !== 0)
  return {
    key,
    title: say(title),
    columns: [{ heading: say(heading), kind: 'name', paper: 5 }, ...numberColumns(standing, say)],
    rows: shown.map((line) => [line.name ?? word(words, line.of), ...numbersOf(line)]),
    ...(note ? { note: say(note) } : {}),
    ...(of ? { of } : {}),
  }
}

export function numberColumns(standing: boolean, say: Speech['say']): Column[] {
  return [
    {
      heading: say(standing ? 'column.standing' : 'column.period'),
      kind: 'number',
      paper: 3,
      bar: true,
    },
    { heading: say(standing ? 'column.start' : 'column.previous'), kind: 'number', paper: 2 },
    { heading: say('column.change'), kind: 'change', paper: 1.5 },
  ]
}

/** Its number, the one before and the difference; that is not told where one of them is not. */
export function numbersOf({ value, previous }: Pick<Figure, 'value' | 'previous'>): Cell[] {
  return [value, previous, value === null || previous === null ? null : value - previous]
}
