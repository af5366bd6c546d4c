import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountyListed } from '../../server/counties/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { today } from './county-reader.ts'
import { exportRaw, plainOf } from './export.ts'
import { type Plain, recomputed } from './recompute.ts'

const sectors = [undefined, 'elected', 'police', 'service', 'business', 'community']

let server: TestApp
let viewer: TestMember
let raw: Plain[]
beforeAll(async () => {
  server = await startTestApp({ demo: true })
  viewer = await server.signedIn('viewer')
  raw = plainOf(await exportRaw(server.database.superuser))
})
afterAll(() => server.close())

/** Ends of the last fifteen months by the calendar alone, and today. */
function monthEnds(): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const ends = Array.from({ length: 15 }, (_, i) => new Date(Date.UTC(year, month - 1 - i, 0)))
  return [today, ...ends.map((end) => end.toISOString().slice(0, 10))]
}

async function answered(query: Record<string, string>): Promise<CountyListed[]> {
  return (await viewer.inject({ url: '/api/counties', query })).json()
}

function withoutZeros({ counts, name, regionId, asOf, rulesVersion, ...rest }: CountyListed) {
  const { set: _, ...status } = rest
  const some = Object.entries(counts).filter(([, count]) => count > 0)
  return { ...status, counts: Object.fromEntries(some) }
}

async function expectSame(when: { asOf: string; knownOn: string | null }, sector?: string) {
  const counties = await answered({
    asOf: when.asOf,
    ...(when.knownOn && { knownOn: when.knownOn }),
    ...(sector && { sector }),
  })
  expect(counties).toHaveLength(67)
  for (const county of counties)
    expect(withoutZeros(county), `${county.name} ${JSON.stringify(when)} ${sector}`).toEqual(
      recomputed(raw, county.fips, when, sector),
    )
}

test('every month of the demo year, for all sectors and each, is what the raw entries say', async () => {
  for (const asOf of monthEnds())
    for (const sector of sectors) await expectSame({ asOf, knownOn: null }, sector)
})

test('and so is what was known then, a month later, and of a month on a day before it', async () => {
  const ends = monthEnds()
  for (const i of [1, 4, 8]) {
    const asOf = ends[i] as string
    for (const knownOn of [ends[i], ends[i - 1], ends[i + 2]] as string[])
      for (const sector of [undefined, 'police']) await expectSame({ asOf, knownOn }, sector)
  }
})

test('the demo year differs from month to month, so that there is something to compare', async () => {
  const seen = new Set<string>()
  for (const asOf of monthEnds()) seen.add(JSON.stringify(raw.length && (await answered({ asOf }))))
  expect(seen.size).toBe(16)
})
