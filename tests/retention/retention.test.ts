import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCommitment, putCommitmentEvent } from '../../server/commitments/contract.ts'
import { getContact, putContact } from '../../server/contacts/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Delivery } from '../../server/deliveries/contract.ts'
import { listFollowUps } from '../../server/follow-ups/contract.ts'
import { getRetention, putLegalHold, putRetention } from '../../server/retention/contract.ts'
import { eraseWhatIsOver } from '../../server/retention/store.ts'
import { openCommitment, openContact } from '../../server/sealed/contract.ts'
import { type WithPassword, withPassword } from '../auth/enter.ts'
import { handOver, type Phone, phoneOf } from '../deliveries/phone.ts'
import { logRestricted, newWords } from '../sealed/world.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

let server: TestApp
let sheriff: string
let author: TestMember
let admin: TestMember

const today = dayInAlabama(new Date())
/** The job runs once a day: here, as if it had not yet. */
const runOn = async (day: string) => {
  await ask(server.database.superuser, 'update retention_state set last_run_on = null')
  return eraseWhatIsOver(server.app.db, day)
}
const keysOf = (id: string) =>
  ask(
    server.database.superuser,
    `select wrapped, destroyed_at, why from sealed_keys where record_id = '${id}'`,
  )

beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  author = await server.signedIn('organizer')
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

async function contactOf(sensitivity: string, happenedOn = today): Promise<string> {
  const id = newId()
  const answer = await author.call(putContact, {
    params: { id },
    body: {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'meeting',
      happenedOn,
      notes: `notes of ${id}`,
      sensitivity,
      assessments: [{ id: newId(), value: 2, basis: `basis of ${id}` }],
      commitments: [{ id: newId(), text: `promise of ${id}`, dueOn: happenedOn }],
      followUps: [{ id: newId(), text: `step of ${id}`, dueOn: happenedOn }],
    },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

const read = async (id: string) => (await author.call(getContact, { params: { id } })).json()

describe('words whose time is over', () => {
  test.each([
    ['restricted', 180],
    ['organization', 1095],
    ['shared', 1825],
  ])('of a %s record go after %i days, and not a day before', async (sensitivity, days) => {
    const id = await contactOf(sensitivity)
    await runOn(addDays(today, days - 1))
    expect((await read(id)).closed).not.toBe('erased')
    const counts = await runOn(addDays(today, days))
    expect(counts?.contact).toBeGreaterThan(0)
    const contact = await read(id)
    expect(contact).toMatchObject({ notes: '', closed: 'erased', mayEdit: false })
    expect(contact.commitments).toMatchObject([{ text: '', closed: 'erased' }])
    expect(contact.followUps).toMatchObject([{ text: '', closed: 'erased' }])
    // what statuses stand on stays
    expect(contact.assessments).toMatchObject([{ value: 2, basis: '' }])
    const promise = await author.call(getCommitment, {
      params: { id: contact.commitments[0].id },
    })
    expect(promise.json()).toMatchObject({ closed: 'erased', state: 'open' })
    const dump = JSON.stringify(
      await ask(
        server.database.superuser,
        `select to_jsonb(c) as row from contacts c where id = '${id}'
         union all select to_jsonb(a) from assessments a where contact_id = '${id}'
         union all select to_jsonb(k) from commitments k where contact_id = '${id}'
         union all select to_jsonb(f) from follow_ups f where contact_id = '${id}'`,
      ),
    )
    expect(dump).not.toContain(`of ${id}`)
    if (sensitivity === 'restricted') {
      expect(await keysOf(id)).toEqual([
        { wrapped: null, destroyed_at: expect.any(Date), why: 'expired' },
      ])
      const opened = (await author.call(openContact, { params: { id } })).json()
      expect(opened.notes).toBe('')
    }
  })

  test('of a promise with its history, steps and files go, too', async () => {
    const words = newWords(() => `gone-${newId()}`)
    const ids = await logRestricted(author, sheriff, words)
    // it is due in 2099: what is still owed is still needed
    await runOn(addDays(today, 400))
    const kept = await author.call(openCommitment, { params: { id: ids.commitment } })
    expect(kept.json().text).toBe(words.promise)
    await runOn(addDays('2099-01-01', 180))
    const opened = await author.call(openCommitment, { params: { id: ids.commitment } })
    expect(opened.json()).toEqual({
      id: ids.commitment,
      text: '',
      events: [],
      milestones: [],
      files: [],
    })
    const [file] = await ask(
      server.database.superuser,
      `select name_sealed, content_sealed from evidence_files where id = '${ids.file}'`,
    )
    expect(file).toEqual({ name_sealed: null, content_sealed: null })
  })

  test('are told of on the contact a week before, to its author and leads', async () => {
    const late = addDays(today, -175)
    const id = await contactOf('organization', late)
    const lead = await server.signedIn('lead')
    const leader = await server.signedIn('leadership')
    await admin.call(putRetention, {
      body: { periods: [{ kind: 'contact', sensitivity: 'organization', days: 180 }] },
      ifMatch: (await admin.call(getRetention)).json().version,
    })
    const erasedOn = async (member: TestMember) =>
      (await member.call(getContact, { params: { id } })).json().erasedOn
    expect(await erasedOn(author)).toBe(addDays(today, 5))
    expect(await erasedOn(lead)).toBe(addDays(today, 5))
    expect(await erasedOn(leader)).toBeNull()
  })

  test('are told of on the promise and in the list of next steps, too', async () => {
    const late = addDays(today, -175)
    const id = await contactOf('organization', late)
    const lead = await server.signedIn('lead')
    const leader = await server.signedIn('leadership')
    for (const kind of ['commitment', 'follow_up'] as const)
      await admin.call(putRetention, {
        body: { periods: [{ kind, sensitivity: 'organization', days: 180 }] },
        ifMatch: (await admin.call(getRetention)).json().version,
      })
    const { commitments, followUps } = (
      await author.call(getContact, { params: { id } })
    ).json() as Record<'commitments' | 'followUps', { id: string }[]>
    const [promise, step] = [commitments[0]?.id ?? '', followUps[0]?.id ?? '']
    const told = async (member: TestMember, done = 'false') => {
      const commitment = await member.call(getCommitment, { params: { id: promise } })
      const list = await member.call(listFollowUps, { query: { limit: '200', done } })
      const mine = list.json().items.find((one: { id: string }) => one.id === step)
      return [commitment.json().erasedOn, mine?.erasedOn]
    }
    expect(await told(author)).toEqual([addDays(today, 5), addDays(today, 5)])
    expect(await told(lead)).toEqual([addDays(today, 5), addDays(today, 5)])
    expect(await told(leader)).toEqual([null, null])
    // what happens to them later is what counts
    await author.call(putCommitmentEvent, {
      params: { id: promise, eventId: newId() },
      body: { kind: 'progress' },
    })
    await server.superuser.query(
      'update follow_ups set done_at = now(), done_by = $2 where id = $1',
      [step, author.id],
    )
    expect(await told(author, 'true')).toEqual([null, null])
  })

  test('are erased once a day, counted in the audit log, and by one of two servers', async () => {
    await contactOf('restricted')
    await ask(server.database.superuser, 'update retention_state set last_run_on = null')
    const day = addDays(today, 2000)
    const both = await Promise.all([
      eraseWhatIsOver(server.app.db, day),
      eraseWhatIsOver(server.app.db, day),
    ])
    expect(both.filter((one) => one !== undefined)).toHaveLength(1)
    expect(await eraseWhatIsOver(server.app.db, day)).toBeUndefined()
    const rows = await ask(
      server.database.superuser,
      `select subject_id from audit where subject = 'retention' and action = 'contact' order by seq desc limit 1`,
    )
    expect(Number(rows[0]?.subject_id)).toBeGreaterThan(0)
  })
})

describe('an entry from a phone that nobody settles', () => {
  let rosa: WithPassword
  let phone: Phone
  beforeAll(async () => {
    rosa = await withPassword(server, 'organizer')
    phone = await phoneOf(server, rosa)
  })

  const listed = async (): Promise<Delivery[]> =>
    (await rosa.inject({ url: '/api/deliveries' })).json().items

  /** One that was set aside and one that still waits; both arrived so many days ago, at noon in Alabama. */
  async function handedOver(daysAgo: number): Promise<string[]> {
    const ids: string[] = []
    for (const cookie of [phone.session, phone.device]) {
      const id = newId()
      const operations = [{ method: 'PUT' as const, url: `/api/contacts/${newId()}`, body: {} }]
      await handOver(server.app, phone, { operations }, cookie, id)
      ids.push(id)
    }
    await server.superuser.query(
      `update deliveries set received_at = ($2::date + time '12:00') at time zone 'America/Chicago'
       where id = any($1)`,
      [ids, addDays(today, -daysAgo)],
    )
    return ids
  }

  /** The shortest of all periods. */
  async function shortest(): Promise<number> {
    const { periods } = (await admin.call(getRetention)).json()
    return Math.min(...periods.map(({ days }: { days: number }) => days))
  }

  test('goes after the shortest of all periods, not a day before, and says so to its author', async () => {
    const days = await shortest()
    const ids = await handedOver(3)
    expect((await listed()).map(({ state, erasedOn }) => [state, erasedOn])).toEqual([
      ['aside', null],
      ['received', null],
    ])
    await runOn(addDays(today, days - 4))
    expect((await listed()).map(({ state }) => state)).toEqual(['aside', 'received'])
    const counts = await runOn(addDays(today, days - 3))
    expect(counts?.delivery).toBe(2)
    expect((await listed()).map(({ state }) => state)).toEqual(['erased', 'erased'])
    const [audited] = await ask(
      server.database.superuser,
      `select subject_id from audit where subject = 'retention' and action = 'delivery' order by seq desc limit 1`,
    )
    expect(audited?.subject_id).toBe('2')
    for (const id of ids) {
      const url = `/api/deliveries/${id}`
      for (const what of ['open', 'confirm'])
        expect((await rosa.inject({ method: 'POST', url: `${url}/${what}` })).statusCode).toBe(404)
      // she has seen it, and takes it off her list
      expect((await rosa.inject({ method: 'DELETE', url })).statusCode).toBe(204)
    }
    expect(await listed()).toEqual([])
    const rows = await ask(
      server.database.superuser,
      `select id from deliveries where envelope is not null`,
    )
    expect(rows).toEqual([])
  })

  test('is told of a week before; a legal hold keeps it', async () => {
    const days = await shortest()
    const ids = await handedOver(days - 7)
    expect((await listed()).map(({ erasedOn }) => erasedOn)).toEqual(
      Array(2).fill(addDays(today, 7)),
    )
    const set = (on: boolean) =>
      admin.call(putLegalHold, { body: { on, reason: 'a letter of counsel' } })
    await set(true)
    await runOn(addDays(today, 4000))
    expect((await listed()).map(({ state, erasedOn }) => [state, erasedOn])).toEqual([
      ['aside', null],
      ['received', null],
    ])
    // not by the job alone: what it calls does not do it either
    const [erased] = await ask(
      server.database.superuser,
      `select condado_erase_entries('${addDays(today, 4000)}') as n`,
    )
    expect(erased?.n).toBe(0)
    await set(false)
    await runOn(addDays(today, 7))
    expect((await listed()).map(({ id, state }) => [id, state])).toEqual(
      ids.map((id) => [id, 'erased']),
    )
  })
})

describe('a legal hold', () => {
  test('stops all of it until it is lifted; admins read why, leadership that it is', async () => {
    const id = await contactOf('restricted')
    const set = (on: boolean) =>
      admin.call(putLegalHold, { body: { on, reason: 'a letter of counsel' } })
    expect((await set(true)).json()).toMatchObject({ held: true })
    expect((await set(true)).statusCode).toBe(200)
    expect(await runOn(addDays(today, 4000))).toBeUndefined()
    expect((await read(id)).closed).toBe('sealed')
    expect((await read(id)).erasedOn).toBeNull()
    expect((await admin.call(getRetention)).json().hold).toMatchObject({
      reason: 'a letter of counsel',
      setBy: { id: admin.id },
    })
    const leader = await server.signedIn('leadership')
    expect((await leader.call(getRetention)).json()).toMatchObject({ held: true, hold: null })
    expect((await set(false)).json()).toMatchObject({ held: false })
    expect(await runOn(addDays(today, 4000))).toBeDefined()
    expect((await read(id)).closed).toBe('erased')
  })
})
