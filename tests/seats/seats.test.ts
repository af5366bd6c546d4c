import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Brief, putSeat, type SeatListed } from '../../server/seats/contract.ts'
import type { TestMember } from '../setup/app.ts'
import { heldSeat, promise, startWorld, today, turnOver, type World } from './world.ts'

let world: World
let organizer: TestMember
beforeAll(async () => {
  world = await startWorld()
  organizer = world.organizer
})
afterAll(() => world.server.close())

async function list(query: Record<string, string>): Promise<SeatListed[]> {
  const seen: SeatListed[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: SeatListed[]; nextCursor: string | null } = (
      await world.lead.inject({
        url: '/api/seats',
        query: { limit: '60', ...query, ...(cursor ? { cursor } : {}) },
      })
    ).json()
    seen.push(...page.items)
    cursor = page.nextCursor
  }
  return seen
}

describe('the list of seats', () => {
  test('has every legislator among the terms that end by January 2027, page by page, once', async () => {
    const seats = await list({ termEndsBefore: '2027-01-31', sector: 'elected' })
    const legislators = seats.filter(({ institution }) =>
      /^state_(senator|representative)$/.test(institution.kind),
    )
    expect(legislators.length).toBe(140)
    expect(new Set(seats.map(({ id }) => id)).size).toBe(seats.length)
    const names = seats.map(({ institution }) => institution.name)
    expect(await list({ termEndsBefore: '2026-01-31' })).toEqual([])
    expect(names).toContain('Alabama House District 27')
  })

  test('is filtered by county, region and institution, and says what one may turn over', async () => {
    const { seatId } = await heldSeat(world)
    for (const filter of [
      { county: '01095' },
      { region: 'top-of-alabama' },
      { institution: world.sheriff },
      { county: '01095', sector: 'police', vacant: 'false' },
    ]) {
      const found = (await list(filter)).find(({ id }) => id === seatId)
      expect(found).toMatchObject({ mayTurnOver: true, counties: ['01095'] })
    }
    expect((await list({ county: '01003' })).some((seat) => seat.mayTurnOver)).toBe(false)
  })
})

describe('adding a seat', () => {
  const put = (body: object, id = newId(), by = organizer, ifMatch?: number) =>
    by.call(putSeat, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })

  test('is replayable, has one title an institution, and is renamed at its version', async () => {
    const id = newId()
    const facts = { institutionId: world.sheriff, title: 'Jail Chaplain' }
    const first = await put(facts, id)
    const again = await put(facts, id)
    expect([first.statusCode, again.statusCode, again.body]).toEqual([201, 200, first.body])
    expect((await put({ ...facts, title: 'jail chaplain' })).json().code).toBe('name_taken')
    const renamed = { ...facts, title: 'Chaplain' }
    expect((await put(renamed, id, organizer, 1)).statusCode).toBe(200)
    expect((await put(renamed, id, organizer, 1)).json().code).toBe('stale_version')
    const other = await world.server.signedIn('organizer')
    expect((await put(renamed, id, other, 2)).json().code).toBe('forbidden')
    expect((await put(renamed, newId(), other, 1)).json().code).toBe('not_found')
    expect((await put({ ...facts, institutionId: newId() })).json()).toMatchObject({
      errors: [{ field: 'institutionId' }],
    })
    const [seat] = (await list({ institution: world.sheriff, vacant: 'true' })).filter(
      (one) => one.id === id,
    )
    expect(seat).toMatchObject({ title: 'Chaplain', holders: [], vacantSince: null })
  })
})

describe('the brief', () => {
  const briefOf = async (id: string, by: TestMember): Promise<Brief> =>
    (await by.inject({ url: `/api/seats/${id}/brief` })).json()

  test('says who came and who left, what was promised, and who of us knows the office', async () => {
    const { seatId, personId, title } = await heldSeat(world)
    const lapsed = await promise(world, { personId, dueOn: today })
    const office = await promise(world)
    const log = (by: TestMember, payload: object = {}) =>
      by.inject({
        method: 'PUT',
        url: `/api/contacts/${newId()}`,
        payload: {
          countyFips: '01095',
          institutionIds: [world.sheriff],
          kind: 'meeting',
          happenedOn: today,
          notes: 'canary note',
          participants: [
            { memberId: world.lead.id, role: 'led' },
            { memberId: organizer.id, role: 'observed' },
          ],
          ...payload,
        },
      })
    await log(organizer)
    await log(organizer)
    await log(world.lead, { sensitivity: 'restricted' })
    await turnOver(world.lead, { seatId })
    const brief = await briefOf(seatId, organizer)
    expect(brief).toMatchObject({
      title,
      counties: [{ name: 'Marshall' }],
      holders: [{ person: { name: 'Jo Peña' }, startedOn: today }],
      predecessor: { person: { name: 'Ira Holt' }, endedOn: today },
      // the hidden one is not counted for her
      contacts: { count: 2, lastOn: today },
      knownBy: [
        { contacts: 2, led: expect.any(Number) },
        { contacts: 2, led: expect.any(Number) },
      ],
      readsNotes: true,
    })
    const known = new Map(brief.knownBy.map((one) => [one.member.id, one.led]))
    expect([known.get(world.lead.id), known.get(organizer.id)]).toEqual([2, 0])
    const states = new Map(brief.promises.map(({ id, state }) => [id, state]))
    expect([states.get(lapsed), states.get(office)]).toEqual(['lapsed', 'open'])
    expect(JSON.stringify(brief)).not.toContain('canary')
    expect((await briefOf(seatId, world.lead)).contacts.count).toBe(3)
  })

  test('of a vacant seat, and of one that nobody has held, works too', async () => {
    const id = newId()
    const body = { institutionId: world.sheriff, title: 'Empty Desk' }
    await organizer.call(putSeat, { params: { id }, body })
    expect(await briefOf(id, organizer)).toMatchObject({ holders: [], predecessor: null })
    const { seatId } = await heldSeat(world)
    await turnOver(world.lead, { seatId, outcome: 'vacant', successor: undefined })
    expect(await briefOf(seatId, organizer)).toMatchObject({ holders: [], vacantSince: today })
  })

  test('leaves out for an admin what is for those who organize', async () => {
    const { seatId, personId } = await heldSeat(world)
    await promise(world, { personId })
    const admin = await world.server.signedIn('admin')
    expect(await briefOf(seatId, admin)).toMatchObject({
      readsNotes: false,
      asks: [],
      promises: [],
      knownBy: [],
      contacts: { count: 0, lastOn: null },
      holders: [{ person: { id: personId } }],
    })
  })
})
