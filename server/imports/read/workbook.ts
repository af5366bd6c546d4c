import { problem } from '../../errors.ts'
import { type Book, maxRows, maxSheets, maxText, type Sheet } from './book.ts'
import { dayStyles, sharedTexts } from './styles.ts'
import { readWorksheet } from './worksheet.ts'
import { readXml } from './xml.ts'
import { openPackage, type Package } from './zip.ts'

interface Listed {
  name: string
  hidden: boolean
  relation: string
}

/** Reads every sheet of an XLSX workbook, hidden ones included: what becomes of those a person says. */
export async function readWorkbook(bytes: Buffer): Promise<Book> {
  const workbook = await openPackage(bytes)
  const path = await mainPart(workbook)
  const { listed, epoch } = await contentsOf(workbook, path)
  const relations = await relationsOf(workbook, path)
  const ofType = (type: string) => [...relations.values()].find((one) => one.type === type)?.path
  const texts = await sharedTexts(workbook, ofType('sharedStrings') ?? '')
  const showsDay = await dayStyles(workbook, ofType('styles') ?? '')
  const sheets: Sheet[] = []
  for (const { name, hidden, relation } of listed) {
    const found = relations.get(relation)
    // a chart with a tab of its own has no rows
    if (found?.type !== 'worksheet') continue
    sheets.push(
      await readWorksheet(workbook, found.path, { name, hidden }, { texts, showsDay, epoch }),
    )
    if (!isWithin(sheets)) throw problem('sheet_too_large')
  }
  return { format: 'xlsx', sheets }
}

function isWithin(sheets: readonly Sheet[]): boolean {
  const rows = sheets.reduce((sum, one) => sum + one.rows.length, 0)
  const inSheet = ({ rows: of }: Sheet) =>
    of.reduce((sum, { cells }) => sum + cells.reduce((length, cell) => length + cell.length, 0), 0)
  const text = sheets.reduce((sum, one) => sum + inSheet(one), 0)
  return rows <= maxRows && text <= maxText && sheets.length <= maxSheets
}

/** Where the workbook itself lies: most call it so, and all say so. */
async function mainPart(workbook: Package): Promise<string> {
  const relations = await relationsOf(workbook, '')
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument')?.path
  if (main === undefined) throw problem('sheet_unreadable')
  return main
}

async function contentsOf(workbook: Package, path: string) {
  const listed: Listed[] = []
  let epoch: 1900 | 1904 = 1900
  await readXml(await workbook.part(path), {
    open: (element, attributes) => {
      if (element === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) epoch = 1904
      if (element !== 'sheet') return
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      const { name = '', state = 'visible' } = attributes
      listed.push({ name, hidden: state !== 'visible', relation })
    },
  })
  return { listed, epoch }
}

/** What a part refers to, by its own names for it; paths from the root of the package. */
async function relationsOf(workbook: Package, path: string) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = new Map<string, { type: string; path: string }>()
  const list = `${folder}_rels/${path.slice(folder.length)}.rels`
  if (!workbook.has(list)) return relations
  await readXml(await workbook.part(list), {
    open: (element, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (element !== 'Relationship' || !id || !type || !target || mode === 'External') return
      const from = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path: withoutDots(from) })
    },
  })
  return relations
}

function withoutDots(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
