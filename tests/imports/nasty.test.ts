import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportChoices } from '../../server/imports/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, preview, sendFile, sent, takeBack } from './files.ts'
import { type Cell, type TestSheet, workbookOf } from './workbook.ts'
import { zipOf } from './zip-file.ts'

let server: TestApp
let member: TestMember
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

const office = "Marshall County Sheriff's Office"
const header = ['Date', 'County', 'Institution', 'Kind', 'Notes']
/** A row of the day, with these notes. */
const row = (day: Cell, notes: Cell = 'x'): Cell[] => [day, 'Marshall', office, 'call', notes]
const sheet = (rows: Cell[][], more: Partial<TestSheet> = {}): TestSheet => ({
  name: 'Log',
  rows: [header, ...rows],
  ...more,
})
const lines = (...rows: (readonly string[])[]) => rows.map((cells) => cells.join(',')).join('\n')
const text = (...rows: string[][]) => lines(header, ...rows)
const said = (day: string, notes = 'x') => row(day, notes) as string[]

/** What comes in: the days and notes of its contacts, the first first. */
interface ComesIn {
  comesIn: [day: string, notes: string][]
  choices?: Partial<ImportChoices>
  /** what is the matter with which cell of the rows that do not */
  problems?: [cell: string, code: string][]
}
interface IsAsked {
  asks: string[]
}
interface IsRefused {
  refused: string
  /** the cell that it names */
  at?: string
}
type Outcome = ComesIn | IsAsked | IsRefused

const day = '2025-03-14'
const one: ComesIn = { comesIn: [[day, 'x']] }
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'

const files: [name: string, file: () => Buffer | string, outcome: Outcome][] = [
  ['UTF-8 without a mark', () => text(said(day, 'Peña')), { comesIn: [[day, 'Peña']] }],
  ['UTF-8 with a mark', () => `\ufeff${text(said(day, 'Peña'))}`, { comesIn: [[day, 'Peña']] }],
  [
    'UTF-16 with a mark',
    () => Buffer.from(`\ufeff${text(said(day, 'Peña'))}`, 'utf16le'),
    { comesIn: [[day, 'Peña']] },
  ],
  [
    'UTF-16 without one',
    () => Buffer.from(text(said(day, 'Pena')), 'utf16le'),
    { comesIn: [[day, 'Pena']] },
  ],
  [
    'Windows-1252',
    () => Buffer.from(text(said(day, 'Peña')), 'latin1'),
    { comesIn: [[day, 'Peña']] },
  ],
  ['semicolons', () => text(said(day)).replaceAll(',', ';'), one],
  [
    'tabs, and line breaks of Windows',
    () => text(said(day)).replaceAll(',', '\t').replaceAll('\n', '\r\n'),
    one,
  ],
  [
    'emoji, joined and flagged, and text from right to left',
    () => text(said(day, '👩🏽‍🌾🇲🇽 سلام')),
    { comesIn: [[day, '👩🏽‍🌾🇲🇽 سلام']] },
  ],
  [
    'line breaks, quotes and delimiters within a cell',
    () => text(said(day, '"one\ntwo; ""x"", 3"')),
    { comesIn: [[day, 'one\ntwo; "x", 3']] },
  ],
  [
    'blank rows between, before and after',
    () => `\n,,,,\n${text(said(day), [''], [',,,'], said('2025-03-15'))}\n\n,,\n`,
    {
      comesIn: [
        [day, 'x'],
        ['2025-03-15', 'x'],
      ],
    },
  ],
  [
    'rows that are too short and too long, columns without end',
    () => text(['2025-03-14', 'Marshall', office], [...said('2025-03-15'), '', '', 'stray', '']),
    {
      comesIn: [
        [day, ''],
        ['2025-03-15', 'x'],
      ],
    },
  ],
  [
    'two headers of one name',
    () =>
      lines(
        ['Date', 'County', 'Institution', 'Notes', 'Notes'],
        [day, 'Marshall', office, 'first', 'second'],
      ),
    { comesIn: [[day, 'first']] },
  ],
  [
    'the headers again, page after page',
    () => text(said(day), header, said('2025-03-15')),
    {
      comesIn: [
        [day, 'x'],
        ['2025-03-15', 'x'],
      ],
    },
  ],
  [
    'a quote that never ends',
    () => text([day, 'Marshall', `"${office}`, 'call', 'x']),
    { refused: 'list_unreadable' },
  ],
  [
    'a cell of 2 MB: that row, that cell',
    () => text(said(day, 'x'.repeat(2_000_000)), said('2025-03-15')),
    { comesIn: [['2025-03-15', 'x']], problems: [['E2', 'cell_unusable']] },
  ],
  [
    'a note of more than a note may have',
    () => text(said(day, 'x'.repeat(20_001)), said('2025-03-15')),
    { comesIn: [['2025-03-15', 'x']], problems: [['E2', 'too_long']] },
  ],
  [
    'a picture',
    () => Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex'),
    { refused: 'sheet_other' },
  ],
  [
    'a PDF that calls itself a sheet, without a byte that no text has',
    () => '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n',
    { refused: 'sheet_other' },
  ],
  [
    'a photo',
    () => Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), Buffer.from('Exif of a phone')]),
    { refused: 'sheet_other' },
  ],
  ['a picture of a phone', () => Buffer.from('....ftypheic and so on'), { refused: 'sheet_other' }],
  [
    'bytes that are neither',
    () => Buffer.from('00112233445566778899', 'hex'),
    { refused: 'list_unreadable' },
  ],
  [
    'a workbook of before 2007',
    () => Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
    { refused: 'sheet_old' },
  ],
  [
    'days in four ways of writing, two languages',
    () =>
      text(
        said('3/14/2025', 'a'),
        said('2025-03-15', 'b'),
        said('"16 de marzo, 2025"', 'c'),
        said('17-Mar-2025', 'd'),
      ),
    {
      comesIn: [
        [day, 'a'],
        ['2025-03-15', 'b'],
        ['2025-03-16', 'c'],
        ['2025-03-17', 'd'],
      ],
    },
  ],
  ['a day that may be two days', () => text(said('3/4/2025')), { asks: ['order'] }],
  [
    'the same beside one that can be read one way only',
    () => text(said('3/4/2025', 'a'), said('3/14/2025', 'b')),
    {
      comesIn: [
        ['2025-03-04', 'a'],
        [day, 'b'],
      ],
    },
  ],
  [
    'the same beside one that somebody else wrote, who begins with the day',
    () => text(said('3/4/2025'), said('13/05/2025')),
    { asks: ['order'] },
  ],
  ['a number that may be a day', () => text(said('45730')), { asks: ['serial'] }],
  [
    '30 February and no day at all',
    () => text(said('2025-02-30'), said(''), said(day)),
    {
      comesIn: [[day, 'x']],
      problems: [
        ['A2', 'day_unreadable'],
        ['A3', 'day_missing'],
      ],
    },
  ],
  [
    'days that lack a part: each is told what to write',
    () => text(said('5/31'), said('31 de mayo'), said('May 2025'), said('5/2025'), said(day)),
    {
      comesIn: [[day, 'x']],
      problems: [
        ['A2', 'year_missing'],
        ['A3', 'year_missing'],
        ['A4', 'month_alone'],
        ['A5', 'month_alone'],
      ],
    },
  ],
  ['days counted from 1900', () => workbookOf([sheet([row({ day: 45730 })])]), one],
  [
    'days counted from 1904',
    () => workbookOf([sheet([row({ day: 44268 })])], { epoch: 1904 }),
    one,
  ],
  [
    'texts that cells share',
    () => workbookOf([sheet([row(day, 'á & <b>')])], { shared: true }),
    { comesIn: [[day, 'á & <b>']] },
  ],
  [
    'numbers as text, and text as numbers',
    () => workbookOf([sheet([row({ day: 45730 }, 256), row('2025-03-15', '0256')])]),
    {
      comesIn: [
        [day, '256'],
        ['2025-03-15', '0256'],
      ],
    },
  ],
  [
    'formulas: what they came to, never carried out',
    () =>
      workbookOf(
        [
          sheet([
            row({ formula: 'TODAY()', value: 45730 } as Cell, { formula: '"a"&"b"', value: 'ab' }),
          ]),
        ],
        { spoil: (xml) => xml.replace('r="A2"', 'r="A2" s="1"') },
      ),
    { comesIn: [[day, 'ab']] },
  ],
  [
    'a formula that nobody has counted, and one that failed',
    () =>
      workbookOf([
        sheet([row({ formula: 'A1' }), row(day, { error: '#REF!' }), row('2025-03-15')]),
      ]),
    {
      comesIn: [['2025-03-15', 'x']],
      problems: [
        ['Log!A2', 'cell_unusable'],
        ['Log!E3', 'cell_unusable'],
      ],
    },
  ],
  [
    'a title over all columns, and headers in two rows',
    () =>
      workbookOf([
        {
          name: 'Log',
          merged: ['A1:E1', 'A2:A3', 'B2:C2'],
          rows: [
            ['Contacts of Marshall County 2025'],
            ['Date', 'Where', null, 'Kind', 'Notes'],
            [null, 'County', 'Institution'],
            row(day),
          ],
        },
      ]),
    one,
  ],
  [
    'a county merged down its rows',
    () =>
      workbookOf([
        sheet([row(day, 'a'), ['2025-03-15', null, office, 'call', 'b']], { merged: ['B2:B3'] }),
      ]),
    {
      comesIn: [
        [day, 'a'],
        ['2025-03-15', 'b'],
      ],
    },
  ],
  [
    'a sheet for each county, named by it',
    () =>
      workbookOf(
        ['Marshall', 'DeKalb'].map((name, at) => ({
          name,
          rows: [
            ['Fecha', 'Institución', 'Notas'],
            [`2025-03-1${at + 4}`, `${name} County Sheriff's Office`, name],
          ],
        })),
      ),
    {
      comesIn: [
        [day, 'Marshall'],
        ['2025-03-15', 'DeKalb'],
      ],
    },
  ],
  [
    'a hidden sheet: not by itself',
    () =>
      workbookOf([sheet([row(day)]), sheet([row('2025-03-15')], { name: 'Old', hidden: true })]),
    one,
  ],
  [
    'a hidden sheet, when somebody says so',
    () =>
      workbookOf([sheet([row(day)]), sheet([row('2025-03-15')], { name: 'Old', hidden: true })]),
    {
      comesIn: [
        [day, 'x'],
        ['2025-03-15', 'x'],
      ],
      choices: { sheets: [{ at: 1, use: true }] },
    },
  ],
  [
    'a file that was cut off',
    () => workbookOf([sheet([row(day)])]).subarray(0, -1),
    { refused: 'sheet_unreadable' },
  ],
  [
    'a zip bomb that says so',
    () => zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(1000), says: 3_000_000_000 }]),
    { refused: 'sheet_too_large' },
  ],
  ['a zip bomb that does not', () => bomb(), { refused: 'sheet_unreadable' }],
  [
    'a zip that is no workbook',
    () => zipOf([{ name: 'photo.txt', content: 'x' }]),
    { refused: 'sheet_unreadable' },
  ],
  [
    'entities that grow',
    () => workbookOf([sheet([row(day)])], { spoil: (xml) => xml.replace('?>', `?>${entity}`) }),
    { refused: 'sheet_unreadable' },
  ],
  [
    'entities that name a file',
    () => workbookOf([sheet([row(day)])], { spoil: (xml) => xml.replace('?>', `?>${outside}`) }),
    { refused: 'sheet_unreadable' },
  ],
  [
    'elements 10,000 deep',
    () =>
      workbookOf([sheet([row(day)])], {
        spoil: (xml) => xml.replace('<sheetData>', `${'<a>'.repeat(10_000)}<sheetData>`),
      }),
    { refused: 'sheet_unreadable' },
  ],
  [
    'a cell 1,000 columns to the right',
    () => workbookOf([sheet([row(day)])], { spoil: (xml) => xml.replace('r="E2"', 'r="ALM2"') }),
    { refused: 'sheet_too_large', at: 'Log!ALM2' },
  ],
  [
    'cells without an address',
    () => workbookOf([sheet([row(day)])], { spoil: (xml) => xml.replace(/ r="[A-Z]?\d+"/g, '') }),
    one,
  ],
  [
    'a cell broken by a lone surrogate',
    () =>
      workbookOf([
        sheet([row(day, { xml: '<c r="E2" t="inlineStr"><is><t>a&#55357;</t></is></c>' })]),
      ]),
    { refused: 'sheet_unreadable' },
  ],
]

/** A part that says it is small, and is 200 MB of nothing. */
function bomb(): Buffer {
  const rows = Buffer.alloc(200_000_000, ' ')
  return zipOf([{ name: '_rels/.rels', content: rows, says: 500 }])
}

async function outcomeOf(content: Buffer | string, expected: Outcome): Promise<Outcome> {
  if ('refused' in expected) {
    const { code, errors } = (await sendFile(member, content)).json()
    return { refused: code, ...(errors ? { at: errors[0].field } : {}) }
  }
  const id = await sent(member, content)
  const choices = ('choices' in expected && expected.choices) || {}
  const seen = await preview(member, id, choices)
  if (seen.questions.length > 0) return { asks: seen.questions.map(({ about }) => about) }
  await bringIn(member, id, choices)
  const { items } = (await member.inject({ url: '/api/contacts?mine=true' })).json()
  // or the next of them would be there already
  await takeBack(member, id)
  const comesIn = items
    .map((item: { happenedOn: string; notes: string }) => [item.happenedOn, item.notes])
    .reverse()
  const problems = seen.problems.map(({ cell, code }): [string, string] => [cell, code])
  return {
    comesIn,
    ...(problems.length > 0 ? { problems } : {}),
    ...(Object.keys(choices).length > 0 ? { choices } : {}),
  }
}

test('there are more than thirty of them', () => expect(files.length).toBeGreaterThan(30))

test.each(files)('%s', async (_name, file, expected) => {
  member = await server.memberOf({ roles: ['organizer'] })
  expect(await outcomeOf(file(), expected)).toEqual(expected)
})
