import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInAlabama } from '../../server/days.ts'
import { type FollowUp, putFollowUp } from '../../server/follow-ups/contract.ts'
import { lastSoonDay } from '../../server/follow-ups/rules.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let organizer: TestMember
let doer: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  doer = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

function facts(extra: object = {}) {
  return {
    countyFips: '01095',
    institutionId: sheriff,
    text: 'Call back',
    dueOn: '2026-12-01',
    ...extra,
  }
}

function put(body: object, id = newId(), member = organizer, ifMatch?: number) {
  return member.call(putFollowUp, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
}

async function list(member: TestMember, query: Record<string, string>): Promise<FollowUp[]> {
  return (await member.inject({ url: '/api/follow-ups', query })).json().items
}

async function one(member: TestMember, id: string, query: Record<string, string> = {}) {
  return (await list(member, { limit: '200', ...query })).find((row) => row.id === id)
}

describe('noting a next step', () => {
  test('is 201, mine unless I give it to another, and replayed 200 and one row', async () => {
    const id = newId()
    const first = await put(facts(), id)
    expect(first.statusCode).toBe(201)
    expect(await one(organizer, id)).toMatchObject({
      institution: { id: sheriff },
      contactId: null,
      assignee: { id: organizer.id },
      author: { id: organizer.id },
      sensitivity: 'shared',
      doneAt: null,
      mayEdit: true,
      version: 1,
    })
    const again = await put(facts(), id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    for (const answer of [await put(facts({ text: 'x' }), id), await put(facts(), id, doer)])
      expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test.each([
    ['bound to nothing', { institutionId: null }, 'contactId'],
    ['for nobody', { assigneeId: newId() }, 'assigneeId'],
    ['with an institution that is not one', { institutionId: newId() }, 'institutionId'],
    ['with a contact that is not one', { contactId: newId() }, 'contactId'],
    ['with a commitment that is not one', { commitmentId: newId() }, 'commitmentId'],
    ['in no county', { countyFips: '01002' }, 'countyFips'],
    ['without words', { text: '\t' }, 'text'],
    ['due on no day', { dueOn: '2026-11-31' }, 'dueOn'],
  ])('%s is a 400 that names the field', async (_name, extra, field) => {
    const id = newId()
    const answer = await put(facts(extra), id)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect(await one(organizer, id)).toBeUndefined()
  })
})

describe('doing it', () => {
  test('marks it done by whoever did it, once, and takes it off the list', async () => {
    const id = newId()
    await put(facts({ assigneeId: doer.id }), id)
    const done = await put(facts({ assigneeId: doer.id, done: true }), id, doer, 1)
    expect([done.statusCode, done.headers.etag]).toEqual([200, '"2"'])
    expect(await one(doer, id)).toBeUndefined()
    const row = await one(doer, id, { done: 'true' })
    expect(row?.doneAt).not.toBeNull()
    // another change does not move the time it was done
    await put(facts({ assigneeId: doer.id, done: true, text: 'Called back' }), id, organizer, 2)
    const later = await one(doer, id, { done: 'true' })
    expect(later).toMatchObject({ text: 'Called back', doneAt: row?.doneAt })
    const { rows } = await server.superuser.query('select done_by from follow_ups where id = $1', [
      id,
    ])
    expect(rows).toEqual([{ done_by: doer.id }])
    // and it can be taken back
    await put(facts({ assigneeId: doer.id }), id, doer, 3)
    expect(await one(doer, id)).toMatchObject({ doneAt: null })
  })

  test('takes the version it was read at', async () => {
    const id = newId()
    await put(facts(), id)
    await put(facts({ text: 'x' }), id, organizer, 1)
    const stale = await put(facts({ done: true }), id, organizer, 1)
    expect(stale.json()).toMatchObject({ merged: ['text'] })
    expect(await one(organizer, id, { done: 'true' })).toMatchObject({
      text: 'x',
      doneAt: expect.any(String),
    })
    const never = await put(facts(), id, organizer, 9)
    expect(never.json()).toMatchObject({ status: 412, code: 'stale_version' })
  })

  test('is for its author, whoever has to do it and the leads of the region', async () => {
    const id = newId()
    await put(facts({ assigneeId: doer.id }), id)
    const others = [
      await server.signedIn('organizer'),
      await server.signedIn('leadership'),
      await server.memberOf({ roles: ['lead'], regions: ['southeast'] }),
    ]
    for (const other of others)
      expect((await put(facts(), id, other, 1)).json().code).toBe('not_found')
    const lead = await server.signedIn('lead')
    expect((await put(facts({ assigneeId: doer.id }), id, lead, 1)).statusCode).toBe(200)
    expect((await put(facts({ assigneeId: doer.id }), id, doer, 2)).statusCode).toBe(200)
  })

  test('by one of another region works, though she sees nothing else there', async () => {
    const far = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const id = newId()
    await put(facts({ assigneeId: far.id }), id)
    await put(facts())
    expect((await list(far, { limit: '200' })).map((row) => row.id)).toEqual([id])
    expect((await put(facts({ assigneeId: far.id, done: true }), id, far, 1)).statusCode).toBe(200)
  })
})

describe('the list', () => {
  test('is the earliest due first, page by page, each once', async () => {
    const mine = await server.signedIn('organizer')
    const days = ['2026-12-03', '2026-12-01', '2026-12-02', '2026-12-01', '2026-12-03']
    for (const dueOn of days) await put(facts({ dueOn }), newId(), mine)
    const seen: FollowUp[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string> = { assignee: 'me', limit: '2' }
      const answer = await mine.inject({
        url: '/api/follow-ups',
        query: cursor ? { ...query, cursor } : query,
      })
      const page: { items: FollowUp[]; nextCursor: string | null } = answer.json()
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    expect(seen.map((row) => row.dueOn)).toEqual([...days].sort())
    expect(new Set(seen.map((row) => row.id)).size).toBe(5)
  })

  test('is filtered by who, county, region and institution', async () => {
    const id = newId()
    await put(facts({ assigneeId: doer.id }), id)
    const shown: [query: Record<string, string>, shown: boolean][] = [
      [{ assignee: doer.id }, true],
      [{ assignee: 'me' }, false],
      [{ county: '01095' }, true],
      [{ county: '01071' }, false],
      [{ region: 'top-of-alabama' }, true],
      [{ region: 'southeast' }, false],
      [{ institution: sheriff }, true],
      [{ institution: newId() }, false],
      [{ done: 'true' }, false],
      [{ done: 'false' }, true],
    ]
    for (const [query, expected] of shown)
      expect((await one(organizer, id, query)) !== undefined, JSON.stringify(query)).toBe(expected)
  })
})

/** A contact with the sheriff, today. */
async function contact(member: TestMember, extra: object = {}): Promise<string> {
  const id = newId()
  const body = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', ...extra }
  expect((await member.put(`/api/contacts/${id}`, body)).statusCode).toBe(201)
  return id
}

describe('putting it off', () => {
  test('moves the day, says why, and stays in its history', async () => {
    const id = newId()
    await put(facts(), id)
    const off = { dueOn: '2026-12-15', snoozeReason: 'waiting_for_them' }
    expect((await put(facts(off), id, organizer, 1)).statusCode).toBe(200)
    expect(await one(organizer, id)).toMatchObject(off)
    // an older phone knows no reason: it stays
    await put(facts({ dueOn: '2026-12-20' }), id, organizer, 2)
    expect(await one(organizer, id)).toMatchObject({ ...off, dueOn: '2026-12-20' })
    const history = await organizer.inject({ url: `/api/follow-ups/${id}/history` })
    const changes = history.json().items.find(({ version }: { version: number }) => version === 2)
    expect(changes.changes).toEqual([
      { field: 'dueOn', before: '2026-12-01', after: '2026-12-15' },
      { field: 'snoozeReason', before: null, after: 'waiting_for_them' },
    ])
  })

  test('for another reason than those that are known is a 400', async () => {
    const answer = await put(facts({ snoozeReason: 'She is afraid of the sheriff' }))
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input' })
    expect(answer.json().errors[0]).toMatchObject({ field: 'snoozeReason' })
  })
})

describe('the contact that did it', () => {
  test('is told with it, and goes when it is not done any more', async () => {
    const id = newId()
    await put(facts(), id)
    const did = await contact(organizer)
    await put(facts({ done: true, doneContactId: did }), id, organizer, 1)
    const done = await one(organizer, id, { done: 'true' })
    expect(done?.doneContact).toEqual({ id: did, happenedOn: expect.any(String) })
    // another edit that does not speak of it
    await put(facts({ done: true, text: 'Called' }), id, organizer, 2)
    expect((await one(organizer, id, { done: 'true' }))?.doneContact?.id).toBe(did)
    await put(facts(), id, organizer, 3)
    expect(await one(organizer, id)).toMatchObject({ doneContact: null, doneAt: null })
  })

  test('has to be one that she sees, and is told to whoever sees it', async () => {
    const id = newId()
    await put(facts({ assigneeId: doer.id }), id)
    const hidden = await contact(organizer, { sensitivity: 'restricted' })
    const done = { assigneeId: doer.id, done: true }
    for (const doneContactId of [hidden, newId()]) {
      const answer = await put(facts({ ...done, doneContactId }), id, doer, 1)
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'doneContactId' }] })
    }
    await put(facts({ ...done, doneContactId: hidden }), id, organizer, 1)
    expect((await one(organizer, id, { done: 'true' }))?.doneContact?.id).toBe(hidden)
    expect((await one(doer, id, { done: 'true' }))?.doneContact).toBeNull()
  })
})

describe('a contact since it was written', () => {
  test('is asked about, until somebody changes the step', async () => {
    const id = newId()
    await put(facts(), id)
    expect((await one(organizer, id))?.contactSince).toBeNull()
    for (const extra of [{ outcome: 'attempted' }, { sensitivity: 'restricted' }])
      await contact(organizer, extra)
    expect((await one(organizer, id))?.contactSince).toBeNull()
    const since = await contact(organizer)
    expect((await one(organizer, id))?.contactSince?.id).toBe(since)
    await put(facts({ dueOn: '2026-12-15', snoozeReason: 'no_time' }), id, organizer, 1)
    expect((await one(organizer, id))?.contactSince).toBeNull()
  })

  test('is only one that she sees', async () => {
    const far = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const id = newId()
    await put(facts({ assigneeId: far.id }), id)
    await contact(organizer)
    expect((await one(far, id))?.contactSince).toBeNull()
    expect((await one(organizer, id))?.contactSince).not.toBeNull()
  })
})

test('the board of the team counts what one may see, who is late first', async () => {
  const lead = await server.memberOf({ roles: ['lead'], regions: ['southeast'] })
  const [late, busy] = [await server.signedIn('organizer'), await server.signedIn('organizer')]
  const shop = newId()
  const place = { countyFips: '01045', institutionId: shop }
  await lead.put(`/api/institutions/${shop}`, {
    ...{ sector: 'business', kind: 'shop', name: 'Shop', counties: ['01045'] },
  })
  const give = (to: TestMember, extra: object) =>
    put(facts({ ...place, assigneeId: to.id, ...extra }), newId(), lead)
  await give(busy, { dueOn: '2030-01-01' })
  await give(busy, { dueOn: '2030-01-02', snoozeReason: 'other' })
  await give(busy, { dueOn: lastSoonDay(dayInAlabama(new Date())) })
  await give(late, { dueOn: '2026-01-02' })
  await give(late, { dueOn: '2026-01-01', done: true })
  // not hers to see
  await put(facts({ ...place, sensitivity: 'restricted' }), newId(), organizer)
  const board = async (query: Record<string, string>) =>
    (await lead.inject({ url: '/api/follow-ups/team', query })).json().items
  const counts = { open: 1, overdue: 1, week: 0, putOff: 0, oldestDueOn: '2026-01-02' }
  expect(await board({ region: 'southeast' })).toMatchObject([
    { assignee: { id: late.id }, ...counts },
    {
      ...{ assignee: { id: busy.id }, open: 3, overdue: 0, week: 1, putOff: 1 },
      oldestDueOn: lastSoonDay(dayInAlabama(new Date())),
    },
  ])
  expect(await board({ county: '01045' })).toHaveLength(2)
  expect(await board({ region: 'south-alabama' })).toEqual([])
})
