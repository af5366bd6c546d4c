import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withPassword } from '../auth/enter.ts'
import { handOver, phoneOf } from '../deliveries/phone.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { get, institution, marshall, merged, namedIn, two, undo } from './pair.ts'

let server: TestApp
let ana: TestMember
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp({ connections: 12 })
  ana = await server.signedIn('organizer')
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

const contact = (institutionIds: string[], more: object = {}) => ({
  countyFips: marshall,
  institutionIds,
  kind: 'visit',
  ...more,
})

test('contacts that are logged while two become one all stand on the one that stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [away, stays] = [await institution(ana), await institution(ana)]
    const body = await two(admin, away, stays)
    const logs = Array.from({ length: 12 }, (_, i) =>
      ana.put(
        `/api/contacts/${newId()}`,
        contact(i % 3 === 0 ? [stays, away] : [away], {
          assessments: [{ id: newId(), institutionId: away, value: 3 }],
        }),
      ),
    )
    const id = newId()
    const merge = admin.put(`/api/duplicates/institutions/${id}`, body)
    const answers = await Promise.all(logs)
    expect((await merge).statusCode).toBe(201)
    expect(
      answers.map(({ statusCode, body }) => `${statusCode} ${statusCode < 300 ? '' : body}`),
    ).toEqual(Array(12).fill('201 '))
    expect(await namedIn(server.superuser, away)).toEqual([])
    const list = await get<{ items: object[] }>(ana, `/api/contacts?institution=${stays}&limit=50`)
    expect(list.items).toHaveLength(12)
    expect((await undo(admin, id)).statusCode).toBe(200)
  }
})

test('of two who merge the same pair one does, whichever way round', async () => {
  for (let round = 0; round < 4; round += 1) {
    const [a, b] = [await institution(ana), await institution(ana)]
    const bodies = [await two(admin, a, b), await two(admin, b, a)]
    const answers = await Promise.all(
      bodies.map((body) => admin.put(`/api/duplicates/institutions/${newId()}`, body)),
    )
    const codes = answers.map((answer) => answer.statusCode).sort()
    expect(codes, answers.map(({ body }) => body).join()).toEqual([201, 409])
    const refused = answers.find(({ statusCode }) => statusCode === 409)
    expect(refused?.json().code).toBe('merged_already')
  }
})

test('of twenty who undo the same merge at once one does, and everything moves back once', async () => {
  const [away, stays] = [await institution(ana), await institution(ana)]
  const logged = `/api/contacts/${newId()}`
  await ana.put(logged, contact([away]))
  const id = newId()
  const merge = await admin.put(`/api/duplicates/institutions/${id}`, await two(admin, away, stays))
  expect(merge.statusCode).toBe(201)
  const answers = await Promise.all(Array.from({ length: 20 }, () => undo(admin, id)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200))
  const { institutions } = await get<{ institutions: { id: string }[] }>(ana, logged)
  expect(institutions.map((one) => one.id)).toEqual([away])
  const { rows } = await server.superuser.query(
    `select action from audit where subject_id = $1 and action = 'duplicate_undone'`,
    [stays],
  )
  expect(rows).toHaveLength(1)
})

test('an entry that a phone sealed before lands at the survivor, once', async () => {
  const member = await withPassword(server, 'organizer')
  const phone = await phoneOf(server, member)
  const [away, stays] = [await institution(ana), await institution(ana)]
  const before = await get(ana, `/api/institutions/${away}`)
  await merged(admin, away, stays)
  const [contactId, id] = [newId(), newId()]
  const entry = {
    operations: [
      { method: 'PUT' as const, url: `/api/contacts/${contactId}`, body: contact([away]) },
      {
        method: 'PUT' as const,
        url: `/api/follow-ups/${newId()}`,
        body: {
          contactId,
          institutionId: away,
          countyFips: marshall,
          text: 'Call back',
          dueOn: '2026-12-01',
        },
      },
    ],
  }
  const first = await handOver(
    server.app,
    phone,
    entry as never,
    `${phone.session}; ${phone.device}`,
    id,
  )
  expect(first.statusCode, first.body).toBe(201)
  expect(first.json(), first.body).toMatchObject({ state: 'confirmed' })
  const again = await ana.inject({ url: `/api/contacts?institution=${stays}` })
  expect(again.json().items.filter((one: { id: string }) => one.id === contactId)).toHaveLength(1)
  expect(await namedIn(server.superuser, away)).toEqual([])
  expect(before.id).toBe(away)
})

test('a phone that held both is told that one is gone', async () => {
  const [away, stays] = [await institution(ana), await institution(ana)]
  const pack = await get<{ seq: string }>(ana, '/api/pack')
  const id = await merged(admin, away, stays)
  const next = await get<{
    seq: string
    removed: { institutions: string[] }
    institutions: { id: string }[]
  }>(ana, `/api/pack?since=${pack.seq}`)
  expect(next.removed.institutions).toContain(away)
  expect(next.institutions.map((one) => one.id)).toContain(stays)
  await undo(admin, id)
  const after = await get<{ institutions: { id: string }[] }>(ana, `/api/pack?since=${next.seq}`)
  expect(after.institutions.map((one) => one.id)).toEqual(expect.arrayContaining([away, stays]))
})
