import PDFDocument from 'pdfkit'
import type { Language } from '../../members/rules.ts'
import { withFonts } from './fonts.ts'
import { inks } from './inks.ts'
import { type Line, linesOf, type Style } from './lines.ts'
import { type Run, runsOf } from './runs.ts'

/** Letter, as printers in Alabama hold it; points. */
export const sheet = { width: 612, height: 792, side: 54, top: 56, bottom: 66 } as const
export const bodyWidth = sheet.width - 2 * sheet.side
const lowest = sheet.height - sheet.bottom

/** How far lines stand apart, by the size of their letters. */
const leading = 1.36

/** A part of the tree that assistive programs read. */
export type Element = ReturnType<PDFKit.PDFDocument['struct']>

type About = { title: string; language: Language; subject: string; madeAt: Date }

/**
 * Pages that fill from top to bottom. Whatever is drawn is part of the tree of the document or, where it only adorns,
 * marked as an artifact: nothing lies outside of both.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  /** where the next thing begins, in points from the top */
  y: number = sheet.top
  readonly #root: Element
  readonly #fontOf: ReturnType<typeof withFonts>
  /** words come again and again, in few styles */
  readonly #measured = new WeakMap<Style, Map<string, Line>>()
  readonly #written: Promise<Buffer>

  constructor({ title, language, subject, madeAt }: About) {
    this.doc = new PDFDocument({
      size: [sheet.width, sheet.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: language === 'en' ? 'en-US' : 'es-US',
      displayTitle: true,
      info: { Title: title, Subject: subject, Creator: 'Condado', CreationDate: madeAt },
    })
    this.#written = written(this.doc)
    this.#fontOf = withFonts(this.doc)
    this.#root = this.doc.struct('Document')
    this.doc.addStructure(this.#root)
  }

  /** A part that holds others; inside of the document unless given another. */
  part(tag: string, inside: Element = this.#root, options: object = {}): Element {
    const element = this.doc.struct(tag, options)
    inside.add(element)
    return element
  }

  /** Makes room for so many points: on this page, or at the top of the next. */
  room(height: number): void {
    if (this.y + height > lowest && this.y > sheet.top) this.turn()
  }

  /** Points that are left on this page. */
  left(): number {
    return lowest - this.y
  }

  turn(): void {
    this.doc.addPage()
    this.y = sheet.top
  }

  /** How much a heading takes, with what is left free around it. */
  headingHeight(level: 1 | 2 | 3, text: string): number {
    const { style, above, below } = headings[level]
    return above + this.lines(text, bodyWidth, style).length * heightOf(style) + below
  }

  /**
   * In the tree, beneath a heading of the outline if it is one itself.
   * @param keep how much of what follows stands on the same page
   */
  heading(level: 1 | 2 | 3, text: string, keep = level === 2 ? 110 : 60): void {
    const { style, above, below } = headings[level]
    const lines = this.lines(text, bodyWidth, style)
    // what it is the heading of begins on the same page
    this.room(this.headingHeight(level, text) + keep)
    if (this.y > sheet.top) this.y += above
    if (level === 2) this.doc.outline.addItem(text)
    else if (level === 3) this.doc.outline.children.at(-1)?.addItem(text)
    this.#flow(this.part(`H${level}`), lines, style, sheet.side)
    this.y += below
  }

  /** How much such text takes on one page. */
  paragraphsHeight(text: string, style: Style): number {
    return text
      .split(/\n\s*\n/)
      .filter((one) => one.trim() !== '')
      .map((one) => this.lines(one.trim(), bodyWidth, style).length * heightOf(style))
      .reduce((sum, height) => sum + height + style.size * 0.6, 0)
  }

  /** Text that flows over pages, a paragraph for each stretch between empty lines. */
  paragraphs(
    text: string,
    style: Style,
    { inside, indent = 0, lang }: { inside?: Element; indent?: number; lang?: string } = {},
  ): void {
    for (const paragraph of text.split(/\n\s*\n/).filter((one) => one.trim() !== '')) {
      const element = this.part('P', inside, lang ? { lang } : {})
      const lines = this.lines(paragraph.trim(), bodyWidth - indent, style)
      this.#flow(element, lines, style, sheet.side + indent)
      this.y += style.size * 0.6
    }
  }

  #flow(element: Element, lines: Line[], style: Style, x: number): void {
    const height = heightOf(style)
    let rest = lines
    while (rest.length > 0) {
      this.room(height)
      const fitting = rest.slice(0, Math.max(1, Math.floor(this.left() / height)))
      const y = this.y
      element.add(() => this.draw(fitting, style, x, y))
      this.y += fitting.length * height
      rest = rest.slice(fitting.length)
    }
    element.end()
  }

  lines(text: string, width: number, style: Style): Line[] {
    return linesOf(text, width, style, (part, its) => this.#measure(part, its))
  }

  /** A line that holds this text whole, however wide. */
  line(text: string, style: Style): Line {
    return this.#measure(text.normalize('NFC').replace(/\s/g, ' '), style)
  }

  #measure(text: string, style: Style): Line {
    const measured = this.#measured.get(style) ?? new Map<string, Line>()
    const known = measured.get(text)
    if (known) return known
    const runs = runsOf(text, style.face, this.#fontOf)
    const width = runs.reduce((sum, run) => sum + this.#widthOf(run, style), 0)
    const line = { runs, width }
    this.#measured.set(style, measured.set(text, line))
    return line
  }

  #widthOf({ font, text, boxes }: Run, { size }: Style): number {
    if (font === undefined) return boxes * size * boxWidth
    return this.doc.font(font).fontSize(size).widthOfString(text)
  }

  /** Draws lines below each other, inside of whatever is being marked. */
  draw(lines: readonly Line[], style: Style, x: number, y: number, right?: number): void {
    const { doc } = this
    for (const [at, { runs, width }] of lines.entries()) {
      let from = right === undefined ? x : right - width
      const top = y + at * heightOf(style) + (heightOf(style) - style.size * 1.2) / 2
      for (const [i, run] of runs.entries()) {
        if (run.font === undefined) this.#boxes(run, style, from, top)
        else {
          doc.font(run.font).fontSize(style.size).fillColor(style.colour)
          doc.text(run.text, from, top, { lineBreak: false })
        }
        if (i < runs.length - 1) from += this.#widthOf(run, style)
      }
    }
  }

  /** What no font has: empty boxes to see, the characters themselves to copy and to hear. */
  #boxes({ text, boxes }: Run, { size, colour }: Style, x: number, y: number): void {
    const { doc } = this
    doc.markContent('Span', { actual: text })
    for (let at = 0; at < boxes; at += 1)
      doc.rect(
        x + (at + 0.14) * size * boxWidth,
        y + size * 0.28,
        size * boxWidth * 0.72,
        size * 0.66,
      )
    doc.lineWidth(0.6).stroke(colour)
    doc.endMarkedContent()
  }

  /** Draws what only adorns: programs that read aloud pass it by. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  /** At the foot of every page, and drawn over it. */
  finish(onEach: (page: number, of: number) => void): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange()
    for (let at = start; at < start + count; at += 1) {
      this.doc.switchToPage(at)
      this.artifact(() => onEach(at + 1, count), 'Pagination')
    }
    this.#root.end()
    this.doc.end()
    return this.#written
  }
}

/** What becomes of a document, once it has ended. */
function written(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** Of the size of its letters. */
const boxWidth = 0.62

export function heightOf({ size }: Style): number {
  return size * leading
}

const headings = {
  1: { style: { face: 'bold', size: 25, colour: inks.ink }, above: 0, below: 4 },
  2: { style: { face: 'bold', size: 15.5, colour: inks.accent }, above: 24, below: 7 },
  3: { style: { face: 'bold', size: 11, colour: inks.ink }, above: 13, below: 5 },
} as const satisfies Record<number, { style: Style; above: number; below: number }>
