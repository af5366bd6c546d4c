import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putCommitment, putCommitmentEvent } from '../../server/commitments/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const today = dayInAlabama(new Date())

let server: TestApp
let organizer: TestMember
let lead: TestMember
let secondLead: TestMember
let leadership: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  lead = await server.signedIn('lead')
  secondLead = await server.signedIn('lead')
  leadership = await server.signedIn('leadership')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

async function promised(extra: object = {}): Promise<string> {
  const id = newId()
  const body = { countyFips: '01095', institutionId: sheriff, text: 'Send the policy', ...extra }
  expect((await organizer.call(putCommitment, { params: { id }, body })).statusCode).toBe(201)
  return id
}

function add(commitment: string, member: TestMember, body: object, eventId = newId()) {
  return member.call(putCommitmentEvent, { params: { id: commitment, eventId }, body })
}

async function get(id: string) {
  return (await organizer.inject({ url: `/api/commitments/${id}` })).json()
}

async function state(id: string): Promise<string> {
  return (await get(id)).state
}

/** A verdict proposed by the lead; returns the id of the proposal. */
async function proposed(commitment: string, verdict = 'kept', extra: object = {}): Promise<string> {
  const id = newId()
  const body = { kind: 'verdict_proposed', verdict, note: 'Seen at the jail', ...extra }
  expect((await add(commitment, lead, body, id)).statusCode).toBe(201)
  return id
}

const confirm = (proposalId: string, extra: object = {}) => ({
  kind: 'verdict_confirmed',
  proposalId,
  ...extra,
})

describe('a commitment through time', () => {
  test('open, in progress, due by a proposal, kept, reopened, lapsed, withdrawn', async () => {
    const id = await promised()
    expect(await state(id)).toBe('open')
    await add(id, organizer, { kind: 'progress', note: 'A draft exists' })
    expect(await state(id)).toBe('in_progress')
    const proposal = await proposed(id)
    expect(await state(id)).toBe('due')
    await add(id, secondLead, confirm(proposal))
    expect(await state(id)).toBe('kept')
    await add(id, organizer, { kind: 'reopened' })
    expect(await state(id)).toBe('open')
    await add(id, organizer, { kind: 'lapsed' })
    expect(await state(id)).toBe('lapsed')
    await add(id, lead, { kind: 'withdrawn' })
    expect(await state(id)).toBe('withdrawn')
    const { events } = await get(id)
    expect(events.map((event: { kind: string }) => event.kind)).toEqual([
      'progress',
      'verdict_proposed',
      'verdict_confirmed',
      'reopened',
      'lapsed',
      'withdrawn',
    ])
  })

  test('due the day after its due day, stalled after 180 quiet days', async () => {
    const day = (age: number) => addDays(today, -age)
    expect(await state(await promised({ madeOn: day(9), dueOn: today }))).toBe('open')
    expect(await state(await promised({ madeOn: day(9), dueOn: day(1) }))).toBe('due')
    expect(await state(await promised({ madeOn: day(180) }))).toBe('open')
    expect(await state(await promised({ madeOn: day(181) }))).toBe('stalled')
  })

  test('the county counts it, as of each day', async () => {
    const id = await promised({ madeOn: addDays(today, -20) })
    const proposal = await proposed(id, 'broken', { happenedOn: addDays(today, -10) })
    await add(id, leadership, confirm(proposal, { happenedOn: addDays(today, -5) }))
    const broken = async (age: number) => {
      const asOf = addDays(today, -age)
      const county = await organizer.inject({ url: '/api/counties/01095', query: { asOf } })
      const { counts, because } = county.json().accountability
      const mine = because.filter((one: { contactId: null; text: string }) =>
        one.text.startsWith('because.event.confirmed.broken'),
      )
      return [counts.broken, mine.length]
    }
    expect([await broken(21), await broken(11), await broken(6), await broken(5)]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ])
  })
})

describe('a verdict', () => {
  test('is proposed by leads only', async () => {
    const id = await promised()
    const body = { kind: 'verdict_proposed', verdict: 'kept', note: 'x' }
    for (const member of [organizer, leadership])
      expect((await add(id, member, body)).json().code).toBe('forbidden')
    expect((await add(id, lead, body)).statusCode).toBe(201)
  })

  test('is never confirmed by whoever proposed it', async () => {
    const id = await promised()
    const proposal = await proposed(id)
    const own = await add(id, lead, confirm(proposal))
    expect(own.json()).toMatchObject({ status: 409, code: 'own_proposal' })
    expect(await state(id)).toBe('due')
    expect((await get(id)).events).toHaveLength(1)
  })

  test.each([['secondLead'], ['leadership']])('is confirmed by %s', async (who) => {
    const id = await promised()
    const proposal = await proposed(id, 'partly_kept')
    const member = who === 'leadership' ? leadership : secondLead
    expect((await add(id, member, confirm(proposal))).statusCode).toBe(201)
    expect(await get(id)).toMatchObject({
      state: 'partly_kept',
      events: [{}, { verdict: 'partly_kept', proposalId: proposal, author: { id: member.id } }],
    })
  })

  test('is confirmed once', async () => {
    const id = await promised()
    const proposal = await proposed(id)
    const confirmers = await Promise.all(
      Array.from({ length: 4 }, () => server.signedIn('leadership')),
    )
    const answers = await Promise.all(confirmers.map((one) => add(id, one, confirm(proposal))))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409, 409])
    const late = await add(id, secondLead, confirm(proposal))
    expect(late.json().code).toBe('already_confirmed')
  })

  test('that says something else than its proposal is refused, not quietly changed', async () => {
    const id = await promised()
    const proposal = await proposed(id, 'kept')
    const answer = await add(id, secondLead, confirm(proposal, { verdict: 'broken' }))
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'verdict' }] })
    expect(await state(id)).toBe('due')
    const same = await add(id, secondLead, confirm(proposal, { verdict: 'kept' }))
    expect(same.statusCode).toBe(201)
  })

  test('needs a proposal of this very commitment', async () => {
    const id = await promised()
    const other = await proposed(await promised())
    const progress = newId()
    await add(id, organizer, { kind: 'progress' }, progress)
    for (const proposal of [other, progress, newId()])
      expect((await add(id, secondLead, confirm(proposal))).json().code).toBe('nothing_to_confirm')
  })

  test.each([
    ['a proposal without evidence', { kind: 'verdict_proposed', verdict: 'kept' }, 'note'],
    ['a proposal without a verdict', { kind: 'verdict_proposed', note: 'x' }, 'verdict'],
    ['progress with a verdict', { kind: 'progress', verdict: 'kept' }, 'verdict'],
    ['a confirmation of nothing', { kind: 'verdict_confirmed' }, 'proposalId'],
    ['progress that names a proposal', { kind: 'progress', proposalId: newId() }, 'proposalId'],
    ['progress in the future', { kind: 'progress', happenedOn: addDays(today, 3) }, 'happenedOn'],
    ['a kind that is not one', { kind: 'forgotten' }, 'kind'],
  ])('%s is a 400 that names the field', async (_name, body, field) => {
    const id = await promised()
    const answer = await add(id, lead, body)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect((await get(id)).events).toEqual([])
  })

  test('confirmed before it was proposed is a 400', async () => {
    const id = await promised()
    const proposal = await proposed(id)
    const early = await add(id, secondLead, confirm(proposal, { happenedOn: addDays(today, -1) }))
    expect(early.json()).toMatchObject({ status: 400, errors: [{ field: 'happenedOn' }] })
  })
})

describe('what proves an event', () => {
  async function recordOf(name: string): Promise<string> {
    const id = newId()
    const institution = await institutionNamed(server.app, name)
    const client = new pg.Client(server.database.superuser)
    await client.connect()
    await client.query(
      `insert into public_records (id, kind, institution_id, title, adverse, dated_on, seen_on, url, source_id, source_vintage)
       select $1, 'ordinance', $2, 'Minutes of March 3', false, '2026-03-03', '2026-03-04', 'https://example.org/minutes', id, '2026-03'
       from sources order by id limit 1`,
      [id, institution],
    )
    await client.end()
    return id
  }

  test('is words, a link or a public record of the institution, and comes back with its source', async () => {
    const id = await promised()
    const recordId = await recordOf("Marshall County Sheriff's Office")
    await add(id, organizer, { kind: 'evidence', link: 'https://example.org/a?b=c' })
    await add(id, organizer, { kind: 'evidence', recordId })
    expect((await get(id)).events).toMatchObject([
      { link: 'https://example.org/a?b=c', record: null, file: null },
      {
        link: null,
        record: {
          id: recordId,
          kind: 'ordinance',
          title: 'Minutes of March 3',
          datedOn: '2026-03-03',
          url: 'https://example.org/minutes',
          source: { title: expect.any(String), vintage: '2026-03' },
        },
      },
    ])
  })

  test('lets a lead propose a verdict, in any of these ways', async () => {
    const recordId = await recordOf("Marshall County Sheriff's Office")
    for (const evidence of [{ note: 'Seen' }, { link: 'http://example.org' }, { recordId }]) {
      const id = await promised()
      const body = { kind: 'verdict_proposed', verdict: 'broken', ...evidence }
      expect((await add(id, lead, body)).statusCode, JSON.stringify(evidence)).toBe(201)
    }
  })

  test.each([
    ['a script', { link: 'javascript:alert(1)' }, 'link'],
    ['a file of the reader', { link: 'file:///etc/passwd' }, 'link'],
    ['a link with a space', { link: 'https://example.org/a b' }, 'link'],
    ['no record', { recordId: newId() }, 'recordId'],
    ['white space', { note: ' \n\t ' }, 'note'],
  ])('is not %s', async (_name, evidence, field) => {
    const id = await promised()
    const body = { kind: 'verdict_proposed', verdict: 'broken', ...evidence }
    const answer = await add(id, lead, body)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect((await get(id)).events).toEqual([])
  })

  test('is no public record of somebody else', async () => {
    const recordId = await recordOf("Jackson County Sheriff's Office")
    const answer = await add(await promised(), organizer, { kind: 'evidence', recordId })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'recordId' }] })
  })
})

describe('an event', () => {
  test('replayed is 200 with the same receipt; other facts or another member 409', async () => {
    const id = await promised()
    const eventId = newId()
    const first = await add(id, organizer, { kind: 'progress', note: 'x' }, eventId)
    const again = await add(id, organizer, { note: 'x', kind: 'progress' }, eventId)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const clashes = [
      await add(id, organizer, { kind: 'progress', note: 'y' }, eventId),
      await add(id, lead, { kind: 'progress', note: 'x' }, eventId),
      // the same event of another commitment
      await add(await promised(), organizer, { kind: 'progress', note: 'x' }, eventId),
    ]
    for (const clash of clashes) expect(clash.json().code).toBe('different_facts')
    expect((await get(id)).events).toHaveLength(1)
  })

  test('of a replayed confirmation too', async () => {
    const id = await promised()
    const proposal = await proposed(id)
    const eventId = newId()
    const first = await add(id, secondLead, confirm(proposal), eventId)
    const again = await add(id, secondLead, confirm(proposal), eventId)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
  })
})
