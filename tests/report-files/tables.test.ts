import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { composed } from '../../server/report-files/compose.ts'
import { reportCsv } from '../../server/report-files/report-csv.ts'
import { reportXlsx } from '../../server/report-files/report-xlsx.ts'
import { payloads } from '../hostile/payloads.ts'
import { sampleContents, sampleReport } from './sample.ts'
import { has, run } from './tools.ts'
import { unzipped } from './unzip.ts'

const mark = 'Taken out of Condado by Rosa Delgado.'
/** Every payload in a cell of its own: as a promise, and as the title of a record. */
function hostile() {
  const contents = sampleContents()
  const [item] = contents.commitments.items
  if (!item) throw new Error('The sample has promises')
  contents.commitments.items = payloads.map((text) => ({ ...item, text, dueOn: '2026-12-01' }))
  return composed(sampleReport(payloads.join('\n\n')), contents, 'en')
}

const office = has('soffice')

describe('a report as a workbook', () => {
  let files: Record<string, string>
  let names: string[]
  let workbook: Buffer
  beforeAll(async () => {
    workbook = await reportXlsx(hostile(), mark)
    files = unzipped(workbook)
    names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name = '']) => name,
    )
  })
  const sheet = (name: string) => files[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`] ?? ''

  test('has a sheet for each table, each once, its heading frozen', () => {
    expect(names.slice(0, 2)).toEqual(['About', 'Texts'])
    expect(names).toContain('Promises of the period')
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(sheet(name), name).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    }
  })

  test('keeps numbers as numbers and days as days', () => {
    expect(sheet('By kind')).toMatch(/<c r="B2" (?![^>]*t="s")[^>]*><v>1<\/v>/)
    // 2026-07-12, counted from the beginning of 1900
    expect(sheet('Promises of the period')).toMatch(/<c r="F2" (?![^>]*t="s")[^>]*><v>46215<\/v>/)
    expect(files['xl/styles.xml']).toContain('yyyy-mm-dd')
  })

  test('holds no formula, whatever a text begins with', () => {
    for (const [name, text] of Object.entries(files)) expect(text, name).not.toMatch(/<f[ >]/)
  })

  test.skipIf(!office)('opens in LibreOffice, which reads every payload as the text it is', () => {
    const at = names.indexOf('Promises of the period') + 1
    const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${at}`
    const args = (file: string, folder: string) => [
      ...['--headless', '--convert-to', filter, '--outdir', folder, file],
    ]
    const made = 'report-Promises of the period.csv'
    const { made: csv } = run('soffice', args, 'report.xlsx', workbook, made)
    const rows: string[][] = parse(csv, { relax_column_count: true })
    expect(rows[0]?.[0]).toBe('Promise')
    const visible = (text: string) => text.replace(/[\r\n]/g, '\n').trimEnd()
    for (const [at, payload] of payloads.entries())
      expect(visible(rows[at + 1]?.[0] ?? ''), payload).toBe(visible(payload))
    expect(rows[1]?.slice(5, 7)).toEqual(['2026-07-12', '2026-12-01'])
  })
})

describe('a report as tables', () => {
  const csv = reportCsv(hostile(), mark)
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true })

  test('begins with a mark that says UTF-8, whose it is, and what it is', () => {
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(rows).toContainEqual(['Title', 'Top of Alabama, July – September 2026'])
    expect(rows).toContainEqual(['', mark])
  })

  test('holds every payload, and no cell that a spreadsheet would run', () => {
    const cells = rows.flat()
    for (const payload of payloads)
      expect(
        cells.some((cell) => cell === payload || cell === `'${payload}`),
        payload,
      ).toBe(true)
    for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-[^\d]/)
  })

  test('says how many promises it does not list', () => {
    expect(rows).toContainEqual(['12 more are counted and not listed here.'])
  })

  test('tells days by ISO 8601, numbers as numbers, and of one or two people only that', () => {
    const of = (first: string) => rows.find(([one]) => one === first)
    expect(of('Meeting')).toEqual(['Meeting', '1', '3', '-2'])
    expect(of('Led')).toEqual(['Led', 'fewer than 3', '3', ''])
    expect(rows.find(([one]) => one === payloads[0])?.slice(5, 7)).toEqual([
      '2026-07-12',
      '2026-12-01',
    ])
  })
})
