import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../server/days.ts'
import type { Seat } from '../../server/seats/contract.ts'
import { bytesOf } from '../auth/enter.ts'
import { institutionNamed, type TestMember } from '../setup/app.ts'
import {
  addEvent,
  heldSeat,
  longAgo,
  promise,
  startWorld,
  stateOf,
  successor,
  today,
  turnOver,
  turnover,
  type World,
} from './world.ts'

let world: World
let lead: TestMember
beforeAll(async () => {
  world = await startWorld()
  lead = world.lead
})
afterAll(() => world.server.close())

const query = (text: string, values: unknown[] = []) => world.server.superuser.query(text, values)

async function seatOf(id: string, member = lead): Promise<Seat> {
  return (await member.inject({ url: `/api/seats/${id}` })).json()
}

describe('an office changes hands', () => {
  test('one tenure ends, the next begins, and what was promised lapses, that day', async () => {
    const { seatId, personId, title } = await heldSeat(world)
    const kept = await promise(world, { personId })
    const open = await promise(world, { personId })
    const office = await promise(world)
    const proposalId = await addEvent(lead, kept, {
      kind: 'verdict_proposed',
      verdict: 'kept',
      note: 'seen',
    })
    const leader = await world.server.signedIn('leadership')
    await addEvent(leader, kept, { kind: 'verdict_confirmed', proposalId })
    const day = addDays(today, -3)
    const id = newId()
    const next = successor()
    const facts = { seatId, happenedOn: day, termEndsOn: '2031-01-20', successor: next }

    const answer = await turnOver(lead, facts, id)
    expect([answer.statusCode, answer.headers.etag]).toEqual([201, '"1"'])
    const seat = await seatOf(seatId)
    expect(seat).toMatchObject({
      title,
      holders: [
        { person: next, startedOn: day, endedOn: null, termEndsOn: '2031-01-20', confirmed: true },
      ],
      past: [{ person: { id: personId }, endedOn: day }],
      turnovers: [{ id, outcome: 'replaced', before: { id: personId }, after: { id: next.id } }],
      promises: [],
    })
    const states = [await stateOf(world, kept), await stateOf(world, open)]
    expect([...states, await stateOf(world, office)]).toEqual(['kept', 'lapsed', 'stalled'])
    expect((await turnover(lead, id)).lapsed).toMatchObject([
      { id: open, state: 'lapsed', askedAgain: false },
    ])
    const events = (await lead.inject({ url: `/api/commitments/${open}` })).json().events
    expect(events).toMatchObject([
      {
        kind: 'lapsed',
        happenedOn: day,
        note: `Ira Holt left office (${title}). Jo Peña holds it now.`,
        author: { id: lead.id },
      },
    ])
    // the day before it was open: the past stays as it was
    const { rows } = await query(
      `select count(*)::int as n from audit where subject = 'seat' and subject_id = $1`,
      [seatId],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('in the words of a Spanish-speaking lead', async () => {
    const { seatId, personId } = await heldSeat(world)
    const id = await promise(world, { personId })
    const guadalupe = await world.server.memberOf({ roles: ['lead'], language: 'es' })
    await turnOver(guadalupe, { seatId, outcome: 'vacant', successor: undefined })
    const { events } = (await lead.inject({ url: `/api/commitments/${id}` })).json()
    expect(events[0].note).toMatch(/dejó el cargo .* El cargo está vacante\./)
  })

  test('vacant: nobody is in it, since that day, and the next holder fills it', async () => {
    const { seatId } = await heldSeat(world)
    const left = addDays(today, -10)
    const gone = { seatId, outcome: 'vacant', happenedOn: left, successor: undefined }
    expect((await turnOver(lead, gone)).statusCode).toBe(201)
    expect(await seatOf(seatId)).toMatchObject({ holders: [], vacantSince: left })
    const listed = (await lead.inject({ url: '/api/seats?vacant=true&limit=200' })).json()
    expect(listed.items.map((seat: Seat) => seat.id)).toContain(seatId)
    expect((await turnOver(lead, { seatId })).statusCode).toBe(201)
    expect(await seatOf(seatId)).toMatchObject({ vacantSince: null, holders: [{}] })
  })

  test('re-elected: another term of the same person, and nothing lapses', async () => {
    const { seatId, personId } = await heldSeat(world)
    const id = await promise(world, { personId })
    const again = {
      seatId,
      outcome: 'reelected',
      termEndsOn: '2031-01-20',
      successor: undefined,
    }
    expect((await turnOver(lead, again)).statusCode).toBe(201)
    expect(await seatOf(seatId)).toMatchObject({
      holders: [{ person: { id: personId }, startedOn: today, termEndsOn: '2031-01-20' }],
      past: [{ person: { id: personId }, endedOn: today }],
      promises: [{ id }],
    })
    expect(await stateOf(world, id)).toBe('stalled')
  })

  test('to somebody the directory knows already: she is not added twice', async () => {
    const { seatId } = await heldSeat(world)
    const { personId } = await heldSeat(world, { name: 'Known Already' })
    expect((await turnOver(lead, { seatId, successor: { personId } })).statusCode).toBe(201)
    expect((await seatOf(seatId)).holders).toMatchObject([{ person: { id: personId } }])
    const { rows } = await query(`select id from people where name = 'Known Already'`)
    expect(rows).toHaveLength(1)
  })

  test('replayed it is 200 and happens once; with other facts, or by another, a 409', async () => {
    const { seatId, personId } = await heldSeat(world)
    const commitment = await promise(world, { personId })
    const id = newId()
    const facts = { seatId, happenedOn: today, successor: successor() }
    const first = await turnOver(lead, facts, id)
    const again = await turnOver(lead, facts, id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const { rows } = await query('select id from commitment_events where commitment_id = $1', [
      commitment,
    ])
    expect(rows).toHaveLength(1)
    const other = await world.server.signedIn('lead')
    for (const answer of [
      await turnOver(lead, { ...facts, happenedOn: longAgo }, id),
      await turnOver(other, facts, id),
    ])
      expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })
})

describe('a person with two seats', () => {
  test('loses the promises of the one she leaves, and keeps those of the other', async () => {
    const commission = await institutionNamed(world.server.app, 'Marshall County Commission')
    const one = await heldSeat(world)
    const { personId } = one
    const two = await heldSeat(world, { personId, institutionId: commission })
    const here = await promise(world, { personId })
    const there = await promise(world, { personId, institutionId: commission })
    await turnOver(lead, { seatId: one.seatId })
    expect([await stateOf(world, here), await stateOf(world, there)]).toEqual(['lapsed', 'stalled'])
    await turnOver(lead, { seatId: two.seatId })
    expect(await stateOf(world, there)).toBe('lapsed')
  })

  test('in one institution: what may belong to either lapses with the last', async () => {
    const one = await heldSeat(world)
    const { personId } = one
    const two = await heldSeat(world, { personId })
    const unclear = await promise(world, { personId })
    const { rows } = await query('select seat_id from commitments where id = $1', [unclear])
    expect(rows).toEqual([{ seat_id: null }])
    await turnOver(lead, { seatId: one.seatId })
    expect(await stateOf(world, unclear)).toBe('stalled')
    await turnOver(lead, { seatId: two.seatId })
    expect(await stateOf(world, unclear)).toBe('lapsed')
  })
})

describe('hidden promises', () => {
  test('lapse as well, and leave no trace in the answers of who may not see them', async () => {
    const { seatId, personId } = await heldSeat(world)
    const author = await world.server.signedIn('organizer')
    const hidden = await promise(
      world,
      { personId, sensitivity: 'restricted', text: 'canary promise' },
      author,
    )
    const id = newId()
    const receipt = await turnOver(lead, { seatId }, id)
    expect(await stateOf(world, hidden)).toBe('lapsed')
    expect(Object.keys(receipt.json()).sort()).toEqual(['id', 'recordedAt', 'version'])
    const answers = await Promise.all(
      [`/api/turnovers/${id}`, `/api/seats/${seatId}`, `/api/seats/${seatId}/brief`].map((url) =>
        lead.inject({ url }),
      ),
    )
    for (const answer of answers) {
      expect(answer.statusCode).toBe(200)
      expect(answer.body).not.toContain('canary')
      expect(answer.body).not.toContain(hidden)
    }
    expect((await turnover(lead, id)).lapsed).toEqual([])
    expect((await turnover(author, id)).lapsed).toMatchObject([{ id: hidden }])
  })
})

describe('who may', () => {
  test('a lead in her regions; leadership and admins everywhere', async () => {
    const far = await world.server.memberOf({ roles: ['lead'], regions: ['southeast'] })
    const { seatId } = await heldSeat(world)
    expect((await turnOver(far, { seatId })).json()).toMatchObject({ code: 'forbidden' })
    for (const role of ['leadership', 'admin'] as const) {
      const member = await world.server.memberOf({ roles: [role], regions: [] })
      const held = await heldSeat(world)
      expect((await turnOver(member, { seatId: held.seatId })).statusCode).toBe(201)
      // leadership does not stand for the directory: whom she adds waits to be confirmed
      const [holder] = (await seatOf(held.seatId)).holders
      expect(holder?.confirmed).toBe(role === 'admin')
    }
  })

  test('a statewide office belongs to no region', async () => {
    const { rows } = await query(
      `select s.id from seats s join institutions i on i.id = s.institution_id
       where i.scope = 'state' limit 1`,
    )
    expect((await turnOver(lead, { seatId: rows[0].id })).json()).toMatchObject({ status: 403 })
  })

  test('what one is told of hidden records: a seat is public, a turnover too', async () => {
    const answers = [newId(), newId()].map((id) => lead.inject({ url: `/api/turnovers/${id}` }))
    const [one, two] = (await Promise.all(answers)).map(bytesOf)
    expect(one).toEqual(two)
  })
})

describe('is refused, and nothing is written', () => {
  const cases: [name: string, facts: () => object, field: string][] = [
    ['on a day ahead', () => ({ happenedOn: addDays(today, 2) }), 'happenedOn'],
    ['without who follows', () => ({ successor: undefined }), 'successor'],
    ['vacant with a successor', () => ({ outcome: 'vacant' }), 'successor'],
    ['re-elected as somebody else', () => ({ outcome: 'reelected' }), 'successor'],
    ['for a term that ends before', () => ({ termEndsOn: addDays(today, -1) }), 'termEndsOn'],
    [
      'vacant, for a term',
      () => ({ outcome: 'vacant', successor: undefined, termEndsOn: '2031-01-20' }),
      'termEndsOn',
    ],
    [
      'to nobody the directory knows',
      () => ({ successor: { personId: newId() } }),
      'successor.personId',
    ],
    ['in no seat', () => ({ seatId: newId() }), 'seatId'],
  ]
  test.each(cases)('%s', async (_name, facts, field) => {
    const { seatId, personId } = await heldSeat(world)
    const id = await promise(world, { personId })
    const answer = await turnOver(lead, { seatId, ...facts() })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect((await seatOf(seatId)).holders).toMatchObject([{ person: { id: personId } }])
    expect(await stateOf(world, id)).toBe('stalled')
  })

  test('to the one who holds it, or before she came', async () => {
    const { seatId, personId } = await heldSeat(world)
    const same = await turnOver(lead, { seatId, successor: { personId } })
    expect(same.json()).toMatchObject({ errors: [{ field: 'successor.personId' }] })
    await turnOver(lead, { seatId, happenedOn: addDays(today, -5) })
    const { tenureId } = (await seatOf(seatId)).holders[0] ?? {}
    const before = await turnOver(lead, { seatId, tenureId, happenedOn: addDays(today, -6) })
    expect(before.json()).toMatchObject({ errors: [{ field: 'happenedOn' }] })
  })

  test('with the id of a person who exists', async () => {
    const { seatId, personId } = await heldSeat(world)
    const answer = await turnOver(lead, { seatId, successor: { id: personId, name: 'Other' } })
    expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })
})

describe('twenty leads at once', () => {
  test('exactly one turns the seat over; the others hear that it is done', async () => {
    for (const seen of [true, false]) {
      const { seatId, personId } = await heldSeat(world)
      const commitment = await promise(world, { personId })
      const tenureId = (await seatOf(seatId)).holders[0]?.tenureId
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => turnOver(lead, { seatId, ...(seen ? { tenureId } : {}) })),
      )
      const statuses = answers.map((answer) => answer.statusCode).sort()
      expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
      const refused = answers.filter((answer) => answer.statusCode === 409)
      expect(new Set(refused.map((answer) => answer.json().code))).toEqual(
        new Set(['seat_turned_over']),
      )
      expect((await seatOf(seatId)).holders).toHaveLength(1)
      const { rows } = await query(
        `select count(*)::int as n from commitment_events where commitment_id = $1`,
        [commitment],
      )
      expect(rows).toEqual([{ n: 1 }])
    }
  })

  test('the same write sent twenty times happens once', async () => {
    const { seatId } = await heldSeat(world)
    const id = newId()
    const facts = { seatId, successor: successor() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => turnOver(lead, facts, id)))
    expect(answers.map((one) => one.statusCode).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 200),
      201,
    ])
    expect(new Set(answers.map((one) => one.body)).size).toBe(1)
  })
})
