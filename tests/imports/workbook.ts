import { columnName } from '../../server/imports/read/book.ts'
import { type Packed, zipOf } from './zip-file.ts'

/** A cell: text, a number, a day as its number, a formula with its value, or XML of one's own. */
export type Cell =
  | string
  | number
  | null
  | { day: number }
  | { formula: string; value?: string | number }
  | { error: string }
  | { xml: string }

export interface TestSheet {
  name: string
  rows: readonly (readonly Cell[])[]
  hidden?: boolean
  /** like `A1:C1` */
  merged?: readonly string[]
}

interface Options {
  epoch?: 1904
  /** texts in a table that cells share, as most programs write them */
  shared?: boolean
  files?: readonly Packed[]
  /** changes the XML of the first sheet */
  spoil?: (xml: string) => string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** An XLSX file, written part by part: so that each test says itself what is in it. */
export function workbookOf(sheets: readonly TestSheet[], options: Options = {}): Buffer {
  const texts: string[] = []
  const cellXml = (cell: Cell, at: string): string => {
    if (cell === null || cell === '') return ''
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
    if (typeof cell === 'object') {
      if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
      if ('xml' in cell) return cell.xml
      if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`
      const { formula, value } = cell
      const kind = typeof value === 'string' ? ' t="str"' : ''
      const said = value === undefined ? '' : `<v>${escaped(String(value))}</v>`
      return `<c r="${at}"${kind}><f>${escaped(formula)}</f>${said}</c>`
    }
    if (!options.shared) return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
    if (!texts.includes(cell)) texts.push(cell)
    return `<c r="${at}" t="s"><v>${texts.indexOf(cell)}</v></c>`
  }
  const sheetXml = ({ rows, merged = [] }: TestSheet) => {
    const lines = rows.map((cells, row) => {
      const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`))
      return xml.some((one) => one !== '') ? `<row r="${row + 1}">${xml.join('')}</row>` : ''
    })
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${
      merges ? `<mergeCells>${merges}</mergeCells>` : ''
    }</worksheet>`
  }
  const parts = sheets.map(sheetXml)
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = [
    ...sheets.map((_, at) =>
      relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
    ),
    relation('rIdS', 'styles', 'styles.xml'),
    relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
  ]
  const epoch = options.epoch ? '<workbookPr date1904="1"/>' : ''
  return zipOf([
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packaged}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}">${epoch}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${packaged}">${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="mm/dd/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${head}<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
    ...parts.map((xml, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: at === 0 && options.spoil ? options.spoil(xml) : xml,
    })),
    ...(options.files ?? []),
  ])
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
}
