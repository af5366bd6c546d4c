import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'
import { composed } from '../../server/report-files/compose.ts'
import { tablesOf } from '../../server/report-files/document.ts'
import { fileOf } from '../../server/report-files/make-file.ts'
import { Paper } from '../../server/report-files/pdf/paper.ts'
import { reportPdf } from '../../server/report-files/pdf/report-pdf.ts'
import { textOf } from '../../server/report-files/pdf/table.ts'
import { speechOf } from '../../server/report-files/words.ts'
import { payloads } from '../hostile/payloads.ts'
import { asDrawn, type ReadPdf, readPdf } from './read-pdf.ts'
import { sampleContents, sampleReport } from './sample.ts'
import { has, run } from './tools.ts'

const foot = {
  mark: 'Taken out of Condado by Rosa Delgado.',
  madeAt: new Date('2026-11-26T15:30:00Z'),
}

let english: Buffer
let spanish: Buffer
let read: ReadPdf
beforeAll(async () => {
  english = await reportPdf(composed(sampleReport(), sampleContents(), 'en'), foot)
  spanish = await reportPdf(composed(sampleReport(), sampleContents(), 'es'), foot)
  read = readPdf(english)
})

describe('a report as PDF', () => {
  test('says what it is, in which language, and that it is tagged', () => {
    expect(read.objects).toContain('/Lang (en-US)')
    expect(readPdf(spanish).objects).toContain('/Lang (es-US)')
    expect(read.objects).toMatch(/\/Marked true/)
    expect(read.objects).toMatch(/\/DisplayDocTitle true/)
    expect(read.title).toBe('Top of Alabama, July – September 2026')
  })

  test('measures a word in its own size and weight, whatever was measured before', () => {
    const paper = new Paper({ title: '', language: 'en', subject: '', madeAt: foot.madeAt })
    const width = (size: number, face: 'regular' | 'bold') =>
      paper.line('Accountability', { face, size, colour: '#000000' }).width
    const small = width(8, 'regular')
    expect(width(16, 'regular')).toBeCloseTo(2 * small)
    expect(width(8, 'bold')).toBeGreaterThan(small)
    expect(width(8, 'regular')).toBe(small)
  })

  test('has a tree of headings, tables with their heads, figures with words, and nothing outside of it', () => {
    const count = (tag: string) => read.objects.split(`/S /${tag}\n`).length - 1
    expect(count('H1')).toBe(1)
    expect(count('H2')).toBe(10)
    expect(count('Figure')).toBe(4)
    expect(read.objects.match(/\/Alt \(/g)).toHaveLength(4)
    expect(count('Table')).toBeGreaterThan(20)
    expect(read.objects.match(/\/Scope \/Column/g)?.length).toBeGreaterThan(60)
    expect(read.objects.match(/\/Scope \/Row/g)?.length).toBeGreaterThan(60)
    for (const { untagged } of read.pages) expect(untagged).toBe(0)
  })

  test('leaves no heading alone at the end of a page, however long what was written', async () => {
    const contents = sampleContents()
    for (let lines = 0; lines < 24; lines += 2) {
      const report = composed(sampleReport(`${'x\n\n'.repeat(lines)}x`), contents, 'en')
      const titles = report.sections.flatMap(({ title, parts }) => [
        title,
        ...parts.flatMap((part) => (part.kind === 'table' ? [part.table.title] : [])),
      ])
      const { pages } = readPdf(await reportPdf(report, foot))
      for (const [at, { text }] of pages.entries()) {
        const end = text.slice(0, text.lastIndexOf(`Page${at + 1}of`)).slice(-80)
        const alone = titles.filter((title) => end.endsWith(asDrawn(title)))
        expect(alone, `${lines} lines, page ${at + 1}`).toEqual([])
      }
    }
  })

  test('cuts no short table: its title and its last row stand on one page', () => {
    const speech = speechOf('en')
    const short = tablesOf(composed(sampleReport(), sampleContents(), 'en')).filter(
      ({ rows }) => rows.length > 1 && rows.length < 8,
    )
    expect(short.length).toBeGreaterThan(15)
    const cut = short.filter(({ title, columns, rows }) => {
      const last = columns.flatMap((column, at) =>
        column.paper ? [asDrawn(textOf(rows.at(-1)?.[at] ?? null, column, speech))] : [],
      )
      const holds = (text: string) => text.includes(asDrawn(title)) && text.includes(last.join(''))
      return !read.pages.some(({ text }) => holds(text))
    })
    expect(cut.map(({ title }) => title)).toEqual([])
  })

  test('has bookmarks for its sections', () => {
    for (const title of ['Summary', 'Contacts', 'Campaigns and asks', 'What comes next'])
      expect(read.objects).toContain(`/Title (${title})`)
  })

  test('brings its fonts along, and its text can be read with every accent', () => {
    const fonts = read.objects.match(/\/Subtype \/Type0/g)?.length
    expect(fonts).toBeGreaterThan(2)
    expect(read.objects.match(/\/FontFile2/g)).toHaveLength(fonts ?? 0)
    const text = read.pages.map((page) => page.text).join('')
    expect(text).toContain(asDrawn('La señora Núñez came along.'))
    expect(text).toContain('Page1of')
    for (const page of read.pages) expect(page.text).toContain(asDrawn(foot.mark))
    const es = readPdf(spanish)
      .pages.map((page) => page.text)
      .join('')
    expect(es).toContain(asDrawn('Rendición de cuentas'))
  })

  test('paints counties with the palette, patterns and all, as vectors', () => {
    expect(read.objects).not.toMatch(/\/Subtype \/Image/)
    expect(english.length).toBeLessThan(400_000)
  })

  test('is marked as a draft on each page, and in its title, until it is final', async () => {
    const draft = composed(sampleReport('x', 'draft'), sampleContents(), 'es')
    const { pages, title } = readPdf(await reportPdf(draft, foot))
    for (const { text } of pages) expect(text).toContain('BORRADOR')
    expect(title).toMatch(/\(Borrador\)$/)
    for (const { text } of read.pages) expect(text).not.toContain('DRAFT')
  })
})

describe('what people paste', () => {
  test('stands in it literally, also what no font has, and no page is lost', async () => {
    const all = payloads.join('\n')
    const cell = payloads.join(' ~ ')
    const report = composed(sampleReport(all), sampleContents(cell), 'en')
    const { pages } = readPdf(await reportPdf(report, foot))
    const text = asDrawn(pages.map((page) => page.text).join(''))
    for (const payload of payloads) expect(text.includes(asDrawn(payload)), payload).toBe(true)
    expect(pages.at(-1)?.text).toContain(`Page${pages.length}of${pages.length}`)
  })

  test.each([
    ['one word of 20,000 letters', 'ñ'.repeat(20_000)],
    ['letters that no font has', '𠜎'.repeat(5_000)],
    ['as many lines as letters', 'a\n'.repeat(800)],
    ['nothing but what is not seen', '\u200B\u2060\uFEFF'.repeat(500)],
    ['marks without letters', '\u0301\u0301 \u0301'],
  ])('%s', async (_, words) => {
    const report = composed(sampleReport(words), sampleContents(words.slice(0, 4_000)), 'en')
    const { pages } = readPdf(await reportPdf(report, foot))
    expect(pages.map(({ text }) => text).join('')).toContain(asDrawn('What comes next'))
  })
})

test('nobody waits while a long one is drawn', async () => {
  const contents = sampleContents()
  const [item] = contents.commitments.items
  if (!item) throw new Error('The sample has no promise')
  contents.commitments.items = Array.from({ length: 3_000 }, () => item)
  const report = composed(sampleReport(), contents, 'en')
  let isDone = false
  let turns = 0
  const others = () => {
    turns += 1
    if (!isDone) setTimeout(others, 1)
  }
  others()
  const file = await fileOf(report, 'pdf', foot).finally(() => {
    isDone = true
  })
  expect(readPdf(file).pages.length).toBeGreaterThan(90)
  expect(turns).toBeGreaterThan(40)
})

test('the server that was built draws it, too', async () => {
  const path = join(projectRoot, 'dist/server/report-files/make-file.js')
  const built: typeof import('../../server/report-files/make-file.ts') = await import(path)
  const report = composed(sampleReport(), sampleContents(), 'es')
  const file = await built.fileOf(report, 'pdf', foot)
  expect(readPdf(file).title).toBe(readPdf(spanish).title)
})

describe('other programs', () => {
  test.skipIf(!has('qpdf'))('qpdf finds nothing wrong', () => {
    const { status, said } = run('qpdf', (file) => ['--check', file], 'report.pdf', english)
    expect(said).toContain('No syntax or stream encoding errors')
    expect(status).toBe(0)
  })

  test.skipIf(!has('pdfinfo'))('pdfinfo says that it is tagged', () => {
    const { said } = run('pdfinfo', (file) => [file], 'report.pdf', spanish)
    expect(said).toMatch(/Tagged:\s+yes/)
    expect(said).toMatch(/Title:\s+Top of Alabama, julio–septiembre de 2026/)
  })

  test.skipIf(!has('pdftotext'))('pdftotext finds á and ñ', () => {
    const args = (file: string) => ['-layout', file, '-']
    const { said } = run('pdftotext', args, 'report.pdf', spanish)
    expect(said).toContain('La señora Núñez')
    expect(said).toContain('Cómo están los condados')
  })
})
