import { Readable } from 'node:stream'
import { type Column, inLanguage } from './column.ts'
import { whatNames } from './columns.ts'
import { dictionaryColumns, dictionaryOf } from './dictionary.ts'
import { endLine, type Mark, markLines } from './mark.ts'
import { onePage, type ReadKind } from './pages.ts'
import { type SheetRead, sheetXml } from './sheet-xml.ts'
import { streamedZip } from './streamed-zip.ts'
import { sheetPath, workbookParts } from './workbook-parts.ts'

/** What a file is stands on its first sheet. */
const about: readonly [en: string, es: string] = ['About', 'Acerca de']
const dictionary: readonly [en: string, es: string] = ['Dictionary', 'Diccionario']
const howToRead: readonly [en: string, es: string] = [
  'Each list is on a sheet of its own. Delete this file when it has served.',
  'Cada lista está en su propia hoja. Borre este archivo cuando haya servido.',
]
const said: Column = { field: 'said', heading: about, as: 'long' }

/**
 * Lists as a workbook, a sheet each, written as they are read: its memory does not grow with its length. Days are days,
 * numbers numbers, and no text is a formula.
 * @param onWhole called with the number of rows when the last one has left
 */
export function xlsxOf(
  mark: Mark,
  kinds: readonly ReadKind[],
  onWhole: (rows: number) => Promise<void>,
): Readable {
  const { language, labels, what } = mark
  let rows = 0
  const [whose = ''] = markLines(mark)
  const lists = kinds.map(({ kind, ...list }) => ({
    ...list,
    name: inLanguage(whatNames[kind], language),
  }))
  const told = (): string[] => [
    ...markLines(mark),
    endLine(mark, rows),
    inLanguage(howToRead, language),
  ]
  const cover: SheetRead = {
    name: inLanguage(about, language),
    columns: [said],
    pages: () => onePage(told().map((line) => ({ said: line }))),
  }
  const words: SheetRead = {
    name: inLanguage(dictionary, language),
    columns: dictionaryColumns,
    pages: () => onePage(dictionaryOf(kinds, labels)),
  }
  const sheets = [cover, ...lists, ...(what === 'everything' ? [words] : [])]
  const isList = (sheet: SheetRead) => lists.some((list) => list === sheet)
  const read = (sheet: SheetRead) => {
    const counted = (count: number) => {
      if (isList(sheet)) rows += count
    }
    return Readable.from(sheetXml(sheet, mark, whose, counted), {
      objectMode: false,
      highWaterMark: 64 * 1024,
    })
  }
  const [first, ...others] = sheets.map((sheet, at) => ({
    name: sheetPath(at + 1),
    read: () => read(sheet),
  }))
  const parts = workbookParts(sheets.map(({ name }) => name)).map(([name, xml]) => ({
    name,
    read: () => Readable.from([xml], { objectMode: false }),
  }))
  // the first sheet says how many rows there are, and is written when they have been read
  return streamedZip([...parts, ...others, ...(first ? [first] : [])], () => onWhole(rows))
}
