import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionGroups } from '../../server/audit/rules.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

let server: TestApp
let admin: TestMember
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'condado-head-'))
  server = await startTestApp({ auditHeadFile: join(folder, 'heads') })
  admin = await server.signedIn('admin')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function chain() {
  return (await admin.inject({ url: '/api/audit/chain' })).json()
}

async function check() {
  const answer = await admin.inject({ method: 'POST', url: '/api/audit/checks' })
  expect(answer.statusCode).toBe(201)
  await expect.poll(async () => (await chain()).check.state).toBe('finished')
  return (await chain()).check
}

async function list(query: Record<string, string>): Promise<Record<string, unknown>[]> {
  const answer = await admin.inject({ url: '/api/audit', query })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items
}

describe('a check of the chain from the screen', () => {
  test('runs in the background over a long log, and says how far it is whole', async () => {
    await ask(
      server.database.owner,
      `insert into audit (action, subject, subject_id)
       select 'logged', 'contact', n from generate_series(1, 20000) n`,
    )
    const { position, hash } = await chain()
    expect(position).toBeGreaterThanOrEqual(20_000)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const done = await check()
    expect(done).toMatchObject({ state: 'finished', faults: [], by: { id: admin.id } })
    // its own row is in the log it checks
    expect(done.position).toBe(position + 1)
    expect(await list({ group: 'work', limit: '1' })).toMatchObject([
      { action: 'verified', subject: 'audit', subjectId: done.id },
    ])
  })

  test('of two at once, one runs', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin.inject({ method: 'POST', url: '/api/audit/checks' })),
    )
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
    await expect.poll(async () => (await chain()).check.state).toBe('finished')
  })

  test('sees the log as it was at one moment, while others go on writing', async () => {
    let isOver = false
    const writing = (async () => {
      while (!isOver)
        await server.app.pg.query(
          `insert into audit (action, subject, subject_id) values ('x', 'x', 'x')`,
        )
    })()
    const found = await check()
    isOver = true
    await writing
    expect(found.faults).toEqual([])
  })

  test('tells what it found and where', async () => {
    await ask(
      server.database.superuser,
      `set session_replication_role = replica; update audit set subject_id = 'x' where subject_id = '777'`,
    )
    const found = await check()
    const [row] = await list({ subject: 'contact', subjectId: 'x' })
    expect(found.faults).toEqual([
      {
        kind: 'altered',
        position: expect.any(Number),
        to: null,
        after: null,
        seq: row?.seq,
        at: row?.at,
      },
    ])
  })
})

describe('the log is narrowed', () => {
  test('by member, kind and record', async () => {
    const id = newId()
    const facts = { name: 'New', organizationId: admin.organizationId, roles: ['viewer'] }
    await admin.inject({ method: 'PUT', url: `/api/members/${id}`, payload: facts })
    const row = { member: { id: admin.id }, action: 'added', subject: 'member', subjectId: id }
    expect(await list({ subjectId: id, subject: 'member' })).toMatchObject([row])
    expect(await list({ member: admin.id, group: 'accounts' })).toMatchObject([row])
    expect(await list({ member: newId() })).toEqual([])
    expect(
      (await list({ member: 'operator', limit: '200' })).every((one) => one.member === null),
    ).toBe(true)
  })

  test.each([
    ['summer', '2025-07-01 05:00', '2025-07-02 05:00'],
    ['spring_day', '2025-03-09 06:00', '2025-03-10 05:00'],
    ['autumn_day', '2025-11-02 05:00', '2025-11-03 06:00'],
  ])(
    'by days in Alabama, their midnights included: %s (of 23 hours in spring, of 25 in autumn)',
    async (night, begins, ends) => {
      await ask(
        server.database.owner,
        `insert into audit (at, action, subject, subject_id) values
         ('${begins}+00'::timestamptz - interval '1 ms', 'x', '${night}', 'before'), ('${begins}+00', 'x', '${night}', 'first'),
         ('${ends}+00'::timestamptz - interval '1 ms', 'x', '${night}', 'last'), ('${ends}+00', 'x', '${night}', 'after')`,
      )
      const day = begins.slice(0, 10)
      const found = await list({ subject: night, from: day, to: day })
      expect(found.map((row) => row.subjectId)).toEqual(['last', 'first'])
      const today = dayInAlabama(new Date())
      expect(await list({ subject: night, from: addDays(today, -1) })).toEqual([])
    },
  )

  test('into groups that have every row once', async () => {
    const count = async (query: Record<string, string>) => {
      let n = 0
      let cursor: string | null = null
      do {
        const page: Record<string, string> = {
          limit: '200',
          ...query,
          ...(cursor ? { cursor } : {}),
        }
        const answer: { items: unknown[]; nextCursor: string | null } = (
          await admin.inject({ url: '/api/audit', query: page })
        ).json()
        n += answer.items.length
        cursor = answer.nextCursor
      } while (cursor !== null)
      return n
    }
    await ask(
      server.database.owner,
      `insert into audit (action, subject, subject_id) values
      ('opened_restricted', 'contact', 'x'), ('exported', 'export', 'x'), ('signed_in', 'session', 'x')`,
    )
    const days = { from: '2026-01-01', member: 'operator', subjectId: 'x' }
    const parts = await Promise.all(actionGroups.map((group) => count({ ...days, group })))
    expect(parts.reduce((a, b) => a + b)).toBe(await count(days))
    expect(parts.filter((n) => n > 0).length).toBeGreaterThanOrEqual(4)
  })

  test.each([
    { group: 'x' },
    { from: '2026-02-30' },
    { member: 'me' },
    { cursor: '-1' },
    { subject: `x' or 1` },
  ])('and refuses %o', async (query) => {
    const answer = await admin.inject({ url: '/api/audit', query: query as Record<string, string> })
    expect(answer.statusCode).toBe(400)
  })
})

test('the server notes the head at its start and at its end', async () => {
  const file = join(folder, 'other')
  const other = await startTestApp({ auditHeadFile: file })
  expect(readFileSync(file, 'utf8')).toMatch(/^\S+ \d+ [0-9a-f]{64}\n$/)
  await ask(
    other.database.owner,
    `insert into audit (action, subject, subject_id) values ('x', 'x', 'x')`,
  )
  await other.close()
  const [first, last] = readFileSync(file, 'utf8').trim().split('\n')
  expect(Number(last?.split(' ')[1])).toBe(Number(first?.split(' ')[1]) + 1)
})

test('a head file that cannot be written stops nothing', async () => {
  const other = await startTestApp({ auditHeadFile: join(folder, 'nowhere', 'heads') })
  expect((await other.app.inject({ url: '/readyz' })).statusCode).toBe(200)
  await other.close()
})
