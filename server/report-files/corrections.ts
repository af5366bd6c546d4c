import type { Addendum, ReportContents } from '../report-contents/contract.ts'
import type { Corrections, Part, Table } from './document.ts'
import { figureNames } from './figure-names.ts'
import type { Speech } from './words.ts'

/** What would be different today. People without an account are told of numbers alone. */
export type Corrected = Pick<Addendum, 'today'> & {
  numbers: readonly { key: string; name?: string | null; was: number | null; is: number | null }[]
  counties?: Addendum['counties']
  entries?: Pick<Addendum['entries'], 'added' | 'changed' | 'removed'>
}

/** The addendum of a final report, as the screen has it; null where nothing was corrected. */
export function correctionsOf(
  { today, numbers, counties = [], entries }: Corrected,
  contents: ReportContents,
  finalizedOn: string,
  speech: Speech,
): Corrections | null {
  const { say, day } = speech
  const tables = [
    entriesTable(entries, speech),
    numbersTable(numbers, contents, speech),
    countiesTable(counties, speech),
  ].filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) return null
  return {
    title: say('addendum', { day: day(today) }),
    text: say('addendum.text', { day: day(finalizedOn) }),
    parts: tables.map((table): Part => ({ kind: 'table', table })),
  }
}

function entriesTable(entries: Corrected['entries'], { say }: Speech): Table {
  const rows = (['added', 'changed', 'removed'] as const)
    .map((change) => [say(`corrections.${change}`), entries?.[change] ?? 0] as const)
    .filter(([, count]) => count > 0)
  return {
    key: 'corrections.entries',
    title: say('corrections.entries'),
    columns: [
      { heading: say('column.name'), kind: 'text', paper: 5 },
      { heading: say('column.number'), kind: 'number', paper: 2 },
    ],
    rows,
  }
}

function numbersTable(
  numbers: Corrected['numbers'],
  contents: ReportContents,
  speech: Speech,
): Table {
  const { say } = speech
  const names = figureNames(contents, speech)
  return {
    key: 'corrections.numbers',
    title: say('corrections.numbers'),
    columns: [
      { heading: say('column.name'), kind: 'name', paper: 5 },
      { heading: say('corrections.was'), kind: 'number', paper: 2 },
      { heading: say('corrections.is'), kind: 'number', paper: 2 },
    ],
    rows: numbers.map(({ key, name, was, is }) => [names.get(key) ?? name ?? key, was, is]),
  }
}

function countiesTable(counties: Addendum['counties'], { say, word }: Speech): Table {
  return {
    key: 'corrections.counties',
    title: say('corrections.counties'),
    columns: [
      { heading: say('column.county'), kind: 'name', paper: 2 },
      { heading: say('column.status'), kind: 'text', paper: 2.2 },
      { heading: say('column.when'), kind: 'text', paper: 1.7 },
      { heading: say('corrections.was'), kind: 'text', paper: 2 },
      { heading: say('corrections.is'), kind: 'text', paper: 2 },
    ],
    rows: counties.map(({ name, aspect, at, was, is }) => [
      name,
      say(`aspect.${aspect}`),
      say(`addendum.at.${at}`),
      word(aspect, was),
      word(aspect, is),
    ]),
  }
}
