import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

// A viewer reads no notes, and no number may point her at a person of the community. Ours count none of them; the
// Census does. This is the written list of every number that she is told and of what it counts: a new one fails until
// somebody has said so, and one that counts people is never 1 or 2, in no county.

const people = 'people or households, as the Census publishes them'
const promises = 'open|in_progress|due|stalled|kept|partly_kept|broken|lapsed|withdrawn|older|asks'
const answers = 'targets|yes|leaning_yes|undecided|leaning_no|no|refused|waiting|not_asked'

/** What each number counts, by the route and the place in its answer. */
const counted: readonly [route: RegExp, place: RegExp, what: string][] = [
  [/^/, /(^|\.)(version|rulesVersion)$/, 'versions'],
  [/^session$|^pack$/, /(^|^\.session)\.member\.recoveryCodesLeft$/, 'her own codes'],
  [/^session$|^pack$/, /\.(idleMinutes|thresholds\.\w+Days)$/, 'settings'],
  [/^coverage\/cadences$/, /\.(influence|everyDays)$/, 'settings'],
  [/^deliveries$/, /^\.items\[\]\.answers\[\]\.status$/, 'what a request was answered'],
  [/^export\/count$/, /^\.(rows|restricted|left\.files|left\.rows)$/, 'rows and files of hers'],
  [/^counties|^pack$/, /\.(weight|influence)$/, 'what an institution weighs'],
  [
    /^counties|^pack$/,
    /(^\[\]|freshness|(institutions|listed)\[\])\.ageDays$/,
    'days since a contact',
  ],
  [/^counties\/history$/, /^\.points\[\]\.(evidence|held)\[\]$/, 'days since a contact'],
  [/^counties\/history$/, /^\.points\[\]\.counts\[\]\[\]$/, 'promises and asks of institutions'],
  [/^counties|^pack$/, new RegExp(`counts\\.(${promises})$`), 'promises and asks of institutions'],
  [
    /^counties|^pack$/,
    /(^\[\]|listed\[\])\.contradictions$|points\[\]\.contradictions\[\]$/,
    'institutions',
  ],
  [
    /^reports/,
    /\.(limit|edition|highlightsVersion|texts\[\]\.version|chosen\[\]\.version)$/,
    'versions',
  ],
  [
    /^reports/,
    /\.ladder\.(members|first\[\])\.(value|previous)$/,
    'members of ours, never one or two',
  ],
  [
    /^reports\/\{id\}\/contents$/,
    /\.(value|previous|contradictions|more|institutions|never|stale|keySeats)$/,
    'contacts, promises, asks, institutions, records and counties',
  ],
  [/^reports\/\{id\}\/contents$/, /\.weight$/, 'what an institution weighs'],
  [/^reports\/\{id\}\/entries$/, /^\.(value|hidden)$/, 'entries; of people never one or two'],
  [
    /^reports\/\{id\}\/addendum$/,
    /^\.(numbers\[\]\.(was|is)|entries\.(added|removed|changed))$/,
    'the same as they were and are; of people never one or two',
  ],
  [/^records\/counties$/, /\.(inForce|ended|contradictions)$/, 'public records, and institutions'],
  [/^campaigns/, new RegExp(`counts\\.(${answers})$`), 'institutions and officials who were asked'],
  [/^campaigns/, /\.(needed|result\.(yes|no|abstained|absent))$/, 'votes of officials'],
  [/^coverage\/\w+$/, /^\[\]\.(wanted|covered|soon|overdue|never)$/, 'institutions'],
  [/^coverage\/regions$/, /^\[\]\.quietCounties$/, 'counties'],
  [/^digest$/, /^\.(work|waiting)\./, 'work of members: a viewer gets neither part'],
  [/^pack$/, /assessments\[\]\.value$/, 'where an institution stands, from 1 to 5'],
  [/^pack$/, /\.file\.size$/, 'bytes'],
  [/^counties|^pack$/, /\bfacts\.landAreaSqMi$/, 'square miles'],
  [/^counties|^pack$/, /\bfacts\.(population20(20|25)|hispanic2020|foreignBorn)$/, people],
  [/^counties|^pack$/, /\bfacts\.limitedEnglishHouseholds$/, people],
  [/^counties|^pack$/, /\bfacts\.\w+Pct(2020)?$/, 'shares of people'],
]

let server: TestApp
let viewer: TestMember
beforeAll(async () => {
  server = await startTestApp()
  viewer = await server.signedIn('viewer')
})
afterAll(() => server.close())

type Schema = { type?: string; items?: Schema; properties?: Record<string, Schema> } & Partial<
  Record<'anyOf' | 'oneOf' | 'allOf', Schema[]>
>
type Operation = { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> }

/** Every number that an answer of this schema may hold, by its place. */
function numbersOf(schema: Schema, place = ''): string[] {
  const { type, items, properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema
  if (type === 'integer' || type === 'number') return [place]
  const below = [
    ...Object.entries(properties).map(([name, one]) => numbersOf(one, `${place}.${name}`)),
    ...(items ? [numbersOf(items, `${place}[]`)] : []),
    ...[...anyOf, ...oneOf, ...allOf].map((one) => numbersOf(one, place)),
  ]
  return [...new Set(below.flat())]
}

/** The routes that answer a viewer, with the places of their numbers. Which is which record does not matter for that. */
async function toldToViewers(): Promise<[route: string, places: string[]][]> {
  const told: [string, string[]][] = []
  for (const [route, methods] of Object.entries(server.app.swagger().paths ?? {})) {
    const { get } = methods as { get?: Operation }
    const schema = get?.responses['200']?.content?.['application/json']?.schema
    const places = schema ? numbersOf(schema) : []
    // what tells no number need not be asked; one of them is the stream of events, which never ends
    if (places.length === 0) continue
    const url = route.replace('{fips}', '01095').replace(/\{\w+\}/g, newId())
    const { statusCode } = await viewer.inject({ url })
    if (statusCode !== 403) told.push([route.replace('/api/', ''), places])
  }
  return told
}

function whatCounts(route: string, place: string): string | undefined {
  return counted.find(([where, which]) => where.test(route) && which.test(place))?.[2]
}

test('what each number counts that a viewer is told stands in the list', async () => {
  const told = await toldToViewers()
  const unknown = told.flatMap(([route, places]) =>
    places.filter((place) => !whatCounts(route, place)).map((place) => `${route} ${place}`),
  )
  expect(unknown).toEqual([])
  // the list says nothing of what nobody tells any more
  const all = told.flatMap(([route, places]) => places.map((place) => [route, place] as const))
  const idle = counted.filter(
    ([where, which]) => !all.some(([route, place]) => where.test(route) && which.test(place)),
  )
  expect(idle).toEqual([])
})

/** Every number of an answer, by its place as in its schema. */
function numbersIn(value: unknown, place = ''): [place: string, n: number][] {
  if (typeof value === 'number') return [[place, value]]
  if (Array.isArray(value)) return value.flatMap((one) => numbersIn(one, `${place}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => numbersIn(one, `${place}.${name}`))
}

test('where people are counted, no number is 1 or 2, and no share gives one away', async () => {
  const everywhere = await server.memberOf({ roles: ['viewer'], regions: await allRegions() })
  const counties: { fips: string }[] = (await viewer.inject({ url: '/api/counties' })).json()
  const urls = counties.map(({ fips }) => `/api/counties/${fips}`)
  const small: string[] = []
  let n = 0
  for (const url of [...urls, '/api/pack']) {
    const answer = (await everywhere.inject({ url })).json()
    const route = url.replace('/api/', '')
    for (const [place, number] of numbersIn(answer)) {
      if (whatCounts(route, place) !== people) continue
      n += 1
      if (number === 1 || number === 2) small.push(`${url} ${place} ${number}`)
    }
  }
  expect(small).toEqual([])
  expect(n).toBeGreaterThan(2 * 4 * 67)

  const facts: Record<string, number | null>[] = (await everywhere.inject({ url: '/api/pack' }))
    .json()
    .counties.map((county: { facts: object }) => county.facts)
  const few = facts.filter(({ limitedEnglishHouseholds }) => limitedEnglishHouseholds === null)
  // in the lists of the Census these three have one or two such households
  expect(few).toHaveLength(3)
  for (const { limitedEnglishHouseholdsPct } of few) expect(limitedEnglishHouseholdsPct).toBeNull()
})

async function allRegions(): Promise<string[]> {
  const rows = await server.app.db.selectFrom('regions').select('id').execute()
  return rows.map(({ id }) => id)
}
