import type { GlyphName } from '../marks/rules.ts'
import type { Language } from '../members/rules.ts'
import type { Tone } from '../palette/rules.ts'
import type { Section } from '../reports/rules.ts'

/**
 * What stands in a column. `name` and `quote` are said as they are in every language: proper names, and words that
 * somebody wrote. A `change` is a number with its sign.
 */
type ColumnKind = 'text' | 'name' | 'quote' | 'number' | 'change' | 'day'

export interface Column {
  heading: string
  /** said instead on paper, where the column before it tells of what it is */
  brief?: string
  kind: ColumnKind
  /** its share of the width on paper; left out there without one */
  paper?: number
  /** drawn as a bar, too */
  bar?: true
}

/** Of a number null: fewer than 3 people; of a day and a change: there is none. */
export type Cell = string | number | null

/** The colour, pattern and symbol of a value. */
export type Sign = { tone: Tone; glyph: GlyphName; word: string }

export interface Table {
  /** of one report; tables that share it become one in a workbook */
  key: string
  title: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** a symbol before the first cell of each row */
  signs?: readonly (Sign | undefined)[]
  /** said above it on paper; elsewhere a column says it */
  intro?: string
  note?: string
  /** what tells it from others of its key: the heading and the value of a column of its own */
  of?: { heading: string; name: string }
}

/** How counties are painted on one day. */
export interface CountyMap {
  title: string
  alt: string
  /** by FIPS */
  counties: ReadonlyMap<string, Sign & { name: string }>
}

export type Part =
  | { kind: 'table'; table: Table }
  | { kind: 'maps'; maps: readonly CountyMap[]; legend: readonly Sign[] }
  | { kind: 'highlights'; title: string; items: readonly Highlight[] }

/** What the writer says of an entry; its words and where it is from, where the reader may see it. */
export type Highlight = { caption: string; quote: string | null; about: string | null }

/** A number that stands large at the beginning. */
export type Key = { value: string; label: string; before: string }

export interface ReportSection {
  key: Section
  title: string
  /** as it was written; paragraphs are parted by empty lines */
  text: string
  parts: readonly Part[]
}

/** What was corrected after it was finished: said before any number is believed. */
export interface Corrections {
  title: string
  text: string
  parts: readonly Part[]
}

/** A report in one language, for one reader: what paper, workbook and tables are made from. */
export interface ReportDocument {
  language: Language
  title: string
  /** what it is about, when, as of which day */
  about: readonly { label: string; value: string }[]
  draft: boolean
  corrections: Corrections | null
  keys: readonly Key[]
  sections: readonly ReportSection[]
  /** how the numbers were made */
  notes: readonly string[]
}

/** Its tables, in their order. */
export function tablesOf({ corrections, sections }: ReportDocument): Table[] {
  return [...(corrections ? [corrections] : []), ...sections].flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])),
  )
}
