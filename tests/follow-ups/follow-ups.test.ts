import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FollowUp, putFollowUp } from '../../server/follow-ups/contract.ts'
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
