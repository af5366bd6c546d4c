import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putCommitment } from '../../server/commitments/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const today = dayInAlabama(new Date())

let server: TestApp
let organizer: TestMember
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

function facts(extra: object = {}) {
  return { countyFips: '01095', institutionId: sheriff, text: 'Send the policy', ...extra }
}

function put(body: object, id = newId(), member = organizer, ifMatch?: number) {
  return member.call(putCommitment, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
}

async function get(id: string, member = organizer) {
  return (await member.inject({ url: `/api/commitments/${id}` })).json()
}

describe('recording a commitment made outside a contact', () => {
  test('is 201 with honest defaults, and replayed 200 and one row', async () => {
    const id = newId()
    const first = await put(facts(), id)
    expect(first.statusCode).toBe(201)
    expect(await get(id)).toMatchObject({
      contactId: null,
      institution: { id: sheriff },
      madeOn: today,
      dueOn: null,
      evidence: 'private',
      sensitivity: 'shared',
      author: { id: organizer.id },
      state: 'open',
      version: 1,
      events: [],
      mayEdit: true,
      mayJudge: false,
    })
    const again = await put(facts(), id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const { rows } = await server.superuser.query('select seq from audit where subject_id = $1', [
      id,
    ])
    expect(rows).toHaveLength(1)
  })

  test('with other facts, or as another member, is a 409', async () => {
    const id = newId()
    await put(facts(), id)
    for (const answer of [await put(facts({ text: 'Other' }), id), await put(facts(), id, lead)])
      expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test.each([
    ['due before it was made', { madeOn: '2026-03-02', dueOn: '2026-03-01' }, 'dueOn'],
    ['made in the future', { madeOn: addDays(today, 3) }, 'madeOn'],
    ['by nobody', { institutionId: newId() }, 'institutionId'],
    ['by a person who is not one', { personId: newId() }, 'personId'],
    ['in no county', { countyFips: '01002' }, 'countyFips'],
    ['of nothing', { text: ' ' }, 'text'],
    ['of a grade that is not one', { evidence: 'rumour' }, 'evidence'],
    ['with a state of its own', { state: 'kept' }, 'state'],
  ])('%s is a 400 that names the field', async (_name, extra, field) => {
    const id = newId()
    const answer = await put(facts(extra), id)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect((await get(id)).code).toBe('not_found')
  })
})

describe('correcting a commitment', () => {
  test('takes the version it was read at', async () => {
    const id = newId()
    await put(facts(), id)
    const edited = await put(facts({ text: 'Corrected', dueOn: today }), id, organizer, 1)
    expect([edited.statusCode, edited.headers.etag]).toEqual([200, '"2"'])
    const late = await put(facts({ text: 'Late' }), id, organizer, 1)
    expect(late.json()).toMatchObject({ merged: ['dueOn'], conflicts: [{ field: 'text' }] })
    expect((await put(facts(), id, organizer, 9)).json().code).toBe('stale_version')
    expect(await get(id)).toMatchObject({ text: 'Corrected', dueOn: today, version: 3 })
  })

  test("is for its author and the leads of its region; to others it is as if it weren't there", async () => {
    const id = newId()
    await put(facts(), id)
    const far = await server.memberOf({ roles: ['lead'], regions: ['southeast'] })
    const leadership = await server.signedIn('leadership')
    const another = await server.signedIn('organizer')
    for (const member of [far, leadership, another])
      expect((await put(facts(), id, member, 1)).json().code).toBe('not_found')
    expect((await put(facts({ text: 'By the lead' }), id, lead, 1)).statusCode).toBe(200)
  })

  test('moves what it counts for to the other institution', async () => {
    const jackson = await institutionNamed(server.app, "Jackson County Sheriff's Office")
    const id = newId()
    await put(facts(), id)
    const counted = async (fips: string) =>
      (await organizer.inject({ url: `/api/counties/${fips}` })).json().accountability.counts.open
    const before = [await counted('01095'), await counted('01071')]
    await put(facts({ institutionId: jackson, countyFips: '01071' }), id, organizer, 1)
    const after = [await counted('01095'), await counted('01071')]
    expect(after).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1])
  })
})

describe('the list', () => {
  test('is filtered by county, region, sector and institution, newest first, page by page', async () => {
    const school = await institutionNamed(server.app, 'Marshall County Schools')
    const ids: string[] = []
    for (let age = 0; age < 5; age += 1) {
      const id = newId()
      ids.push(id)
      await put(facts({ institutionId: school, madeOn: addDays(today, -age) }), id)
    }
    const list = async (query: Record<string, string>) => {
      const answer = await organizer.inject({ url: '/api/commitments', query })
      return answer.json() as { items: { id: string }[]; nextCursor: string | null }
    }
    for (const filter of [{ institution: school }, { county: '01095', sector: 'service' }]) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page = await list({ ...filter, limit: '2', ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map((one) => one.id))
        cursor = page.nextCursor
      }
      expect(seen).toEqual(ids)
    }
    expect((await list({ region: 'southeast' })).items).toEqual([])
  })
})

describe('the list by where promises stand', () => {
  const day = (age: number) => addDays(today, -age)
  let hospital: string
  /** ids of each state, newest promise first */
  const of: Record<string, string[]> = {
    open: [],
    in_progress: [],
    due: [],
    waiting: [],
    broken: [],
  }
  let proposer: TestMember

  function note(id: string, member: TestMember, payload: object, eventId = newId()) {
    return member.inject({
      method: 'PUT',
      url: `/api/commitments/${id}/events/${eventId}`,
      payload,
    })
  }

  beforeAll(async () => {
    hospital = await institutionNamed(server.app, 'Huntsville Hospital')
    proposer = await server.signedIn('lead')
    const there = { institutionId: hospital, countyFips: '01089' }
    for (let age = 1; age <= 20; age += 1) {
      const id = newId()
      const kind = ['open', 'in_progress', 'due', 'waiting', 'broken'][age % 5] as string
      of[kind]?.push(id)
      const due = kind === 'due' ? { dueOn: day(age - 1) } : {}
      await put(facts({ ...there, madeOn: day(age), ...due }), id)
      if (kind === 'in_progress') await note(id, organizer, { kind: 'progress' })
      if (kind === 'waiting' || kind === 'broken') {
        const proposal = newId()
        const verdict = { kind: 'verdict_proposed', verdict: 'broken', note: 'x' }
        await note(id, proposer, verdict, proposal)
        const confirmed = { kind: 'verdict_confirmed', proposalId: proposal }
        if (kind === 'broken') await note(id, lead, confirmed)
      }
    }
  })

  type Listed = { id: string; state: string; proposal: object | null }

  async function pages(query: Record<string, string>, member = organizer) {
    const seen: Listed[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const all = { institution: hospital, limit: '3', ...query, ...(cursor ? { cursor } : {}) }
      const answer = await member.inject({ url: '/api/commitments', query: all })
      expect(answer.statusCode, answer.body).toBe(200)
      const page: { items: Listed[]; nextCursor: string | null } = answer.json()
      // a page is full, or the last one
      expect(page.items.length === 3 || page.nextCursor === null).toBe(true)
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    return seen
  }
  const ids = (items: Listed[]) => items.map((one) => one.id)

  test('gives full pages of exactly those, whatever stands between them', async () => {
    for (const state of ['open', 'in_progress', 'broken']) {
      const items = await pages({ state })
      expect(ids(items), state).toEqual(of[state])
      expect(new Set(items.map((one) => one.state))).toEqual(new Set([state]))
    }
    expect(await pages({ state: 'kept' })).toEqual([])
    expect((await pages({ state: 'open,in_progress' })).length).toBe(8)
  })

  test('tells what waits for a second member from what is past its day', async () => {
    const waiting = await pages({ waiting: 'true' })
    expect(ids(waiting)).toEqual(of.waiting)
    for (const { proposal } of waiting)
      expect(proposal).toMatchObject({ verdict: 'broken', author: { id: proposer.id } })
    const late = await pages({ state: 'due', waiting: 'false' })
    expect(ids(late)).toEqual(of.due)
    expect(late.every(({ proposal }) => proposal === null)).toBe(true)
    expect((await pages({ state: 'due' })).length).toBe(8)
  })

  test('by the day they are due, the longest past first, page by page', async () => {
    const late = await pages({ state: 'due', waiting: 'false', order: 'due' })
    expect(ids(late)).toEqual(of.due?.toReversed())
    expect((await pages({ order: 'due' })).length).toBe(20)
  })

  test('follows what happens, also between two pages', async () => {
    const query = { institution: hospital, state: 'open', limit: '2' }
    const first = (await organizer.inject({ url: '/api/commitments', query })).json()
    const [, , third, fourth] = of.open as string[]
    await note(third as string, organizer, { kind: 'progress' })
    const next = await organizer.inject({
      url: '/api/commitments',
      query: { ...query, cursor: first.nextCursor },
    })
    expect(ids(next.json().items)).toEqual([fourth])
    await note(third as string, organizer, { kind: 'reopened' })
  })

  test('is narrowed to those one logged oneself', async () => {
    const mine = newId()
    const there = { institutionId: hospital, countyFips: '01089', text: 'x' }
    await lead.inject({ method: 'PUT', url: `/api/commitments/${mine}`, payload: there })
    expect(ids(await pages({ mine: 'true' }, lead))).toEqual([mine])
    expect(ids(await pages({ mine: 'true' }))).not.toContain(mine)
    await note(mine, lead, { kind: 'withdrawn' })
  })

  test('is counted by state, with what one may confirm oneself', async () => {
    const counted = async (member: TestMember, query = {}) =>
      (
        await member.inject({
          url: '/api/commitments/counts',
          query: { institution: hospital, ...query },
        })
      ).json()
    const byState = { open: 4, in_progress: 4, due: 8, stalled: 0, broken: 4, withdrawn: 1 }
    expect(await counted(organizer)).toMatchObject({ byState, waiting: 4, toConfirm: 0 })
    expect(await counted(lead)).toMatchObject({ byState, waiting: 4, toConfirm: 4 })
    expect(await counted(proposer)).toMatchObject({ byState, waiting: 4, toConfirm: 0 })
    expect((await counted(lead, { mine: true })).byState).toMatchObject({ open: 0, withdrawn: 1 })
    expect((await counted(lead, { county: '01095' })).byState.open).toBe(0)
    const far = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    expect((await counted(far)).waiting).toBe(0)
  })

  test.each(['', 'open,', 'forgotten', 'open;due', 'OPEN'])('%j is no state', async (state) => {
    const answer = await organizer.inject({ url: '/api/commitments', query: { state } })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'state' }] })
  })
})
