import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Digest } from '../../server/digest/contract.ts'
import { lastWeek } from '../../server/digest/rules.ts'
import { begun, logged, marshallSheriff, onward, reportOf, told, write } from '../reports/world.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const today = dayInAlabama(new Date())
const monday = lastWeek(today)
/** a Wednesday that is over */
const day = addDays(monday, 2)
const marshall = '01095'

let server: TestApp
let sheriff: string
let lead: TestMember
let organizer: TestMember
let elsewhere: TestMember
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await marshallSheriff(server)
  lead = await server.signedIn('lead')
  organizer = await server.memberOf({ roles: ['organizer'], organizationId: lead.organizationId })
  elsewhere = await server.memberOf({ roles: ['organizer'], regions: ['south-alabama'] })
})
afterAll(() => server.close())

const digestOf = async (member: TestMember, week = monday): Promise<Digest> =>
  told(await member.inject({ url: `/api/digest?week=${week}` }))

async function promised(by: TestMember, facts: object = {}): Promise<string> {
  const id = newId()
  const promise = {
    ...{ countyFips: marshall, institutionId: sheriff, text: 'Canary promise' },
    ...{ madeOn: day, ...facts },
  }
  expect((await by.put(`/api/commitments/${id}`, promise)).statusCode).toBe(201)
  return id
}

const event = (by: TestMember, commitment: string, facts: object) =>
  by.put(`/api/commitments/${commitment}/events/${newId()}`, facts)

describe('a week', () => {
  test('tells what moved, who met whom where, what was promised, and no word of it', async () => {
    const contact = await logged(organizer, [sheriff], {
      happenedOn: day,
      notes: 'Canary words',
      assessments: [{ id: newId(), institutionId: sheriff, value: 2 }],
    })
    await logged(organizer, [sheriff], { happenedOn: day, outcome: 'attempted' })
    await logged(lead, [sheriff], { happenedOn: addDays(monday, 6) })
    // of the days around it nothing
    await logged(lead, [sheriff], { happenedOn: addDays(monday, -1) })
    const commitment = await promised(organizer, { dueOn: addDays(today, 30) })

    const digest = await digestOf(organizer)
    expect(digest).toMatchObject({ week: monday, to: addDays(monday, 6), isOver: true })
    expect(digest.ofState).toBe(false)
    expect(digest.moved).toEqual([
      {
        county: { fips: marshall, name: 'Marshall' },
        direction: 'changed',
        alliance: { before: 'not_assessed', after: 'ally' },
        accountability: { before: 'never_asked', after: 'in_the_works' },
      },
    ])
    expect(digest.work?.contacts).toMatchObject({
      ...{ total: 3, held: 2 },
      byMember: [
        { member: { id: organizer.id }, count: 2 },
        { member: { id: lead.id }, count: 1 },
      ],
      byCounty: [{ county: { fips: marshall, name: 'Marshall' }, count: 3 }],
    })
    expect(digest.work?.contacts.latest).toHaveLength(3)
    expect(digest.work?.contacts.latest.map(({ id }) => id)).toContain(contact)
    expect(digest.work?.commitments).toMatchObject({
      total: 1,
      latest: [{ id: commitment, county: 'Marshall', madeOn: day }],
    })
    expect(JSON.stringify(digest)).not.toMatch(/canary/i)
  })

  test('is hers: of other regions it says nothing, of the whole state to whoever has none', async () => {
    const other = await digestOf(elsewhere)
    expect(other.moved).toEqual([])
    expect(other.work?.contacts.total).toBe(0)
    const leader = await server.memberOf({ roles: ['leadership'], regions: [] })
    const digest = await digestOf(leader)
    expect(digest.ofState).toBe(true)
    expect(digest.work?.contacts.total).toBe(3)
    expect(digest.moved.map(({ county }) => county.fips)).toEqual([marshall])
  })

  test('says nothing of what is restricted, also to its author, and counts no note for viewers', async () => {
    const before = await digestOf(organizer)
    await logged(organizer, [sheriff], { happenedOn: day, sensitivity: 'restricted' })
    await promised(organizer, { sensitivity: 'restricted' })
    const restricted = {
      ...{ countyFips: marshall, institutionId: sheriff, text: 'x', dueOn: today },
      sensitivity: 'restricted',
    }
    await organizer.put(`/api/follow-ups/${newId()}`, restricted)
    const after = await digestOf(organizer)
    expect(after.work).toEqual(before.work)
    expect(after.waiting).toEqual(before.waiting)

    const viewer = await server.signedIn('viewer')
    const seen = await digestOf(viewer)
    expect(seen).toMatchObject({ work: null, waiting: null })
    expect(seen.moved).toHaveLength(1)
  })

  test('is any that has begun; of an older one nobody knows what waited then', async () => {
    expect((await digestOf(organizer, addDays(monday, 3))).week).toBe(monday)
    const older = await digestOf(organizer, addDays(monday, -7))
    expect(older.waiting).toBeNull()
    expect(older.work?.contacts.total).toBe(1)
    const running = await digestOf(organizer, today)
    expect(running).toMatchObject({ week: addDays(monday, 7), isOver: false })
    const ahead = await organizer.inject({ url: `/api/digest?week=${addDays(today, 1)}` })
    expect(ahead.statusCode).toBe(400)
    expect(ahead.json().errors[0].field).toBe('week')
    const without = await organizer.inject({ url: '/api/digest' })
    expect(told(without).week).toBe(monday)
  })
})

describe('what waits', () => {
  test('is her steps and promises by their day', async () => {
    const step = async (dueOn: string) => {
      const id = newId()
      const facts = { countyFips: marshall, institutionId: sheriff, text: 'Canary step', dueOn }
      await lead.put(`/api/follow-ups/${id}`, facts)
      return id
    }
    const soon = await step(addDays(today, 7))
    await step(addDays(today, 8))
    const late = await step(addDays(today, -1))
    const promise = await promised(lead, { madeOn: addDays(today, -9), dueOn: addDays(today, -2) })
    const { waiting } = await digestOf(lead)
    expect(waiting?.steps).toMatchObject({
      ...{ overdue: 1, soon: 1 },
      first: [
        { id: late, county: 'Marshall', institution: "Marshall County Sheriff's Office" },
        { id: soon },
      ],
    })
    expect(waiting?.promises).toMatchObject({ overdue: 1, soon: 0, first: [{ id: promise }] })
    // what is another's to do is not hers
    expect((await digestOf(organizer)).waiting?.steps).toMatchObject({ overdue: 0, soon: 0 })
  })

  test('is a verdict that a second member has to confirm; confirmed, it is news of the week', async () => {
    const commitment = await promised(lead, { madeOn: addDays(monday, -20) })
    const second = await server.signedIn('lead')
    const proposal = newId()
    const events = `/api/commitments/${commitment}/events`
    const proposed = { kind: 'verdict_proposed', verdict: 'kept', note: 'Canary', happenedOn: day }
    expect((await lead.put(`${events}/${proposal}`, proposed)).statusCode).toBe(201)
    expect((await digestOf(lead)).waiting?.verdicts).toBe(0)
    expect((await digestOf(organizer)).waiting?.verdicts).toBe(0)
    expect((await digestOf(second)).waiting?.verdicts).toBe(1)
    const confirmed = { kind: 'verdict_confirmed', proposalId: proposal, verdict: 'kept' }
    const answer = await event(second, commitment, { ...confirmed, happenedOn: day })
    expect(answer.statusCode, answer.body).toBe(201)
    const digest = await digestOf(second)
    expect(digest.waiting?.verdicts).toBe(0)
    expect(digest.work?.verdicts).toMatchObject({
      total: 1,
      latest: [{ commitmentId: commitment, verdict: 'kept', confirmedOn: day }],
    })
  })

  test('is a report that somebody else has to read, and then one to finish', async () => {
    const second = await server.signedIn('lead')
    const id = await begun(lead)
    await write(lead, id, 'Canary text', 0)
    const of = async (member: TestMember) =>
      (await digestOf(member)).waiting?.reports.map(({ need, about }) => ({ need, about }))
    const about = ['Top of Alabama']
    expect(await of(lead)).toEqual([])
    // nobody asked yet: she is still writing
    expect(await of(second)).toEqual([])
    const ask = (reviewerId: string | null) =>
      lead.inject({ method: 'POST', url: `/api/reports/${id}/ask-review`, payload: { reviewerId } })
    await ask(second.id)
    const third = await server.signedIn('lead')
    expect(await of(second)).toEqual([{ need: 'review', about }])
    expect([await of(lead), await of(third), await of(organizer)]).toEqual([[], [], []])
    await ask(null)
    expect(await of(third)).toEqual([{ need: 'review', about }])
    const { edition } = await reportOf(second, id)
    const payload = { edition, why: 'Canary why' }
    await second.inject({ method: 'POST', url: `/api/reports/${id}/send-back`, payload })
    expect([await of(lead), await of(second)]).toEqual([[{ need: 'mend', about }], []])
    expect(JSON.stringify(await digestOf(lead))).not.toContain('Canary why')
    await onward(second, id, 'review')
    expect(await of(lead)).toEqual([{ need: 'finish', about }])
  })

  test('is a county that goes quiet', async () => {
    const admin = await server.signedIn('admin')
    expect((await digestOf(admin)).waiting).toBeNull()
    const { waiting } = await digestOf(organizer)
    // the sheriff was met within her rhythm: nothing yet
    expect(waiting?.quiet).toEqual([])
    const baldwin = await server.app.db
      .selectFrom('institutions')
      .where('name', '=', "Baldwin County Sheriff's Office")
      .select('id')
      .executeTakeFirstOrThrow()
    const met = { countyFips: '01003', happenedOn: addDays(today, -80) }
    await logged(elsewhere, [baldwin.id], met)
    const [county] = (await digestOf(elsewhere)).waiting?.quiet ?? []
    expect(county).toMatchObject({ county: { fips: '01003', name: 'Baldwin' } })
    expect(county?.quietOn).toBe(addDays(today, 11))
  })
})
