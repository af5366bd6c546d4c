import { brotliDecompressSync } from 'node:zlib'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import type { CountyListed } from '../../server/counties/contract.ts'
import { addDays } from '../../server/days.ts'
import { putOverride } from '../../server/overrides/contract.ts'
import type { CountyHistory } from '../../server/time/contract.ts'
import { decodePoint } from '../../server/time/rules.ts'
import { marshall, today } from '../counties/county-reader.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp({ demo: true })
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const url = '/api/counties/history'

async function history(query: Record<string, string> = {}): Promise<CountyHistory> {
  const answer = await lead.inject({ url, query })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

/** Each point, county by county, as the list of counties has it. */
function decoded({ counties, points, rulesVersion }: CountyHistory) {
  const origin = points.at(-1)?.day as string
  return points.map((point) => ({
    day: point.day,
    counties: decodePoint(point, origin).map((one, i) => ({
      ...counties[i],
      asOf: point.day,
      rulesVersion,
      ...one,
    })),
  }))
}

async function listed(query: Record<string, string>): Promise<CountyListed[]> {
  return (await lead.inject({ url: '/api/counties', query })).json()
}

async function log(happenedOn: string, value: number): Promise<void> {
  const answer = await lead.call(putContact, {
    params: { id: newId() },
    body: {
      countyFips: marshall,
      institutionIds: [sheriff],
      kind: 'meeting',
      happenedOn,
      assessments: [{ id: newId(), value }],
    },
  })
  expect(answer.statusCode).toBe(201)
}

describe('the history of the demo year', () => {
  test.each([
    ['now', undefined],
    ['now', 'police'],
    ['then', undefined],
    ['then', 'elected'],
  ])(
    'is at every point what the list of counties says, known %s, sector %s',
    async (known, sector) => {
      const whole = await history({ known, ...(sector && { sector }) })
      expect(whole.points.length).toBeGreaterThanOrEqual(14)
      for (const { day, counties } of decoded(whole)) {
        const query = {
          asOf: day,
          ...(known === 'then' && { knownOn: day }),
          ...(sector && { sector }),
        }
        expect(counties, day).toEqual(await listed(query))
      }
    },
  )

  test('takes at most 20 KB on the wire, compressed by the app itself', async () => {
    for (const known of ['now', 'then']) {
      const answer = await lead.inject({
        url,
        query: { known },
        headers: { 'accept-encoding': 'br' },
      })
      expect(answer.headers['content-encoding']).toBe('br')
      const whole = JSON.parse(brotliDecompressSync(answer.rawPayload).toString()) as CountyHistory
      const bytes = answer.rawPayload.byteLength
      process.stdout.write(
        `history, known ${known}: ${whole.points.length} points, ${bytes} bytes (br), ` +
          `${JSON.stringify(whole).length} before\n`,
      )
      expect(whole.counties).toHaveLength(67)
      expect(bytes).toBeLessThanOrEqual(20_000)
    }
  })

  test('is 304 to whoever has it, until something changes', async () => {
    const first = await lead.inject({ url })
    expect(first.headers['cache-control']).toBe('no-store')
    const etag = String(first.headers.etag)
    const again = await lead.inject({ url, headers: { 'if-none-match': etag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await log(today, 5)
    const changed = await lead.inject({ url, headers: { 'if-none-match': etag } })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(etag)
  })

  test('is the same to ten who ask at once, also while something changes', async () => {
    const asks = Array.from({ length: 5 }, () =>
      lead.inject({ url, query: { sector: 'business' } }),
    )
    await log(today, 4)
    const more = Array.from({ length: 5 }, () =>
      lead.inject({ url, query: { sector: 'business' } }),
    )
    const bodies = (await Promise.all([...asks, ...more])).map(({ body }) => body)
    expect(bodies.every((body) => body.includes('"points"'))).toBe(true)
    expect(new Set(bodies.slice(5)).size).toBe(1)
  })

  test('knows what was set by hand while it held, for all sectors together', async () => {
    const body = {
      countyFips: marshall,
      aspect: 'alliance',
      value: 'not_assessed',
      reason: 'The sheriff changes next week',
      expiresOn: addDays(today, 30),
    }
    const answer = await lead.call(putOverride, { params: { id: newId() }, body })
    expect(answer.statusCode).toBe(201)
    const setNow = async (query: Record<string, string>) =>
      decoded(await history(query))
        .map(({ counties }) => counties.find(({ fips }) => fips === marshall)?.set.alliance)
        .filter((value) => value !== null)
    // what the demo year has set there may have held at the end of a month, too
    const all = await setNow({})
    expect(all.at(-1)).toBe('not_assessed')
    expect(all.filter((value) => value === 'not_assessed')).toHaveLength(1)
    expect(await setNow({ sector: 'police' })).toEqual([])
    const whole = decoded(await history())
    expect(whole.at(-1)?.counties).toEqual(await listed({ asOf: today }))
  })

  test('refuses what it does not know', async () => {
    for (const [query, field] of [
      ['known=maybe', 'known'],
      ['sector=army', 'sector'],
      ['asOf=2026-01-01', 'asOf'],
    ])
      expect((await lead.inject({ url: `${url}?${query}` })).json()).toMatchObject({
        code: 'bad_input',
        errors: [{ field }],
      })
  })
})

describe('a late entry for an earlier day', () => {
  test('changes the past as it was, and not the past as we knew it then', async () => {
    const marshallAt = (whole: CountyHistory) =>
      decoded(whole).map(({ day, counties }) => {
        const county = counties.find(({ fips }) => fips === marshall)
        return { day, alliance: county?.alliance, held: county?.lastHeldOn }
      })
    const query = { sector: 'police' }
    const [was, knew] = [
      marshallAt(await history(query)),
      marshallAt(await history({ ...query, known: 'then' })),
    ]
    // a day at which there is a point, where nobody was met: at the next point others may have been
    const late = was.findLast(({ day, held }) => day < addDays(today, -60) && held !== day)?.day
    if (!late) throw new Error('The demo year has no such day')
    await log(late, 1)
    const isNow = marshallAt(await history(query))
    const isThen = marshallAt(await history({ ...query, known: 'then' }))

    expect(isThen.slice(0, -1)).toEqual(knew.slice(0, -1))
    const before = was.filter(({ day }) => day < late).length
    expect(isNow.slice(0, before)).toEqual(was.slice(0, before))
    expect(isNow[before]?.held).not.toEqual(was[before]?.held)
    expect(isNow[before]?.held).toBe(late)
    for (const { day, counties } of decoded(await history(query)))
      expect(counties, day).toEqual(await listed({ ...query, asOf: day }))
  })
})
