/** A file of rows as people keep them: one sheet, or one for each region. */
export interface Book {
  format: 'csv' | 'xlsx'
  sheets: Sheet[]
}

export interface Sheet {
  name: string
  hidden: boolean
  rows: SheetRow[]
  blank: number
}

/** `row`: as the spreadsheet numbers it, from 1. Blank rows are not here; blank cells are empty texts. */
export interface SheetRow {
  row: number
  cells: string[]
}

/** What stands in a cell in place of what cannot be used; never a word of anybody's. */
export const unusable = {
  /** longer than a spreadsheet lets a cell be */
  tooLong: '#TOO LONG!',
  /** a formula whose value the file does not hold */
  uncounted: '#NOT COUNTED!',
  /** a character that no text has */
  broken: '#BROKEN!',
} as const

/** As many letters as a spreadsheet lets a cell have. */
const longestCell = 32_767
export const maxRows = 30_000
export const maxColumns = 200
export const maxSheets = 100
/** All of a file's text together, in letters. */
export const maxText = 40_000_000

/** The text of a cell as it is used: trimmed, or what stands for it. */
export function cellText(text: string): string {
  if (text.length > longestCell) return unusable.tooLong
  const trimmed = text.trim()
  // neither survives the way to the database and back
  return /[\0\p{Cs}]/u.test(trimmed) ? unusable.broken : trimmed
}

/** Whether a cell holds a value that can be used; `#REF!` and the like are a spreadsheet's own words for none. */
export function isUsable(text: string): boolean {
  if (!text.startsWith('#')) return true
  const words: readonly string[] = Object.values(unusable)
  return !words.includes(text) && !/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL)[!?]?$/.test(text)
}

/** `C` for 2. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
