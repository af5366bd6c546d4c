import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit as sentences } from '../../client/src/i18n/en/audit.ts'
import { versionedRecords } from '../../server/history/rules.ts'
import {
  commitment,
  contact,
  newMember,
  put,
  send,
  shop,
  startWorld,
  v1,
  type World,
  type Write,
  writes,
} from './writes.ts'

interface AuditPage {
  items: { seq: number }[]
  nextCursor: string | null
}

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.server.close())

async function auditSince(seq: number) {
  const { rows } = await world.server.superuser.query(
    `select xmin::text as transaction, * from audit where seq > $1 order by seq`,
    [seq],
  )
  return rows
}

async function lastSeq(): Promise<number> {
  const { rows } = await world.server.superuser.query(
    'select coalesce(max(seq), 0) as seq from audit',
  )
  return Number(rows[0].seq)
}

/** Send more than fits an address and write no record: a challenge that nobody answers is gone in five minutes, and so is what was said of a file within a day. */
const computing = [
  'POST /api/records/preview',
  'POST /api/imports/{id}/preview',
  'POST /api/duplicates/institutions/preview',
  'POST /api/duplicates/people/preview',
  'POST /api/thresholds/preview',
  'POST /api/counties/{fips}/region/preview',
  'POST /api/passkeys/sign-in',
  'POST /api/passkeys/proof',
  'POST /api/passkeys/registration',
]

describe('every write leaves one audit row', () => {
  const requests = new Set<string>()

  test.each(writes)(
    '%s: %s, in the same transaction, with its request',
    async (route, _name, make) => {
      const write = await make(world)
      const before = await lastSeq()
      const answer = await send(world, write)
      expect(answer.statusCode, answer.body).toBeLessThan(300)
      const rows = await auditSince(before)
      expect(rows).toHaveLength(1)
      const [row] = rows
      if (write.by) expect(row.member_id).toBe(write.by.id)
      // whoever reads by a link is nobody we know
      else if (route.startsWith('POST /api/shared')) expect(row.member_id).toBeNull()
      else expect(row.member_id).toBe(answer.json().member.id)
      expect(row.request_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
      expect(requests.has(row.request_id)).toBe(false)
      requests.add(row.request_id)
      const written = await world.server.superuser.query(
        `select to_jsonb(t) ->> 'id' as id from ${write.table} t where xmin::text = $1`,
        [row.transaction],
      )
      expect(written.rows.length, 'rows of the same transaction').toBeGreaterThan(0)
      if (write.id) expect(written.rows).toContainEqual({ id: write.id })
    },
  )

  test('every route that writes is among them', () => {
    const { paths = {} } = world.server.app.swagger()
    const writing = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods ?? {})
        .filter((method) => method !== 'get')
        .map((method) => `${method.toUpperCase()} ${path}`)
        .filter((route) => !computing.includes(route)),
    )
    expect([...new Set(writes.map(([route]) => route))].sort()).toEqual(writing.sort())
  })
})

test('every kind of row that these writes left has its sentence on the audit screen', async () => {
  const { rows } = await world.server.superuser.query<{ key: string }>(
    `select distinct 'audit.' || subject || '.' || action as key from audit`,
  )
  expect(rows.length).toBeGreaterThan(80)
  // what two do at once no single request shows
  const atOnce = versionedRecords.flatMap((record) =>
    ['merged', 'conflict_decided', 'restored'].map((action) => `audit.${record}.${action}`),
  )
  const keys = [...rows.map(({ key }) => key), ...atOnce]
  expect(keys.filter((key) => !(key in sentences))).toEqual([])
})

describe('a write that is refused leaves no audit row', () => {
  const refusals: [name: string, write: () => Omit<Write, 'table'>, status: number][] = [
    [
      'bad input',
      () => put(world.lead, `/api/contacts/${newId()}`, { ...contact(world), kind: 'x' }),
      400,
    ],
    [
      'an institution that is not one',
      () =>
        put(world.lead, `/api/contacts/${newId()}`, {
          ...contact(world),
          institutionIds: [newId()],
        }),
      400,
    ],
    [
      'a role that may not',
      () => put(world.admin, `/api/contacts/${newId()}`, contact(world)),
      403,
    ],
    [
      'a stale version',
      () => put(world.lead, `/api/institutions/${world.sheriff}`, shop, { 'if-match': '"9"' }),
      412,
    ],
    [
      'nothing to edit',
      () => put(world.lead, `/api/commitments/${newId()}`, commitment(world), v1),
      404,
    ],
    [
      'a member of no organization',
      () =>
        put(world.admin, `/api/members/${newId()}`, {
          ...newMember(world),
          organizationId: newId(),
        }),
      400,
    ],
  ]
  test.each(refusals)('%s', async (_name, write, status) => {
    const before = await lastSeq()
    expect((await send(world, write())).statusCode).toBe(status)
    expect(await auditSince(before)).toEqual([])
  })
})

describe('the audit log', () => {
  test('is read by admins, newest first, page by page, to its beginning', async () => {
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string> = { limit: '20', ...(cursor ? { cursor } : {}) }
      const answer = await world.admin.inject({ url: '/api/audit', query })
      const page: AuditPage = answer.json()
      seen.push(...page.items.map((item) => item.seq))
      cursor = page.nextCursor
    }
    const { rows } = await world.server.superuser.query('select seq from audit order by seq desc')
    expect(seen).toEqual(rows.map((row: { seq: number }) => Number(row.seq)))
    expect(seen.length).toBeGreaterThan(20)
  })

  test('says who, what and which; and nothing of what a record says', async () => {
    const id = newId()
    await send(
      world,
      put(world.lead, `/api/contacts/${id}`, { ...contact(world), notes: 'canary' }),
    )
    const page = await world.admin.inject({ url: '/api/audit?limit=1' })
    expect(page.json().items).toEqual([
      {
        seq: expect.any(Number),
        at: expect.any(String),
        member: { id: world.lead.id, name: expect.any(String) },
        action: 'logged',
        subject: 'contact',
        subjectId: id,
      },
    ])
  })
})
