import type { Key, Part, ReportDocument, ReportSection } from '../document.ts'
import { type Speech, speechOf } from '../words.ts'
import { body, inks, small } from './inks.ts'
import type { Style } from './lines.ts'
import { drawMaps, leastHeight } from './maps.ts'
import { bodyWidth, heightOf, Paper, sheet } from './paper.ts'
import { drawTable, openingHeight } from './table.ts'

/** What stands at the foot of every page: whose copy it is. */
export type Foot = { mark: string; madeAt: Date }

const lead: Style = { face: 'regular', size: 11.5, colour: inks.soft }
const tiny: Style = { ...small, size: 7.5 }
const quote: Style = { ...body, colour: inks.soft }
const caption: Style = { ...body, face: 'medium' }
const brand: Style = { face: 'bold', size: 9, colour: inks.accent }
const keyValue: Style = { face: 'bold', size: 22, colour: inks.ink }
const keyLabel: Style = { face: 'medium', size: 8.5, colour: inks.soft }
const draftMark: Style = { face: 'bold', size: 110, colour: inks.accent }
const draftTag: Style = { face: 'bold', size: 10.5, colour: inks.accent }

/** A report as PDF: tagged, in its language, with bookmarks and fonts of its own. */
export async function reportPdf(report: ReportDocument, { mark, madeAt }: Foot): Promise<Buffer> {
  const speech = speechOf(report.language)
  const { say } = speech
  const kind = say('report.of')
  const title = report.draft ? `${report.title} (${say('report.draft')})` : report.title
  const paper = new Paper({ title, language: report.language, subject: kind, madeAt })
  drawTop(paper, report, kind, report.draft ? say('report.draft.note') : undefined)
  if (report.corrections) {
    paper.heading(2, report.corrections.title)
    paper.paragraphs(report.corrections.text, body)
    for (const part of report.corrections.parts) drawPart(paper, part, speech)
  }
  drawKeys(paper, report.keys)
  for (const section of report.sections) {
    paper.heading(2, section.title, firstHeight(paper, section, speech))
    paper.paragraphs(section.text, body)
    for (const part of section.parts) drawPart(paper, part, speech)
  }
  paper.y += 18
  for (const note of report.notes) paper.paragraphs(note, small)
  return paper.finish((page, of) => {
    drawFoot(paper, report.title, mark, say('report.page', { page, of }))
    if (report.draft) drawAcross(paper, say('report.draft'))
  })
}

/** How much of a section stands on the page of its heading. */
function firstHeight(
  paper: Paper,
  { text, parts: [first] }: ReportSection,
  speech: Speech,
): number | undefined {
  if (text.trim() !== '') return undefined
  if (first?.kind === 'table') return openingHeight(paper, first.table, speech)
  return first?.kind === 'maps' ? leastHeight(paper, first.legend) : undefined
}

function drawPart(paper: Paper, part: Part, speech: Speech): void {
  if (part.kind === 'table') drawTable(paper, part.table, speech)
  else if (part.kind === 'highlights') drawHighlights(paper, part)
  else drawMaps(paper, part.maps, part.legend)
}

function drawTop(paper: Paper, report: ReportDocument, kind: string, note: string | undefined) {
  const { doc } = paper
  paper.artifact(() => {
    doc.rect(0, 0, sheet.width, 6).fill(inks.accent)
  })
  const element = paper.part('P')
  const line = paper.line(`Condado · ${kind}`, brand)
  element.add(() => paper.draw([line], brand, sheet.side, paper.y - 14))
  element.end()
  paper.y += 6
  paper.heading(1, report.title)
  const [scope, period, days, asOf, compared, state, ...people] = report.about
  // a title made of both says it already
  if (!report.title.startsWith(`${scope?.value},`)) {
    paper.paragraphs([scope, period].map((one) => one?.value).join(' · '), lead)
    paper.y -= 4
  }
  const told = [asOf, compared].map((one) => `${one?.label} ${one?.value}`)
  paper.paragraphs([days?.value, ...told].join(' · '), small)
  const by = people.map(({ label, value }) => `${label} ${value}`)
  paper.paragraphs([state?.value, ...by].join(' · '), small)
  if (note) paper.paragraphs(note, draftTag)
}

/** Numbers that stand large, in rows of four. */
function drawKeys(paper: Paper, keys: readonly Key[]): void {
  for (let at = 0; at < keys.length; at += keysInRow)
    drawKeyRow(paper, keys.slice(at, at + keysInRow))
}

const keysInRow = 4

function drawKeyRow(paper: Paper, keys: readonly Key[]): void {
  const { doc } = paper
  const width = bodyWidth / keysInRow
  const labels = keys.map(({ label }) => paper.lines(label, width - 12, keyLabel))
  const rows = Math.max(...labels.map((lines) => lines.length))
  const height = 18 + heightOf(keyValue) + (rows + 1) * heightOf(keyLabel)
  paper.y += 6
  paper.room(height)
  const top = paper.y
  paper.artifact(() => {
    doc.rect(sheet.side, top, bodyWidth, height).fill(inks.wash)
  })
  for (const [at, { value, before }] of keys.entries()) {
    const left = sheet.side + at * width + 10
    const element = paper.part('P')
    // a long word instead of a number still has to fit
    const style = value.length > 6 ? { ...keyValue, size: 12 } : keyValue
    const number = paper.line(`${value} `, style)
    const label = (labels[at] ?? []).map((line) => line)
    element.add(() => {
      paper.draw([number], style, left, top + 9 + (heightOf(keyValue) - heightOf(style)))
      paper.draw(label, keyLabel, left, top + 9 + heightOf(keyValue))
    })
    const was = paper.lines(before, width - 12, small).slice(0, 1)
    const y = top + 9 + heightOf(keyValue) + label.length * heightOf(keyLabel)
    element.add(() => paper.draw(was, small, left, y))
    element.end()
  }
  paper.y = top + height + 8
}

function drawHighlights(paper: Paper, { title, items }: Extract<Part, { kind: 'highlights' }>) {
  paper.heading(3, title)
  for (const item of items) {
    const element = paper.part('Sect')
    if (item.caption) paper.paragraphs(item.caption, caption, { inside: element })
    if (item.quote) {
      const quoted = paper.part('BlockQuote', element)
      paper.paragraphs(item.quote, quote, { inside: quoted, indent: 14 })
    }
    if (item.about)
      paper.paragraphs(item.about, small, { inside: element, indent: item.quote ? 14 : 0 })
    element.end()
    paper.y += 4
  }
}

function drawFoot(paper: Paper, title: string, mark: string, page: string): void {
  const { doc } = paper
  const y = sheet.height - 44
  doc
    .moveTo(sheet.side, y)
    .lineTo(sheet.side + bodyWidth, y)
    .lineWidth(0.5)
    .stroke(inks.line)
  const number = paper.line(page, small)
  const right = sheet.side + bodyWidth
  paper.draw([number], small, right, y + 5, right)
  const room = bodyWidth - number.width - 16
  paper.draw(paper.lines(title, room, small).slice(0, 1), small, sheet.side, y + 5)
  paper.draw(paper.lines(mark, bodyWidth, tiny).slice(0, 1), tiny, sheet.side, y + 18)
}

/** From corner to corner of every page of a draft, so light that what lies below is read. */
function drawAcross(paper: Paper, word: string): void {
  const { doc } = paper
  const line = paper.line(word.toUpperCase(), draftMark)
  doc.save()
  doc.fillOpacity(0.09)
  doc.rotate(-52, { origin: [sheet.width / 2, sheet.height / 2] })
  paper.draw(
    [line],
    draftMark,
    (sheet.width - line.width) / 2,
    sheet.height / 2 - heightOf(draftMark) / 2,
  )
  doc.restore()
}
