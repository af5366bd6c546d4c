import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import '../setup/window.ts'
import { WaitingPart } from '../../client/src/digest/waiting-part.tsx'
import { addCatalogs, needMessages, showLanguage } from '../../client/src/i18n/i18n.ts'
import { otherCatalogs } from '../../client/src/i18n/other-catalogs.ts'
import { periodWords } from '../../client/src/i18n/period-words.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'
import type { Words } from '../../client/src/i18n/words-in.ts'
import type { Titled } from '../../client/src/reports/document/masthead.tsx'
import { reportFeatures } from '../../client/src/reports/document/report-features.ts'
import { PeriodFields } from '../../client/src/reports/list/period-fields.tsx'
import type { Change } from '../../server/moves/contract.ts'
import { allianceTone } from '../../server/palette/rules.ts'
import { projectRoot } from '../../server/project-root.ts'
import type { ReportContents } from '../../server/report-contents/contract.ts'
import { alabama } from '../../server/state/here.ts'
import { sampleContents, sampleReport } from '../report-files/sample.ts'

type Parts = Awaited<ReturnType<typeof parts>>

/** What asks for the outlines of the counties as soon as it is there. */
async function parts() {
  const [document, map, frame, place, topology, words, reasons] = await Promise.all([
    import('../../client/src/reports/document/report-document.tsx'),
    import('../../client/src/reports/document/drawn-map.tsx'),
    import('../../client/src/reports/document/frame.ts'),
    import('../../client/src/reports/document/locator-place.ts'),
    import('../../client/src/map/topology.ts'),
    import('../../client/src/i18n/i18n.ts'),
    import('../../client/src/reports/document/reasons-of.ts'),
  ])
  return { ...document, ...map, ...frame, ...place, ...topology, ...words, ...reasons }
}

let client: Parts
beforeAll(async () => {
  vi.stubGlobal('fetch', async () => Response.json(alabama.outlines))
  addCatalogs({ ...otherCatalogs, ...rareCatalogs })
  await showLanguage('en')
  await needMessages(['reasons', 'reports', 'digest'])
  client = await parts()
})
afterAll(() => vi.unstubAllGlobals())

/** The counties of each region of the coalition. */
function regions(): [region: string, counties: { fips: string; name: string }[]][] {
  const rows = (path: string): Record<string, string>[] =>
    parse(readFileSync(join(projectRoot, 'data', path), 'utf8'), { columns: true })
  const names = new Map(rows('counties/counties.csv').map(({ fips, name }) => [fips, name ?? '']))
  return rows('regions.csv').map(({ id = '', counties = '' }) => [
    id,
    counties.split(';').map((fips) => ({ fips, name: names.get(fips) ?? '' })),
  ])
}

function drawn(counties: { fips: string; name: string }[]) {
  const tone = allianceTone('light', 'ally', 'fresh')
  return counties.map((one) => ({ ...one, tone, glyph: 'ally' as const, blank: false }))
}

/** What is drawn, at once. */
function rendered(children: ReactNode): HTMLElement {
  const element = document.createElement('div')
  const root = createRoot(element)
  flushSync(() => root.render(children))
  const copy = element.cloneNode(true) as HTMLElement
  root.unmount()
  return copy
}

describe('the small map of the state', () => {
  test('covers no county of any region', () => {
    const { frame, ringsOf, outlines } = client
    expect(regions()).toHaveLength(12)
    for (const [region, counties] of regions()) {
      const element = rendered(<client.DrawnMap counties={drawn(counties)} label={region} />)
      const small = element.querySelector('svg > g:last-child')?.getAttribute('transform')
      const [x = 0, y = 0, scale = 0] = small?.match(/-?[\d.]+/g)?.map(Number) ?? []
      const covered = counties
        .flatMap(({ fips }) => ringsOf(outlines.get(fips) ?? '').flat())
        .filter((point) => {
          const [left, top] = [(point.x - x) / scale, (point.y - y) / scale]
          return left >= 0 && left <= frame.width && top >= 0 && top <= frame.height
        })
      expect(scale, region).toBeGreaterThan(0.02)
      expect(covered, region).toEqual([])
      expect(element.querySelectorAll('[data-name]'), region).toHaveLength(counties.length)
    }
  })

  test('stands beside a drawing that leaves no corner free', () => {
    const box = { x: 10, y: 20, width: 100, height: 80 }
    const ring = [10, 110].flatMap((x) => [20, 100].map((y) => ({ x, y })))
    const square = [ring[0], ring[1], ring[3], ring[2]].flatMap((point) => point ?? [])
    const beside = client.placeLocator(box, 0.6, { rings: [square], boxes: [] })
    expect(beside.place.x).toBeGreaterThan(110)
    expect(beside.box.width).toBeGreaterThan(beside.place.x + beside.place.width - box.x)
    // a name alone takes a corner, too
    const name = { x: 80, y: 90, width: 40, height: 10 }
    const free = client.placeLocator(box, 0.6, { rings: [], boxes: [name] })
    expect(free).toMatchObject({ box, place: { x: 12 } })
  })
})

const day = (one: string) => one

async function wordsIn(language: 'en' | 'es'): Promise<Words> {
  const t = await client.translatorFor(language, reportFeatures)
  return { language, t, day, instant: day, age: String, number: String, percent: String }
}

/** The same, each of its figures and records with a key of its own, as real ones have. */
function numbered(contents: ReportContents): ReportContents {
  let count = 0
  const own = (name: string, value: unknown) => (name === 'key' ? `number.${count++}` : value)
  const copy: ReportContents = JSON.parse(JSON.stringify(contents, own))
  for (const [at, record] of copy.records.items.entries()) record.id = `record ${at}`
  for (const [at, ask] of copy.asked.items.entries()) ask.id = `ask ${at}`
  return copy
}

type Facts = { contents?: Partial<ReportContents>; scope?: Titled['scope']; links?: boolean }

/** What a report says, all of it. */
async function said({ contents, scope, links = true }: Facts, language: 'en' | 'es' = 'en') {
  const report = { ...sampleReport(), author: null, reviewer: null, snapshot: null }
  const { hook } = memoryLocation({ path: '/reports/1' })
  const element = rendered(
    <Router hook={hook}>
      <client.ReportDocument
        report={{ ...report, ...(scope && { scope }) }}
        contents={numbered({ ...sampleContents(), ...contents })}
        addendum={undefined}
        highlights={[]}
        words={await wordsIn(language)}
        textOf={() => ''}
        links={links}
      />
    </Router>,
  )
  return element.textContent
}

describe('a report says', () => {
  test('that its counties move for other reasons, too, where it is about a campaign', async () => {
    const name = { en: 'No holds', es: 'Sin retenciones' }
    const campaign = { id: 'x', name }
    const scope: Titled['scope'] = { kind: 'campaign', regions: [], county: null, campaign }
    const asks: [Parameters<typeof said>[0], 'en' | 'es', string, boolean][] = [
      [{ scope }, 'en', 'Contacts are those of the campaign.', true],
      [{ scope }, 'es', 'Los contactos son los de la campaña.', true],
      [{}, 'en', 'Contacts are those of the campaign.', false],
    ]
    for (const [facts, language, sentence, is] of asks)
      expect((await said(facts, language)).includes(sentence)).toBe(is)
  })

  test('that few people are not told to whom they are not', async () => {
    const { ladder } = sampleContents()
    const told = {
      members: ladder.members,
      first: ladder.first.filter(({ value }) => value !== null),
    }
    const sentence = 'Numbers of people below 3 are not shown.'
    expect(await said({ contents: { ladder: told } })).not.toContain(sentence)
    expect(await said({ contents: { ladder: told }, links: false })).toContain(sentence)
    // somebody of ours who may not know our members by name
    expect(await said({ contents: { ladder } })).toContain(sentence)
  })

  test('of an agreement that ended that it spoke against an alliance', async () => {
    const [record] = sampleContents().records.items
    const items = (['began', 'ended'] as const).map((change) => ({
      ...(record as NonNullable<typeof record>),
      ...{ change, adverse: true },
    }))
    const [began, ended] = await Promise.all(
      items.map((one) => said({ contents: { records: { figures: [], items: [one] } } })),
    )
    expect(began).toContain('speaks against an alliance')
    expect(ended).toContain('spoke against an alliance')
    expect(ended).not.toContain('speaks against')
  })

  test('of promises made in the period where else they stand', async () => {
    const { commitments } = sampleContents()
    const [one] = commitments.items
    const of = (...news: (typeof commitments.items)[number]['news']) => ({
      ...(one as NonNullable<typeof one>),
      ...{ id: news.join(), news },
    })
    const items = [of('made'), of('kept', 'made'), of('due', 'made'), of('broken')]
    const text = await said({ contents: { commitments: { ...commitments, items } } })
    expect(text).toContain('2 more of them stand under “Kept” and “Past their day at the end”.')
    const alone = { ...commitments, items: [of('made'), of('broken')] }
    expect(await said({ contents: { commitments: alone } })).not.toContain('more of them stand')
  })

  test('of a campaign what it asks once, of other asks their words, each with its answer', async () => {
    const text = await said({})
    expect(text.split('Hold nobody for ICE')).toHaveLength(2)
    expect(text).toContain('An ask whose words are not shown')
    expect(text).toContain('asked 2026-07-20 · Leaning yes (2026-08-12)')
    expect(text).toContain('asked 2026-07-20 · Asked, no answer yet')
    expect(text).toContain('7 more are counted and not listed here')
    expect(await said({}, 'es')).toContain('Otras 7 se cuentan y no están en esta lista')
  })

  test('that there is more of a long list, all of which is there for paper', async () => {
    const { coverage } = sampleContents()
    const [first] = coverage.counties
    if (!first) throw new Error('The sample has counties')
    const of = (count: number) =>
      said({
        contents: {
          coverage: {
            ...coverage,
            counties: Array.from({ length: count }, (_, at) => ({ ...first, fips: `${at}` })),
          },
        },
      })
    const many = await of(40)
    expect(many).toContain('Show all 40')
    expect(many.split('DeKalb6030')).toHaveLength(41)
    expect(await of(12)).not.toContain('Show all')
  })

  test('of gaps by county how they were at the start, where that is known', async () => {
    expect(await said({})).toContain('DeKalb6030▼ 3 fewer4▲ 2 more')
    const { coverage } = sampleContents()
    const counties = coverage.counties.map((one) => ({ ...one, before: null }))
    expect(await said({ contents: { coverage: { ...coverage, counties } } })).toContain(
      'DeKalb60304Key seats',
    )
  })

  test('in the legend what its maps are hatched and faded for, and only that', async () => {
    const [county] = sampleContents().counties
    const standing = { alliance: 'ally', freshness: 'fresh', accountability: 'kept' } as const
    const rest = { lastHeldOn: '2026-08-14', contradictions: 0 }
    const set = { alliance: null, accountability: null }
    const at = (change: object) => {
      const after = { ...standing, ...rest, set, ...change }
      const one = county as NonNullable<typeof county>
      return said({ contents: { counties: [{ ...one, before: after, after }] } })
    }
    const [hatched, faded] = ['Never contacted', 'Fainter colours']
    const part = (text: string) => text.slice(0, text.indexOf('What moved'))
    const plain = part(await at({}))
    expect(plain).not.toContain(hatched)
    expect(plain).not.toContain(faded)
    expect(part(await at({ freshness: 'ageing' }))).toContain(faded)
    const never = { lastHeldOn: null, freshness: null, alliance: 'not_assessed' }
    expect(part(await at(never)).split(hatched)).toHaveLength(2)
    expect(part(await at({ ...never, accountability: 'never_asked' })).split(hatched)).toHaveLength(
      3,
    )
  })
})

describe('reasons', () => {
  const institution = { id: 'sheriff', name: 'Sheriff' }
  const because = (on: string, text: string, entryId = on) =>
    ({ ...{ entry: 'commitment', text, day: on, entryId }, institution, contactId: null }) as never
  const change = (cause: Change['cause'], after: never): Change => ({
    ...{ cause, before: null, after, decidedBy: null },
  })

  test('stand in the order of their days, the weightiest of them', () => {
    const days = ['2026-08-03', '2026-07-01', '2026-09-09', '2026-08-01', '2026-06-01']
    const changes = days.map((on) => change('entered', because(on, 'because.commitment.kept')))
    const { shown, more } = client.reasonsOf(changes)
    const [first, second, third, fourth] = ['2026-07-01', '2026-08-01', '2026-08-03', '2026-09-09']
    expect(shown.map((one) => one.day)).toEqual([first, second, third, fourth])
    expect(more).toBe(1)
  })

  test('that read alike stand once, and say only once what time did', () => {
    const stalled = (id: string) =>
      change('stalled', because('2026-07-01', 'because.commitment.stalled', id))
    const old = change('expired', because('2026-07-02', 'because.asked'))
    const { shown, more } = client.reasonsOf([stalled('a'), stalled('b'), old])
    expect(shown.map(({ sentence, cause }) => [sentence, cause])).toEqual([
      ['because.commitment.stalled', 'passed'],
      ['because.asked', 'expired'],
    ])
    expect(more).toBe(0)
  })
})

describe('on the screens around a report', () => {
  test('the form says that the last day lies before the first, beside that day', () => {
    const fields = (from: string, to: string) =>
      rendered(
        <PeriodFields
          period={{ kind: 'free', from, to }}
          today="2026-11-27"
          onChange={() => undefined}
        />,
      )
    const turned = fields('2026-09-30', '2026-07-01')
    const [from, to] = turned.querySelectorAll('input[type=date]')
    expect(from?.getAttribute('aria-invalid')).toBeNull()
    const said = turned.querySelector(`[id="${to?.getAttribute('aria-describedby')}"]`)
    expect(said?.textContent).toBe('The last day lies before the first.')
    for (const period of [fields('2026-07-01', '2026-07-01'), fields('2026-07-01', '')])
      expect(period.querySelector('[aria-invalid]')).toBeNull()
  })

  test('the digest calls its days as the report does', () => {
    const nothing = { overdue: 0, soon: 0, first: [] }
    const report = { id: 'x', need: 'begin', scope: 'state' } as const
    const days = { kind: 'quarter', from: '2026-07-01', to: '2026-09-30' } as const
    const { hook } = memoryLocation({ path: '/digest' })
    const element = rendered(
      <Router hook={hook}>
        <WaitingPart
          waiting={{
            ...{ steps: nothing, promises: nothing, quiet: [] },
            ...{ conflicts: 0, verdicts: 0, entries: 0 },
            reports: [{ ...report, about: [], period: days }],
          }}
        />
      </Router>,
    )
    expect(element.textContent).toContain(`${periodWords(days, 'en')}: to begin with`)
  })
})
