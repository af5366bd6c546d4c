import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedPage } from '../../server/export/rows-store.ts'
import { type Ground, generate } from '../bench/data.ts'
import { sizeOf } from '../bench/ground/size.ts'
import { notMeasured } from '../bench/not-measured.ts'
import { reads } from '../bench/reads.ts'
import { type Sent, writes } from '../bench/writes.ts'
import { openApi } from '../openapi/document.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { createTestDatabase } from '../setup/database.ts'
import {
  explainEverything,
  listenToPlans,
  type PlanNode,
  partialIndexes,
  type Ran,
} from './explained.ts'
import { allowed, growing } from './growing.ts'
import { wholeTables } from './whole-tables.ts'

let server: TestApp
let ground: Ground
let partial: ReadonlySet<string>
let plansOf: (work: () => Promise<unknown>) => Promise<Ran[]>

beforeAll(async () => {
  const database = await createTestDatabase()
  ground = await generate(database.superuser, sizeOf(20_000))
  server = await startTestApp({ database })
  partial = await partialIndexes(server.superuser)
  plansOf = listenToPlans(server.app)
  const { listener } = server.app
  const back = new Promise<void>((resolve) => {
    listener.on('reset', () => listener.healthy && resolve())
  })
  await explainEverything(database)
  await back
  // the facts behind every status are read whole, once a start; after it by institution
  await server.app.facts.institutions()
})
afterAll(() => server.close())

async function read(url: string, cookie: string) {
  const answer = await server.app.inject({ url, headers: { cookie } })
  expect(`${url} ${answer.statusCode}`).toBe(`${url} 200`)
  return answer
}

async function send({ method, url, by, body, ifMatch }: Sent): Promise<void> {
  const answer = await server.app.inject({
    method,
    url,
    ...(body ? { payload: body } : {}),
    headers: {
      cookie: ground.cookies[by],
      origin: 'http://localhost:3000',
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
    },
  })
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`)
}

/** Growing tables that were read whole without a reason, each with the statement. */
function readWhole(operation: string, ran: readonly Ran[]): string[] {
  const mayRead = (table: string, text: string) =>
    allowed.some(
      (one) =>
        one.operation === operation &&
        one.tables.some((name) => name === table) &&
        (one.statement === undefined || text.includes(one.statement)),
    )
  const grows = (table: string) => growing.some((name) => name === table)
  return ran.flatMap(({ text, plan }) =>
    wholeTables(plan, partial)
      .filter((table) => grows(table) && !mayRead(table, text))
      .map(
        (table) => `${operation}: all of ${table} by ${text.replace(/\s+/g, ' ').slice(0, 400)}`,
      ),
  )
}

test('no read goes through the whole of what grows', async () => {
  const found: string[] = []
  for (const { operation, url, by, rest } of reads(ground)) {
    const cookie = ground.cookies[by]
    const further = rest?.((await read(url, cookie)).json()) ?? ''
    found.push(...readWhole(operation, await plansOf(() => read(url + further, cookie))))
  }
  expect([...new Set(found)]).toEqual([])
})

test('no write does, with all its triggers and policies', async () => {
  const found: string[] = []
  for (const { operation, ready } of writes(ground)) {
    const sent = await ready(send)
    const ran = await plansOf(() => send(sent))
    if (ran.length === 0) found.push(`${operation}: no plan was told`)
    found.push(...readWhole(operation, ran))
  }
  expect([...new Set(found)]).toEqual([])
})

test.each([
  ['institutions', 'sheriff marshal'],
  ['people', 'garcia'],
])('%s called %s are found by an index, slips of the finger too', async (what, words) => {
  const url = `/api/${what}?q=${encodeURIComponent(words)}`
  const ran = await plansOf(() => read(url, ground.cookies.lead))
  const nodes = ran.flatMap(({ plan }) => nodesOf(plan))
  const compares = ({ Filter = '' }: PlanNode) => Filter.includes('<%')
  expect(nodes.some((node) => node['Index Name'] === `${what}_by_search`)).toBe(true)
  expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan' && compares(node))).toEqual([])
})

test.each([
  'contacts',
  'assessments',
  'commitments',
  'commitment_events',
  'follow_ups',
  'answers',
] as const)(
  'a page of %s in a file is found by its day, however many come before it',
  async (kind) => {
    const { rows } = await server.superuser.query(
      `select id, organization_id as "organizationId" from members where 'leadership' = any(roles) limit 1`,
    )
    const member = { ...rows[0], roles: ['leadership'], counties: [] }
    const db = server.app.dbOf(member)
    const first = await storedPage(db, member, kind, {}, undefined, 100)
    const ran = await plansOf(() => storedPage(db, member, kind, {}, first.at(-1), 100))
    const nodes = ran.flatMap(({ plan }) => nodesOf(plan))
    expect(first.length).toBe(100)
    expect(nodes.map((node) => node['Index Name'])).toContain(`${kind}_by_day`)
  },
)

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

test('every operation is asked for here, or in the list of those that are not, with a reason', async () => {
  const { paths } = await openApi(server.app)
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const asked = [...reads(ground), ...writes(ground)].map(({ operation }) => operation as string)
  const listed = notMeasured.flatMap(([, operations]) => operations)
  const known = new Set([...asked, ...listed])
  expect(described.filter((operation) => !known.has(operation))).toEqual([])
  expect(listed.filter((operation) => asked.includes(operation))).toEqual([])
})
