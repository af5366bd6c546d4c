import type { Cell, Column, Sign, Table } from '../document.ts'
import type { Speech } from '../words.ts'
import { body, cell, head, inks, small } from './inks.ts'
import type { Line, Style } from './lines.ts'
import { drawSwatch, swatchSide } from './painting.ts'
import { bodyWidth, type Element, heightOf, type Paper, sheet } from './paper.ts'

const padding = { x: 6, y: 3.5 }
const barHeight = 4

/** A column as it lies on paper. */
type Laid = Column & { at: number; x: number; width: number; right: boolean }

type DrawnCell = { lines: Line[]; style: Style; column: Laid; share: number }

/** A table that is not higher than this stays on one page. */
const keptWhole = 300
/** More rows than this are not even measured for it. */
const fewRows = 14

/** A table with its title, in the tree with rows, heads and cells. Heads stand on every page again, there as an artifact. */
export function drawTable(paper: Paper, table: Table, speech: Speech): void {
  const columns = laidOut(table.columns)
  const title = titleOf(table)
  paper.heading(3, title, openingHeight(paper, table, speech) - paper.headingHeight(3, title))
  if (table.intro) paper.paragraphs(table.intro, intro)
  const element = paper.part('Table')
  drawHead(paper, columns, paper.part('TR', paper.part('THead', element)))
  const rows = paper.part('TBody', element)
  const cellsOf = cellsIn(paper, table, columns, speech)
  for (const [at, row] of table.rows.entries()) {
    drawRow(paper, columns, cellsOf(row), table.signs?.[at], paper.part('TR', rows))
  }
  element.end()
  if (table.note) {
    paper.y += 4
    paper.paragraphs(table.note, small)
  }
  paper.y += 6
}

/** How much of it has to stand on one page: all of a short one; of a long one its title, heads and two rows. */
export function openingHeight(paper: Paper, table: Table, speech: Speech): number {
  const columns = laidOut(table.columns)
  const cellsOf = cellsIn(paper, table, columns, speech)
  const heightIn = (rows: Table['rows']) =>
    rows.reduce((sum, row) => sum + rowHeight(cellsOf(row)), 0)
  const above =
    paper.headingHeight(3, titleOf(table)) +
    paper.paragraphsHeight(table.intro ?? '', intro) +
    headHeight(headsOf(paper, columns))
  if (table.rows.length <= fewRows) {
    const note = table.note ? 4 + paper.paragraphsHeight(table.note, small) : 0
    const whole = above + heightIn(table.rows) + note
    if (whole <= keptWhole) return whole
  }
  return Math.min(keptWhole, above + heightIn(table.rows.slice(0, 2)))
}

function titleOf({ of, title }: Table): string {
  return of ? `${of.name}: ${title}` : title
}

/** What is drawn in the cells of a row. */
function cellsIn(paper: Paper, table: Table, columns: readonly Laid[], speech: Speech) {
  const most = columns.map(({ at }) =>
    Math.max(1, ...table.rows.map((row) => Number(row[at]) || 0)),
  )
  return (row: Table['rows'][number]) =>
    columns.map((column, i): DrawnCell => {
      const value = row[column.at] ?? null
      const style = i === 0 && column.kind !== 'quote' ? firstCell : cell
      const inset = i === 0 && table.signs ? swatchSide + 6 : 0
      const width = column.width - 2 * padding.x - inset
      const lines = paper.lines(textOf(value, column, speech), width, style)
      const share = column.bar && typeof value === 'number' ? value / (most[i] ?? 1) : 0
      return { lines, style, column, share }
    })
}

function rowHeight(cells: readonly Pick<DrawnCell, 'lines'>[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * heightOf(cell) + 2 * padding.y
}

const intro: Style = { ...body, colour: inks.soft }
const firstCell: Style = { ...cell, face: 'medium' }

function laidOut(columns: readonly Column[]): Laid[] {
  const shown = columns.flatMap((column, at) => (column.paper ? [{ ...column, at }] : []))
  const whole = shown.reduce((sum, { paper = 0 }) => sum + paper, 0)
  let x: number = sheet.side
  return shown.map((column) => {
    const width = ((column.paper ?? 0) / whole) * bodyWidth
    const laid = { ...column, x, width, right: isNumber(column) }
    x += width
    return laid
  })
}

function isNumber({ kind }: Column): boolean {
  return kind === 'number' || kind === 'change'
}

/** What is read in a cell: days and numbers as people write them. */
export function textOf(value: Cell, { kind }: Column, { say, day, number }: Speech): string {
  if (value === null) return kind === 'number' ? say('report.few') : '–'
  if (kind === 'day') return day(String(value))
  if (kind === 'change' && typeof value === 'number') {
    return value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : '='
  }
  return typeof value === 'number' ? number(value) : value
}

function headsOf(paper: Paper, columns: readonly Laid[]) {
  return columns.map((column) => ({
    column,
    lines: paper.lines(column.brief ?? column.heading, column.width - 2 * padding.x, head),
  }))
}

function headHeight(heads: ReturnType<typeof headsOf>): number {
  return Math.max(...heads.map(({ lines }) => lines.length)) * heightOf(head) + 2 * padding.y
}

function drawHead(paper: Paper, columns: readonly Laid[], row: Element | undefined): void {
  const cells = headsOf(paper, columns)
  const height = headHeight(cells)
  const y = paper.y
  paper.artifact(() => {
    paper.doc.rect(sheet.side, y, bodyWidth, height).fill(inks.wash)
  })
  for (const { column, lines } of cells) {
    // at the foot of the row
    const top = y + height - padding.y - lines.length * heightOf(head)
    const draw = () => drawIn(paper, lines, head, column, top)
    if (row) row.add(paper.doc.struct('TH', { scope: 'Column' } as object, draw as never))
    else paper.artifact(draw, 'Pagination')
  }
  paper.y += height
  row?.end()
}

function drawIn(
  paper: Paper,
  lines: readonly Line[],
  style: Style,
  column: Laid,
  y: number,
  inset = 0,
) {
  const { x, width, right } = column
  paper.draw(lines, style, x + padding.x + inset, y, right ? x + width - padding.x : undefined)
}

/** A row stays whole as long as a page can hold it; a longer one goes on, line by line. */
function drawRow(
  paper: Paper,
  columns: readonly Laid[],
  cells: readonly DrawnCell[],
  sign: Sign | undefined,
  row: Element,
): void {
  const elements = cells.map((_, i) =>
    paper.part(i === 0 ? 'TH' : 'TD', row, i === 0 ? { scope: 'Row' } : {}),
  )
  const page = sheet.height - sheet.top - sheet.bottom - 40
  let rest = cells
  for (;;) {
    const longest = Math.max(1, ...rest.map(({ lines }) => lines.length))
    const height = longest * heightOf(cell) + 2 * padding.y
    if (height > paper.left() && (height <= page || paper.left() < 80)) {
      paper.turn()
      drawHead(paper, columns, undefined)
    }
    const fit = Math.max(1, Math.floor((paper.left() - 2 * padding.y) / heightOf(cell)))
    const now = Math.min(longest, fit)
    const y = paper.y
    for (const [i, { lines, style, column, share }] of rest.entries()) {
      const shown = lines.slice(0, now)
      const inset = i === 0 && sign ? swatchSide + 6 : 0
      if (share > 0 && rest === cells) paper.artifact(() => bar(paper, column, y, share))
      if (inset && rest === cells && sign) {
        paper.artifact(() =>
          drawSwatch(paper.doc, sign.tone, sign.glyph, column.x + padding.x, y + padding.y),
        )
      }
      elements[i]?.add(() => drawIn(paper, shown, style, column, y + padding.y, inset))
    }
    paper.y += now * heightOf(cell) + 2 * padding.y
    rule(paper)
    rest = rest.map((one) => ({ ...one, lines: one.lines.slice(now) }))
    if (rest.every(({ lines }) => lines.length === 0)) break
  }
  row.end()
}

function rule(paper: Paper): void {
  const { doc, y } = paper
  paper.artifact(() => {
    doc.moveTo(sheet.side, y).lineTo(sheet.side + bodyWidth, y)
    doc.lineWidth(0.5).stroke(inks.line)
  })
}

/** From the left of its cell to where the number stands. */
function bar(paper: Paper, { x, width }: Laid, y: number, share: number): void {
  const longest = width - 2 * padding.x - 34
  const top = y + padding.y + (heightOf(cell) - barHeight) / 2
  paper.doc.rect(x + padding.x, top, Math.max(1, longest * share), barHeight).fill(inks.accent)
}
