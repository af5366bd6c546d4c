import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isStepOverdue } from '../../server/commitments/rules.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { bytesOf } from '../auth/enter.ts'
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

async function promised(extra: object = {}): Promise<string> {
  const url = `/api/commitments/${newId()}`
  const payload = { countyFips: '01095', institutionId: sheriff, text: 'Send the policy', ...extra }
  expect((await organizer.inject({ method: 'PUT', url, payload })).statusCode).toBe(201)
  return url
}

interface Sent {
  by?: TestMember
  version?: number
}

function put(url: string, payload: object, { by = organizer, version }: Sent = {}) {
  const headers = version ? { 'if-match': `"${version}"` } : {}
  return by.inject({ method: 'PUT', url, payload, headers })
}

function remove(url: string, { by = organizer, version }: Sent = {}) {
  const headers = version ? { 'if-match': `"${version}"` } : {}
  return by.inject({ method: 'DELETE', url, headers })
}

const get = async (url: string) => (await organizer.inject({ url })).json()

async function planned(commitment: string, facts: object = { text: 'A draft' }): Promise<string> {
  const id = newId()
  expect((await put(`${commitment}/milestones/${id}`, facts)).statusCode).toBe(201)
  return id
}

const reach = (commitment: string, milestoneId: string, eventId = newId()) =>
  put(`${commitment}/events/${eventId}`, { kind: 'progress', milestoneId })

describe('a step on the way to a promise', () => {
  test('is added, edited at the version one read, and taken off', async () => {
    const commitment = await promised()
    const id = newId()
    const url = `${commitment}/milestones/${id}`
    const facts = { text: ' A draft ', dueOn: '2026-12-04' }
    const first = await put(url, facts)
    expect(first.statusCode).toBe(201)
    const again = await put(url, facts)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect((await put(url, { text: 'Other' })).json().code).toBe('different_facts')
    expect((await get(commitment)).milestones).toEqual([
      { id, text: 'A draft', dueOn: '2026-12-04', reached: null, version: 1 },
    ])
    expect((await put(url, { text: 'The final text' }, { version: 1 })).statusCode).toBe(200)
    expect((await put(url, { text: 'Late' }, { version: 1 })).json().code).toBe('stale_version')
    expect((await get(commitment)).milestones).toEqual([
      { id, text: 'The final text', dueOn: null, reached: null, version: 2 },
    ])
    expect((await remove(url)).json().code).toBe('version_missing')
    expect((await remove(url, { version: 1 })).json().code).toBe('stale_version')
    expect((await remove(url, { version: 2 })).statusCode).toBe(204)
    expect((await get(commitment)).milestones).toEqual([])
    expect((await remove(url, { version: 2 })).json().code).toBe('not_found')
  })

  test('is reached by progress that names it, once, and is history from then on', async () => {
    const commitment = await promised()
    const id = await planned(commitment)
    const eventId = newId()
    const first = await reach(commitment, id, eventId)
    expect(first.statusCode).toBe(201)
    const again = await reach(commitment, id, eventId)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect(await get(commitment)).toMatchObject({
      state: 'in_progress',
      milestones: [{ id, reached: { eventId, on: today } }],
      events: [{ id: eventId, milestoneId: id }],
    })
    const url = `${commitment}/milestones/${id}`
    for (const late of [
      await reach(commitment, id),
      await put(url, { text: 'x' }, { version: 1 }),
      await remove(url, { version: 1 }),
    ])
      expect(late.json()).toMatchObject({ status: 409, code: 'milestone_reached' })
  })

  test.each([
    ['by evidence', { kind: 'evidence', note: 'x' }, (id: string) => id],
    ['when it is none', { kind: 'progress' }, () => newId()],
  ])('is not reached %s', async (_name, facts, of) => {
    const commitment = await promised()
    const milestoneId = of(await planned(commitment))
    const answer = await put(`${commitment}/events/${newId()}`, { ...facts, milestoneId })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'milestoneId' }] })
    expect((await get(commitment)).events).toEqual([])
  })

  test('of another promise, or taken off, is not reached either', async () => {
    const commitment = await promised()
    const other = await planned(await promised())
    const gone = await planned(commitment)
    await remove(`${commitment}/milestones/${gone}`, { version: 1 })
    for (const id of [other, gone])
      expect((await reach(commitment, id)).json()).toMatchObject({
        status: 400,
        errors: [{ field: 'milestoneId' }],
      })
  })

  test('stands by its day, those without one last', async () => {
    const commitment = await promised()
    await planned(commitment, { text: 'some day' })
    await planned(commitment, { text: 'second', dueOn: '2026-12-05' })
    await planned(commitment, { text: 'first', dueOn: '2026-12-04' })
    const { milestones } = await get(commitment)
    expect(milestones.map((one: { text: string }) => one.text)).toEqual([
      'first',
      'second',
      'some day',
    ])
  })

  test('that is late does not change where the promise stands', async () => {
    const commitment = await promised({ madeOn: addDays(today, -30) })
    await planned(commitment, { text: 'late', dueOn: addDays(today, -5) })
    expect((await get(commitment)).state).toBe('open')
  })

  test.each([
    ['no words', { text: ' ' }, 'text'],
    ['a day that is none', { text: 'x', dueOn: '2026-02-30' }, 'dueOn'],
    ['a field that is none', { text: 'x', done: true }, 'done'],
  ])('with %s is a 400 that names the field', async (_name, facts, field) => {
    const answer = await put(`${await promised()}/milestones/${newId()}`, facts)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].field).toBe(field)
  })
})

test('a step is late from the day after its day, until it is reached', () => {
  const step = (dueOn: string | null, reached: { on: string } | null = null) => ({ dueOn, reached })
  expect(isStepOverdue(step('2026-11-20'), '2026-11-21')).toBe(true)
  expect(isStepOverdue(step('2026-11-20'), '2026-11-20')).toBe(false)
  expect(isStepOverdue(step(null), '2026-11-21')).toBe(false)
  expect(isStepOverdue(step('2026-11-20', { on: '2026-11-22' }), '2026-11-23')).toBe(false)
})

describe('who may plan', () => {
  test('whoever may edit the promise', async () => {
    const commitment = await promised()
    const id = await planned(commitment)
    const others = [await server.signedIn('organizer'), await server.signedIn('leadership')]
    for (const by of others) {
      for (const answer of [
        await put(`${commitment}/milestones/${newId()}`, { text: 'x' }, { by }),
        await put(`${commitment}/milestones/${id}`, { text: 'x' }, { by, version: 1 }),
        await remove(`${commitment}/milestones/${id}`, { by, version: 1 }),
      ])
        expect(answer.json().code).toBe('forbidden')
    }
    const byLead = await put(
      `${commitment}/milestones/${id}`,
      { text: 'x' },
      { by: lead, version: 1 },
    )
    expect(byLead.statusCode).toBe(200)
  })

  test('to others the steps of a hidden promise are byte for byte as if there were none', async () => {
    const hidden = await promised({ sensitivity: 'restricted' })
    const id = await planned(hidden)
    const asked = async (commitment: string, step: string) => {
      const url = `${commitment}/milestones/${step}`
      return [
        await put(url, { text: 'x' }, { by: lead }),
        await put(url, { text: 'x' }, { by: lead, version: 1 }),
        await put(url, { text: 'x' }, { by: lead, version: 2 }),
        await remove(url, { by: lead, version: 1 }),
        await remove(url, { by: lead }),
        await put(
          `${commitment}/events/${newId()}`,
          { kind: 'progress', milestoneId: step },
          { by: lead },
        ),
      ].map(bytesOf)
    }
    const never = await asked(`/api/commitments/${newId()}`, newId())
    expect(await asked(hidden, id)).toEqual(never)
    // an id that a hidden step has is taken like any other
    const open = await promised()
    const taken = await planned(open)
    const clashes = [id, taken].map((one) =>
      put(`${open}/milestones/${one}`, { text: 'y' }, { by: lead }),
    )
    const [one, two] = (await Promise.all(clashes)).map(bytesOf)
    expect(one).toEqual(two)
  })
})
