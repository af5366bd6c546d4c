import { describe, expect, test } from 'vitest'
import type { Change } from '../../server/moves/contract.ts'
import { composed, type Told } from '../../server/report-files/compose.ts'
import { type Table, tablesOf } from '../../server/report-files/document.ts'
import { sampleContents, sampleReport } from './sample.ts'

const id = '019aa7c2-5d1c-7000-8000-000000000001'

function tables(key: string, more: Partial<Told> = {}, contents = sampleContents()): Table[] {
  const document = composed({ ...sampleReport('x'), ...more }, contents, 'en')
  return tablesOf(document).filter((table) => table.key === key)
}
const headings = (table: Table | undefined) => table?.columns.map(({ heading }) => heading)

test('its large numbers are those of the screen', () => {
  const { keys } = composed(sampleReport('x'), sampleContents(), 'en')
  expect(keys.map(({ label }) => label)).toEqual([
    'Contacts held',
    'Institutions met',
    'Of us took part',
    'Promises made to us',
    'Promises kept',
    'Promises broken',
    'Counties improved',
    'Counties got worse',
  ])
})

test('says who wrote and who reviewed it, where the reader is told', () => {
  const by = { author: { name: 'Rosa Delgado' }, reviewer: { name: 'Ana Ruiz' } }
  const { about } = composed({ ...sampleReport('x'), ...by }, sampleContents(), 'es')
  expect(about).toContainEqual({ label: 'Escrito por', value: 'Rosa Delgado' })
  expect(about).toContainEqual({ label: 'Revisado por', value: 'Ana Ruiz' })
  expect(composed(sampleReport('x'), sampleContents(), 'es').about).toHaveLength(6)
})

describe('numbers stand under what they are compared with', () => {
  const happened = ['Name', 'This period', 'Period before', 'Change']
  const stands = ['Name', 'At the end', 'At the start', 'Change']

  test.each([
    ['campaigns.targets', stands],
    ['campaigns.asked', happened],
    ['records.figures', happened],
    ['records.inForce', stands],
  ])('%s', (key, expected) => {
    expect(headings(tables(key)[0])).toEqual(expected)
  })

  test('alliances by movement, each number with its change on paper', () => {
    const [table] = tables('movements')
    expect(headings(table)).toContain('Allies (At the start)')
    expect(headings(table)).toContain('Won as allies (Period before)')
    expect(table?.columns.filter(({ kind, paper }) => kind === 'change' && paper)).toHaveLength(4)
  })
})

test('promises have their state and evidence on paper, too', () => {
  const [table] = tables('commitments.items')
  const onPaper = table?.columns.filter(({ paper }) => paper).map(({ heading }) => heading)
  expect(onPaper).toContain('State')
  expect(onPaper).toContain('Evidence')
})

describe('asks', () => {
  test('of a campaign have its words once on paper, and in a column of the workbook', () => {
    const [ofCampaign, others, ...more] = tables('asks.items')
    expect(more).toEqual([])
    expect(ofCampaign).toMatchObject({ intro: 'Hold nobody for ICE', of: { name: 'No holds' } })
    const text = (table: Table | undefined) =>
      table?.columns.find(({ heading }) => heading === 'Ask')?.paper
    expect([text(ofCampaign), text(others)]).toEqual([undefined, 4])
    expect(ofCampaign?.rows[0]).toEqual([
      'Hold nobody for ICE',
      'Sheriff Núñez',
      '2026-07-20',
      'Yes',
      '2026-08-12',
    ])
    expect(others?.of?.name).toBe('Outside of campaigns')
    expect(others?.rows.map(([words]) => words)).toEqual([
      'Will publish the policy, señora.',
      'An ask whose words are not shown',
    ])
    expect(others?.note).toMatch(/^7 more are counted/)
  })

  test('that are hidden alone leave no empty table', () => {
    const contents = sampleContents()
    contents.asked = { items: [], more: 3 }
    expect(tables('asks.items', {}, contents)).toEqual([])
  })
})

describe('gaps by county', () => {
  test('stand beside the start, where that was kept', () => {
    const [table] = tables('coverage.counties')
    expect(headings(table)).toContain('Never contacted (At the start)')
    expect(table?.rows[0]).toEqual(['DeKalb', 60, 30, 33, -3, 4, 2, 2, 7])
    const contents = sampleContents()
    const counties = contents.coverage.counties.map((one) => ({ ...one, before: null }))
    contents.coverage = { ...contents.coverage, counties }
    const [former] = tables('coverage.counties', {}, contents)
    expect(former?.columns).toHaveLength(5)
    expect(former?.rows[0]).toEqual(['DeKalb', 60, 30, 4, 7])
  })
})

describe('what moved', () => {
  const reason = (text: string, entry: 'commitment_event' | 'hidden' = 'commitment_event') => ({
    ...{ entryId: null, entry, contactId: null, weight: 1, day: '2026-06-04', text },
    institution: { id, name: 'DeKalb County Probate Office' },
  })
  const change = (cause: Change['cause'], decidedBy: Change['decidedBy']): Change => ({
    ...{ cause, before: null, after: null, decidedBy },
  })
  const why = (changes: Change[], onlyTime = false) => {
    const contents = sampleContents()
    const [first] = contents.moved
    if (!first?.alliance) throw new Error('The sample has moves')
    contents.moved = [{ ...first, alliance: { ...first.alliance, onlyTime, changes } }]
    return tables('statuses.counties_moved', {}, contents)[0]?.rows[0]?.at(-1)
  }

  test('is told with its reasons, as on screen', () => {
    expect(why([change('entered', reason('because.event.confirmed.broken'))])).toBe(
      'DeKalb County Probate Office: Two members confirmed: broken, Jun 4, 2026',
    )
    expect(why([change('passed', reason('because.asked', 'hidden'))])).toBe(
      'DeKalb County Probate Office: One entry you may not see, Jun 4, 2026 · Only time passed',
    )
  })

  test('with as many as on screen, and how many more there are', () => {
    const many = Array.from({ length: 6 }, () => change('entered', reason('because.asked')))
    const told = String(why(many)).split('; ')
    expect(told).toHaveLength(5)
    expect(told.at(-1)).toBe('2 more reasons')
  })

  test('without them, whether anything was entered', () => {
    expect(why([])).toBe('Entries were added.')
    expect(why([], true)).toBe('Nothing was entered. Only time passed.')
  })
})
