import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AskAgain, putAskAgain } from '../../server/seats/contract.ts'
import { bytesOf } from '../auth/enter.ts'
import type { TestMember } from '../setup/app.ts'
import {
  heldSeat,
  promise,
  startWorld,
  successor,
  turnOver,
  turnover,
  type World,
} from './world.ts'

let world: World
let organizer: TestMember
beforeAll(async () => {
  world = await startWorld()
  organizer = world.organizer
})
afterAll(() => world.server.close())

function askAgain(by: TestMember, body: object, id = newId()) {
  return by.call(putAskAgain, { params: { id }, body })
}

async function again(id: string, by = organizer): Promise<AskAgain> {
  return (await by.inject({ url: `/api/commitments/${id}/again` })).json()
}

/** A promise that lapsed when its maker left, and who follows. */
async function lapsedPromise(facts: object = {}, by = organizer) {
  const { seatId, personId } = await heldSeat(world)
  const id = await promise(world, { personId, ...facts }, by)
  const next = successor()
  const turnoverId = newId()
  await turnOver(world.lead, { seatId, successor: next }, turnoverId)
  return { id, seatId, next, turnoverId }
}

async function askRow(id: string) {
  const { rows } = await world.server.superuser.query('select * from asks where id = $1', [id])
  return rows[0]
}

test('one click plans an ask of the successor, with everything the promise said', async () => {
  const { id, seatId, next, turnoverId } = await lapsedPromise({ sensitivity: 'organization' })
  expect(await again(id)).toMatchObject({
    may: true,
    seat: { id: seatId },
    person: next,
    asked: null,
  })
  const askId = newId()
  expect((await askAgain(organizer, { commitmentId: id }, askId)).statusCode).toBe(201)
  expect(await askRow(askId)).toMatchObject({
    campaign_id: null,
    commitment_id: id,
    institution_id: world.sheriff,
    seat_id: seatId,
    person_id: next.id,
    text: `Promise ${id}`,
    asked_on: null,
    county_fips: '01095',
    sensitivity: 'organization',
    organization_id: organizer.organizationId,
    author_id: organizer.id,
  })
  expect(await again(id)).toMatchObject({ may: false, asked: { id: askId } })
  expect((await turnover(organizer, turnoverId)).lapsed).toMatchObject([{ askedAgain: true }])
  // planned, not asked: no status counts it
  const { counts } = (await organizer.inject({ url: '/api/counties/01095' })).json().accountability
  expect(counts.asks).toBe(0)
})

test('a vacant seat is asked as such', async () => {
  const { seatId, personId } = await heldSeat(world)
  const id = await promise(world, { personId })
  await turnOver(world.lead, { seatId, outcome: 'vacant', successor: undefined })
  const askId = newId()
  await askAgain(organizer, { commitmentId: id }, askId)
  expect(await askRow(askId)).toMatchObject({ seat_id: seatId, person_id: null })
})

test('replayed it is 200; the same promise of the same successor is asked for once', async () => {
  const { id } = await lapsedPromise()
  const askId = newId()
  const first = await askAgain(organizer, { commitmentId: id }, askId)
  const replay = await askAgain(organizer, { commitmentId: id }, askId)
  expect([replay.statusCode, replay.body]).toEqual([200, first.body])
  const twice = await askAgain(world.lead, { commitmentId: id })
  expect(twice.json()).toMatchObject({ status: 409, code: 'already_asked_again' })
  const { id: other } = await lapsedPromise()
  const atOnce = await Promise.all(
    Array.from({ length: 10 }, () => askAgain(organizer, { commitmentId: other })),
  )
  expect(atOnce.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
})

describe('is refused', () => {
  test('for a promise that has not lapsed', async () => {
    const id = await promise(world)
    const answer = await askAgain(organizer, { commitmentId: id })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'commitmentId' }] })
    expect(await again(id)).toMatchObject({ may: false })
  })

  test('of a seat elsewhere, and of nobody', async () => {
    const { id } = await lapsedPromise()
    const { rows } = await world.server.superuser.query(
      'select id from seats where institution_id <> $1 limit 1',
      [world.sheriff],
    )
    const tries = [
      ['seatId', rows[0].id],
      ['personId', newId()],
    ] as const
    for (const [field, value] of tries) {
      const answer = await askAgain(organizer, { commitmentId: id, [field]: value })
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    }
  })

  test('for a hidden promise as for one that never was', async () => {
    const author = await world.server.signedIn('organizer')
    const { id } = await lapsedPromise({ sensitivity: 'restricted' }, author)
    for (const member of [world.lead, organizer, await world.server.signedIn('leadership')]) {
      const answers = [id, newId()].map((commitmentId) => askAgain(member, { commitmentId }))
      const [real, never] = (await Promise.all(answers)).map(bytesOf)
      expect(real).toEqual(never)
      const pages = [id, newId()].map((one) =>
        member.inject({ url: `/api/commitments/${one}/again` }),
      )
      const [realPage, neverPage] = (await Promise.all(pages)).map(bytesOf)
      expect(realPage).toEqual(neverPage)
    }
    expect((await askAgain(author, { commitmentId: id })).statusCode).toBe(201)
  })

  test('for a named reader of a restricted promise: its author alone asks again', async () => {
    const { seatId, personId } = await heldSeat(world)
    const author = await world.server.signedIn('organizer')
    const contact = newId()
    const id = newId()
    const logged = await author.inject({
      method: 'PUT',
      url: `/api/contacts/${contact}`,
      payload: {
        countyFips: '01095',
        institutionIds: [world.sheriff],
        kind: 'visit',
        sensitivity: 'restricted',
        readerIds: [organizer.id],
        commitments: [{ id, personId, text: 'quiet promise' }],
      },
    })
    expect(logged.statusCode).toBe(201)
    await turnOver(world.lead, { seatId })
    expect(await again(id)).toMatchObject({ may: false })
    expect((await askAgain(organizer, { commitmentId: id })).json().code).toBe('forbidden')
    expect((await askAgain(author, { commitmentId: id })).statusCode).toBe(201)
    expect(await again(id)).toMatchObject({ asked: null })
  })
})

test('a promise made in a contact keeps the seat, also when the contact is edited', async () => {
  const { seatId, personId } = await heldSeat(world)
  const [contact, id] = [newId(), newId()]
  const facts = {
    countyFips: '01095',
    institutionIds: [world.sheriff],
    kind: 'visit',
    commitments: [{ id, personId, text: 'x' }],
  }
  const put = (payload: object, headers = {}) =>
    organizer.inject({ method: 'PUT', url: `/api/contacts/${contact}`, payload, headers })
  const seatKept = async () =>
    (await world.server.superuser.query('select seat_id from commitments where id = $1', [id])).rows
  expect((await put(facts)).statusCode).toBe(201)
  expect(await seatKept()).toEqual([{ seat_id: seatId }])
  const nobody = { ...facts, commitments: [{ id, text: 'x' }] }
  expect((await put(nobody, { 'if-match': '"1"' })).statusCode).toBe(200)
  expect(await seatKept()).toEqual([{ seat_id: null }])
  expect((await put(facts, { 'if-match': '"2"' })).statusCode).toBe(200)
  expect(await seatKept()).toEqual([{ seat_id: seatId }])
})
