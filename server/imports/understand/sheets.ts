import type { ImportChoices } from '../contract.ts'
import type { Book, Sheet } from '../read/book.ts'
import { type Mapping, neededFields } from '../rules.ts'
import { guessMapping, type Layout, layoutOf, shapeOf } from './layout.ts'

export interface ReadSheet {
  at: number
  sheet: Sheet
  use: boolean
  layout: Layout
  mapping: Mapping
  remembered: boolean
  missing: readonly (keyof Mapping)[]
  titles: number[]
}

/** Mappings by shape in hexadecimal, of those that somebody has told before. */
export type Remembered = (shapes: readonly Buffer[]) => Promise<ReadonlyMap<string, Mapping>>

/** The sheets as they are to be read: what somebody said, else what is remembered of such a file, else a guess. */
export async function sheetsOf(
  book: Book,
  choices: ImportChoices,
  remembered: Remembered,
): Promise<ReadSheet[]> {
  const { kind } = choices
  const laidOut = book.sheets.map((sheet, at) => {
    const said = choices.sheets.find((one) => one.at === at)
    const layout = layoutOf(sheet, kind, said?.headerRow)
    return { at, sheet, said, layout, shape: shapeOf(layout.header, kind) }
  })
  const known = await remembered(laidOut.map(({ shape }) => shape))
  return laidOut.map(({ at, sheet, said, layout, shape }) => {
    const before = known.get(shape.toString('hex'))
    const isRemembered = said?.mapping === undefined && before !== undefined
    const mapping = said?.mapping ?? before ?? guessMapping(sheet, layout, kind)
    const missing = neededFields[kind].filter((field) => mapping[field] === undefined)
    // what somebody hid she may not want to bring in; what lacks a column that is needed is a page of something else
    const use = said?.use ?? (!sheet.hidden && sheet.rows.length > 1 && missing.length === 0)
    return { at, sheet, use, layout, mapping, remembered: isRemembered, missing, titles: [] }
  })
}
