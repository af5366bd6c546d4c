import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../server/members/rules.ts'
import { institutionNamed, startTestApp, type TestApp } from '../setup/app.ts'

// Of people of the community no number is kept, so none can be small. This is the written list of every number that a member is
// told who reads no notes, and of what it counts: a new one fails until somebody has said so.

/** What each number counts, by the route and the place in its answer. */
const counted: readonly [route: RegExp, place: RegExp, what: string][] = [
  [/./, /(^|\.)(version|rulesVersion|ifMatch|sessionVersion)$/, 'versions'],
  [/./, /(^|\.)(status|size)$/, 'bytes, and what a request was answered'],
  [
    /./,
    /thresholds\.|idleMinutes$|recoveryCodesLeft$|everyDays$|\.days$/,
    'settings, and her own codes',
  ],
  [/./, /(^|[\].])(weight|influence)$/, 'what an institution weighs'],
  [/./, /ageDays$|points\[\]\.(evidence|held)\[\]$/, 'days since an institution was last met'],
  [/./, /assessments\[\]\.value$/, 'where an institution stands, from 1 to 5'],
  [
    /./,
    /accountability\.counts\.|^\[\]\.counts\.asks$|listed\[\]\.counts\./,
    'promises of institutions',
  ],
  [
    /counties$/,
    /^\[\]\.counts\.(open|in_progress|due|stalled|kept|partly_kept|broken|lapsed|withdrawn|older|asks)$/,
    'promises of institutions',
  ],
  [/history$/, /points\[\]\.counts\[\]\[\]$/, 'promises of institutions'],
  [
    /./,
    /contradictions(\[\])?$|records\/counties \.|inForce$|\.ended$/,
    'public records, and institutions',
  ],
  [/campaigns/, /counts\.|result\.|needed$/, 'targets of a campaign: offices and institutions'],
  [
    /coverage/,
    /wanted$|covered$|soon$|overdue$|never$|quietCounties$/,
    'institutions and counties',
  ],
  [/./, /facts\.landAreaSqMi$/, 'square miles'],
  [
    /./,
    /facts\.(population2020|population2025|hispanic2020|foreignBorn|limitedEnglishHouseholds)$/,
    'people, as the Census publishes them',
  ],
  [/./, /facts\.\w+Pct(2020)?$/, 'shares of people, as the Census publishes them'],
  [/export/, /rows$|restricted$|sent$|left\.files$/, 'rows of files that she or a member took out'],
  [/settings$/, /sharedIdleMinutes$|dailyExports$|dailyExportRows$/, 'settings'],
  [/audit/, /seq$|position$|to$|after$/, 'places in the audit log'],
]

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

type Schema = { [key: string]: unknown; type?: string; items?: Schema }

/** Every number of an answer, by its place. */
function numbersIn(schema: Schema | undefined, place = ''): string[] {
  if (!schema) return []
  if (schema.type === 'integer' || schema.type === 'number') return [place]
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  const choices = [schema.anyOf, schema.oneOf, schema.allOf].flatMap(
    (one) => (one ?? []) as Schema[],
  )
  return [
    ...fields.flatMap(([name, one]) => numbersIn(one, `${place}.${name}`)),
    ...(schema.items ? numbersIn(schema.items, `${place}[]`) : []),
    ...choices.flatMap((one) => numbersIn(one, place)),
  ]
}

/** The routes that answer this role when it asks, with the schema of what they say. */
async function answersTo(role: Role): Promise<[path: string, schema: Schema][]> {
  const member = await server.signedIn(role)
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const found: [string, Schema][] = []
  for (const [path, methods] of Object.entries(server.app.swagger().paths ?? {})) {
    const { get } = methods as {
      get?: { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }
    }
    const schema = get?.responses['200']?.content?.['application/json']?.schema
    if (!schema) continue
    const url = path
      .replace('{fips}', '01095')
      .replace(/institutions\/\{id\}/, `institutions/${sheriff}`)
    const { statusCode } = await member.inject({ url: url.replace(/\{\w+\}/g, () => newId()) })
    if (statusCode !== 403) found.push([path, schema])
  }
  return found
}

test.each(['viewer', 'admin'] as const)(
  'what each number counts that a %s is told stands in the list',
  async (role) => {
    const found: Record<string, number> = {}
    const unknown: string[] = []
    for (const [path, schema] of await answersTo(role)) {
      for (const place of new Set(numbersIn(schema))) {
        const row = counted.find(([route, where]) => route.test(path) && where.test(place))
        if (row) found[row[2]] = (found[row[2]] ?? 0) + 1
        else unknown.push(`${path} ${place}`)
      }
    }
    expect(unknown).toEqual([])
    expect(Object.keys(found).length).toBeGreaterThan(8)
  },
)

test('where people are counted, the Census did it, and no count is 1 or 2', async () => {
  const viewer = await server.signedIn('viewer')
  const counties = (await viewer.inject({ url: '/api/counties' })).json() as { fips: string }[]
  const people = ['population2020', 'population2025', 'hispanic2020', 'foreignBorn']
  const few: string[] = []
  for (const { fips } of counties) {
    const { facts } = (await viewer.inject({ url: `/api/counties/${fips}` })).json()
    for (const name of people) expect(facts[name], `${name} of ${fips}`).toBeGreaterThan(2)
    expect([1, 2]).not.toContain(facts.limitedEnglishHouseholds)
    if (facts.limitedEnglishHouseholds === null) {
      expect(facts.limitedEnglishHouseholdsPct).toBeNull()
      few.push(fips)
    }
  }
  // in the lists of the Census these three have one or two such households
  expect(few).toHaveLength(3)
})
