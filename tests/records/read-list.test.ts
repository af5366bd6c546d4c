import { describe, expect, test } from 'vitest'
import { guessMapping } from '../../server/records/list/columns.ts'
import { readList } from '../../server/records/list/read-list.ts'

const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  readList(Buffer.from(text, encoding))
const cellsOf = async (text: string) => (await read(text)).rows.map(({ cells }) => cells)

const plain = { header: ['Agency', 'County'], cells: [['Police', 'Lee']] }
const same: [name: string, text: string][] = [
  ['commas', 'Agency,County\nPolice,Lee\n'],
  ['semicolons', 'Agency;County\nPolice;Lee\n'],
  ['tabs', 'Agency\tCounty\nPolice\tLee\n'],
  ['bars', 'Agency|County\nPolice|Lee\n'],
  ['no last line break', 'Agency,County\nPolice,Lee'],
  ['Windows line breaks', 'Agency,County\r\nPolice,Lee\r\n'],
  ['line breaks of an old Mac', 'Agency,County\rPolice,Lee\r'],
  ['both kinds of line breaks', 'Agency,County\r\nPolice,Lee\n'],
  ['a byte order mark', '\ufeffAgency,County\nPolice,Lee\n'],
  ['a word to the spreadsheet', 'sep=;\r\nAgency;County\r\nPolice;Lee\r\n'],
  ['blank rows', '\n\nAgency,County\n,\n\nPolice,Lee\n,,\n'],
  ['spaces around', ' Agency , County \n  Police,Lee  \n'],
  ['everything in quotes', '"Agency","County"\n"Police","Lee"\n'],
  ['a comma in a quoted header', '"Agency",County\n"Police",Lee\n'],
]

describe('the same list, however it was saved', () => {
  test.each(same)('with %s', async (_name, text) => {
    const { header, rows } = await read(text)
    expect({ header, cells: rows.map(({ cells }) => cells) }).toEqual(plain)
  })

  test('in UTF-16, as spreadsheets call Unicode text', async () => {
    const { encoding, header } = await read('\ufeffAgency\tCounty\nPolice\tLee\n', 'utf16le')
    expect({ encoding, header }).toEqual({ encoding: 'utf-16', header: plain.header })
    const swapped = Buffer.from('\ufeffAgency\tCounty\nPolice\tLee\n', 'utf16le').swap16()
    expect((await readList(swapped)).header).toEqual(plain.header)
    const unmarked = await read('Agency\tCounty\nPolice\tLee\n', 'utf16le')
    expect(unmarked).toMatchObject({ encoding: 'utf-16', header: plain.header })
  })

  test('in UTF-8 or Windows-1252, with its accents', async () => {
    const text = 'Agencia,Condado\nPolicía de Peñón,Lee\n'
    expect(await read(text)).toMatchObject({ encoding: 'utf-8' })
    const old = await read(text, 'latin1')
    expect(old.encoding).toBe('windows-1252')
    expect(old.rows[0]?.cells[0]).toBe('Policía de Peñón')
    const quote = Buffer.concat([
      Buffer.from('Agency\nSheriff'),
      Buffer.from([0x92]),
      Buffer.from('s Office\n'),
    ])
    expect((await readList(quote)).rows[0]?.cells).toEqual(['Sheriff’s Office'])
  })
})

describe('what stands in the cells', () => {
  test('line breaks, delimiters and quotes in quotes stay in their cell', async () => {
    expect(await cellsOf('a,b\n"one\ntwo","3 ""x"", 4"\nlast,row\n')).toEqual([
      ['one\ntwo', '3 "x", 4'],
      ['last', 'row'],
    ])
  })

  test('a stray quote is a letter', async () => {
    expect(await cellsOf('a,b\nJoe "Bud" Smith,5" pipe\n')).toEqual([
      ['Joe "Bud" Smith', '5" pipe'],
    ])
  })

  test('rows may be shorter or longer than the header', async () => {
    expect(await cellsOf('a,b\n1\n1,2,3\n')).toEqual([['1'], ['1', '2', '3']])
  })

  test('rows are counted as a spreadsheet counts them, blank ones and line breaks included', async () => {
    const { rows, blank } = await read('a,b\n"1\n2",x\n\n3,y\n')
    expect(rows.map(({ row }) => row)).toEqual([2, 4])
    expect(blank).toBe(1)
  })

  test('two headers of one name are two columns', async () => {
    expect((await read('Date,Date\n1,2\n')).header).toEqual(['Date', 'Date'])
    expect(guessMapping(['Agency', 'Date', 'Date'])).toEqual({ institution: 0, day: 1 })
  })
})

describe('what is no list is said to be none', () => {
  const files: [name: string, bytes: Buffer][] = [
    ['nothing', Buffer.from('')],
    ['only blank rows', Buffer.from('\n , \n\n')],
    ['a spreadsheet', Buffer.from('504b0304140006000800000021', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a quote that never ends', Buffer.from('a,b\n"1,2\n3,4\n')],
    ['a cell of many pages', Buffer.from(`a,b\n${'x'.repeat(5000)},2\n`)],
  ]
  test.each(files)('%s', async (_name, bytes) => {
    await expect(readList(bytes)).rejects.toMatchObject({ code: 'list_unreadable' })
  })

  test('more than 5,000 rows are too many', async () => {
    const rows = (count: number) => `a\n${'x\n'.repeat(count)}`
    expect((await read(rows(5000))).rows).toHaveLength(5000)
    await expect(read(rows(5001))).rejects.toMatchObject({ code: 'list_too_long' })
  })
})

describe('the columns are guessed from their headers', () => {
  test.each([
    [
      'the shipped list',
      'id,agency,ori,county_fips,county_as_listed,model,model_name,signed,moa_pdf_url,note',
      { institution: 1, ori: 2, county: 3, model: 5, day: 7, url: 8, note: 9 },
    ],
    [
      "ICE's own list",
      'STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,ADDENDUM',
      { state: 0, institution: 1, county: 3, model: 4, day: 5, url: 6 },
    ],
    [
      'one in Spanish',
      'Institución,Condado,Título,Fecha de aprobación,Enlace,Postura,Observaciones',
      { institution: 0, county: 1, title: 2, day: 3, url: 4, stance: 5, note: 6 },
    ],
    ['one of which nothing is known', 'A,B,C', {}],
  ])('%s', (_name, header, mapping) => {
    expect(guessMapping(header.split(','))).toEqual(mapping)
  })
})
