import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { columnsOf } from '../../server/export/columns.ts'
import type { Mark } from '../../server/export/mark.ts'
import { xlsxOf } from '../../server/export/xlsx.ts'
import { readBook } from '../../server/imports/read/read-book.ts'
import { noLabels } from '../../server/words/own.ts'
import { payloads } from '../hostile/payloads.ts'
import { has, run } from '../report-files/tools.ts'
import { unzipped } from '../report-files/unzip.ts'

const mark: Mark = {
  exportId: '0193a5f0-0000-7000-8000-0000000000a1',
  name: 'Rosa & "Delgado" <b>',
  ...{ what: 'contacts', language: 'en', labels: noLabels, ending: 'xlsx' },
  at: '2026-11-26 09:30',
}
const rows = [...payloads, '', 'x'.repeat(32_767), 'Ñandú 🌽\nsecond line'].map((notes) => ({
  ...{ happened_on: '2026-07-12', county: 'St. Clair', kind: 'visit', notes, ours: 3 },
  recorded_at: '2026-07-13T01:02:03.000Z',
}))

async function* pages() {
  yield rows.slice(0, 7)
  yield rows.slice(7)
}

let workbook: Buffer
let files: Record<string, string>
let sent = 0
beforeAll(async () => {
  const list = { kind: 'contacts', columns: columnsOf.contacts, pages } as const
  const stream = xlsxOf(mark, [list], async (whole) => {
    sent = whole
  })
  workbook = await buffer(stream)
  files = unzipped(workbook)
})
const sheet = (n: number) => files[`xl/worksheets/sheet${n}.xml`] ?? ''

test('its headings stay in sight, and whose it is stands first and at the foot of each page', () => {
  expect(sent).toBe(rows.length)
  for (const n of [1, 2]) {
    expect(sheet(n)).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(sheet(n)).toMatch(/<oddFooter>&amp;CDO NOT FORWARD\. [^<]*Rosa &amp;&amp; /)
  }
  expect(sheet(1)).toContain('Rosa &amp; "Delgado" &lt;b&gt;')
  expect(sheet(1)).toContain(`${rows.length} rows`)
})

test('days, times and numbers are numbers with a look, and nothing is a formula', () => {
  // 2026-07-12, counted from the beginning of 1900
  expect(sheet(2)).toContain('<row><c s="2"><v>46215</v></c>')
  expect(sheet(2)).toMatch(/<c s="3"><v>46216\.043\d+<\/v><\/c>/)
  expect(sheet(2)).toContain('<c s="4"><v>3</v></c>')
  for (const [name, text] of Object.entries(files)) expect(text, name).not.toMatch(/<f[ >]/)
})

test('what reads the sheets of others reads in it what was said', async () => {
  const [, contacts] = (await readBook(workbook)).sheets
  const [headings, ...told] = contacts?.rows ?? []
  const at = headings?.cells.indexOf('Notes') ?? 0
  expect(headings?.cells.slice(0, 3)).toEqual(['Day', 'County', 'Region'])
  expect(told.map(({ cells }) => cells[0])).toEqual(rows.map(() => '2026-07-12'))
  expect(told.map(({ cells }) => cells[4])).toEqual(rows.map(() => 'Visit'))
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()
  for (const [n, { notes }] of rows.entries())
    expect(plain(told[n]?.cells[at] ?? ''), notes.slice(0, 40)).toBe(plain(notes))
})

test.skipIf(!has('soffice'))(
  'LibreOffice opens it, with days as days and texts as they are',
  () => {
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2'
    const args = (file: string, folder: string) => [
      ...['--headless', '--convert-to', filter, '--outdir', folder, file],
    ]
    const { made } = run('soffice', args, 'export.xlsx', workbook, 'export-Contacts.csv')
    const [headings = [], ...told]: string[][] = parse(made, { relax_column_count: true })
    expect(told.length).toBe(rows.length)
    const visible = (text: string) => text.replace(/\r\n?/g, '\n').trimEnd()
    for (const [n, { notes }] of rows.entries()) {
      const cells = Object.fromEntries(headings.map((heading, at) => [heading, told[n]?.[at]]))
      expect(cells).toMatchObject({ Day: '2026-07-12', 'How many of us': '3' })
      expect(cells['Recorded at (UTC)']).toBe('2026-07-13 01:02:03')
      expect(visible(cells.Notes ?? ''), notes.slice(0, 40)).toBe(visible(notes))
    }
  },
)
