import type { LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let sheriff: string
let organizers: TestMember[]
let superuser: pg.Client
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  organizers = await Promise.all(Array.from({ length: 4 }, () => server.signedIn('organizer')))
  superuser = new pg.Client(server.database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.close()
})

function log(n: number, id = newId(), change: object = {}): Promise<LightMyRequestResponse> {
  const body = {
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    notes: `Contact ${n}`,
    participants: [{ memberId: organizers[n % 4]?.id, role: 'led' }],
    assessments: [{ id: newId(), value: (n % 5) + 1 }],
    commitments: n % 2 ? [{ id: newId(), text: `Promise ${n}` }] : [],
    followUps: n % 3 ? [{ id: newId(), text: `Step ${n}`, dueOn: '2030-01-01' }] : [],
    ...change,
  }
  return (organizers[n % 4] as TestMember).call(putContact, { params: { id }, body })
}

interface Written {
  contacts: number
  statements: number
  by_author: number
  audited: number
  parts: number
}

async function written(ids: string[]): Promise<Written | undefined> {
  const { rows } = await superuser.query<Written>(
    `select count(*)::int as contacts, count(distinct c.xmin::text)::int as statements,
       count(distinct (c.xmin::text, c.author_id))::int as by_author,
       (select count(*)::int from audit where subject_id in (select unnest($1::uuid[])::text)) as audited,
       (select count(*)::int from participants where contact_id = any($1))
         + (select count(*)::int from assessments where contact_id = any($1))
         + (select count(*)::int from commitments where contact_id = any($1))
         + (select count(*)::int from follow_ups where contact_id = any($1)) as parts
     from contacts c where id = any($1)`,
    [ids],
  )
  return rows[0]
}

test('many at once share statements, each member her own, and each is whole', async () => {
  const ids = Array.from({ length: 60 }, () => newId())
  const answers = await Promise.all(ids.map((id, n) => log(n, id)))
  expect(answers.map((answer) => answer.statusCode)).toEqual(ids.map(() => 201))
  expect(answers.map((answer) => answer.json().id)).toEqual(ids)
  const found = await written(ids)
  expect(found).toMatchObject({ contacts: 60, audited: 60, parts: 60 + 60 + 30 + 40 })
  expect(found?.statements).toBeLessThan(30)
  // row-level security knows one member at a time
  expect(found?.by_author).toBe(found?.statements)
  const { rows } = await superuser.query(
    `select c.id, c.author_id, p.member_id, a.value, a.author_id as assessed_by
     from contacts c join participants p on p.contact_id = c.id join assessments a on a.contact_id = c.id
     where c.id = any($1) order by c.id`,
    [ids],
  )
  expect(rows).toEqual(
    [...ids].sort().map((id) => {
      const n = ids.indexOf(id)
      const author = organizers[n % 4]?.id
      return { id, author_id: author, member_id: author, value: (n % 5) + 1, assessed_by: author }
    }),
  )
})

test('one that is refused takes nobody with it, and hears why', async () => {
  const ids = Array.from({ length: 30 }, () => newId())
  const answers = await Promise.all(
    ids.map((id, n) => log(n, id, n === 17 ? { institutionIds: [newId()] } : {})),
  )
  expect(answers.map((answer) => answer.statusCode)).toEqual(
    ids.map((_, n) => (n === 17 ? 400 : 201)),
  )
  expect(answers[17]?.json().errors[0].message).toBe('There is no such institution')
  expect(await written(ids)).toMatchObject({ contacts: 29, audited: 29 })
})

test('the same contact sent many times at once is one contact', async () => {
  const id = newId()
  const parts = { assessments: [{ id: newId(), value: 2 }], commitments: [], followUps: [] }
  const answers = await Promise.all(Array.from({ length: 12 }, () => log(8, id, parts)))
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([...Array(11).fill(200), 201])
  expect(await written([id])).toMatchObject({ contacts: 1, audited: 1, parts: 2 })
})

test('the same id with other facts, at the same time, is a conflict', async () => {
  const id = newId()
  const answers = await Promise.all([1, 2, 3, 4].map((n) => log(n, id)))
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409, 409])
  expect(await written([id])).toMatchObject({ contacts: 1, audited: 1 })
})
