import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let organizer: TestMember
let sheriff: string

beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

function facts(extra: object = {}) {
  return { countyFips: '01095', institutionIds: [sheriff], kind: 'meeting', ...extra }
}

function put(id: string, body: unknown, ifMatch?: number) {
  return organizer.call(putContact, {
    params: { id },
    body,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  })
}

/** Every table a contact can leave a row in. */
async function rowsWritten(): Promise<number> {
  const { rows } = await server.superuser.query(`select
    (select count(*) from contacts) + (select count(*) from contact_institutions) +
    (select count(*) from participants) + (select count(*) from assessments) +
    (select count(*) from commitments) + (select count(*) from follow_ups) +
    (select count(*) from contact_readers) + (select count(*) from audit) as n`)
  return Number(rows[0].n)
}

describe('logging a contact', () => {
  test('is 201 with a receipt, and replayed any number of times 200 with the same receipt and one row', async () => {
    const id = newId()
    const body = facts({
      assessments: [{ id: newId(), value: 4 }],
      commitments: [{ id: newId(), text: 'Send the policy', dueOn: '2099-01-01' }],
      followUps: [{ id: newId(), text: 'Call back', dueOn: '2099-01-01' }],
      participants: [{ memberId: organizer.id, role: 'led' }],
    })
    const first = await put(id, body)
    expect(first.statusCode).toBe(201)
    expect(first.headers.etag).toBe('"1"')
    const before = await rowsWritten()
    for (let i = 0; i < 3; i += 1) {
      // keys in another order are the same facts
      const again = await put(id, Object.fromEntries(Object.entries(body).reverse()))
      expect(again.statusCode).toBe(200)
      expect(again.json()).toEqual(first.json())
    }
    expect(await rowsWritten()).toBe(before)
  })

  test('writes its audit row in the same transaction, without content', async () => {
    const id = newId()
    await put(id, facts({ notes: 'canary-in-the-notes' }))
    const { rows } = await server.superuser.query('select * from audit where subject_id = $1', [id])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ member_id: organizer.id, action: 'logged', subject: 'contact' })
    expect(JSON.stringify(rows)).not.toContain('canary')
  })

  test('two identical requests at once make one contact', async () => {
    const id = newId()
    const body = facts({ assessments: [{ id: newId(), value: 2 }] })
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(id, body)))
    expect(answers.map((a) => a.statusCode).sort()).toEqual([
      200, 200, 200, 200, 200, 200, 200, 201,
    ])
  })

  test('different facts with the same id are 409', async () => {
    const id = newId()
    await put(id, facts())
    const other = await put(id, facts({ notes: 'something else' }))
    expect(other.statusCode).toBe(409)
    expect(other.json().code).toBe('different_facts')
  })

  test("another member's id is the same 409, seen or hidden", async () => {
    const stranger = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const id = newId()
    await put(id, facts({ sensitivity: 'restricted' }))
    const theirs = await stranger.call(putContact, {
      params: { id },
      body: facts({ sensitivity: 'restricted' }),
    })
    expect(theirs.statusCode).toBe(409)
    expect(theirs.json().code).toBe('different_facts')
  })

  test('an id inside the facts that is taken writes nothing at all', async () => {
    const assessment = { id: newId(), value: 3 }
    await put(newId(), facts({ assessments: [assessment] }))
    const before = await rowsWritten()
    const id = newId()
    const clash = await put(id, facts({ assessments: [assessment] }))
    expect(clash.statusCode).toBe(409)
    expect(await rowsWritten()).toBe(before)
  })
})

describe('bad input is a 400 that names the field, and nothing is half-written', () => {
  const cases: [name: string, extra: () => object, field: string][] = [
    ['an unknown field', () => ({ mood: 'good' }), 'mood'],
    ['a wrong type', () => ({ notes: 5 }), 'notes'],
    [
      'a number as text',
      () => ({ assessments: [{ id: newId(), value: '4' }] }),
      'assessments.0.value',
    ],
    [
      'an assessment of 6',
      () => ({ assessments: [{ id: newId(), value: 6 }] }),
      'assessments.0.value',
    ],
    ['NUL', () => ({ notes: 'a\u0000b' }), 'notes'],
    ['a lone surrogate', () => ({ notes: 'a\ud800' }), 'notes'],
    ['a day that is not one', () => ({ happenedOn: '2026-02-30' }), 'happenedOn'],
    ['a day in the future', () => ({ happenedOn: '2999-01-01' }), 'happenedOn'],
    ['a county that is not one', () => ({ countyFips: '01002' }), 'countyFips'],
    ['an institution that is not one', () => ({ institutionIds: [newId()] }), 'institutionIds'],
    ['no institution', () => ({ institutionIds: [] }), 'institutionIds'],
    ['a kind that is not one', () => ({ kind: 'seance' }), 'kind'],
    [
      'a member that is not one',
      () => ({ participants: [{ memberId: newId(), role: 'led' }] }),
      'participants',
    ],
    [
      'a promise due before it was made',
      () => ({
        happenedOn: '2026-03-02',
        commitments: [{ id: newId(), text: 'x', dueOn: '2026-03-01' }],
      }),
      'commitments.0.dueOn',
    ],
    [
      'an empty promise',
      () => ({ commitments: [{ id: newId(), text: '  ' }] }),
      'commitments.0.text',
    ],
    [
      'an assessment of an institution that was not there',
      () => ({ assessments: [{ id: newId(), value: 3, institutionId: newId() }] }),
      'assessments.0.institutionId',
    ],
    ['readers of a shared contact', () => ({ readerIds: [organizer.id] }), 'readerIds'],
  ]
  test.each(cases)('%s', async (_name, extra, field) => {
    const before = await rowsWritten()
    const answer = await put(newId(), facts(extra()))
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'bad_input', errors: [{ field }] })
    expect(await rowsWritten()).toBe(before)
  })

  test('a body that is not JSON, and an id that is not a UUID', async () => {
    const broken = await organizer.inject({
      method: 'PUT',
      url: `/api/contacts/${newId()}`,
      headers: { 'content-type': 'application/json' },
      payload: '{"countyFips":',
    })
    expect(broken.statusCode).toBe(400)
    expect(broken.json().code).toBe('bad_input')
    const noUuid = await put('17', facts())
    expect(noUuid.json()).toMatchObject({ code: 'bad_input', errors: [{ field: 'id' }] })
  })
})

describe('editing', () => {
  test('takes the version it was made from; what another said since stays, and both are kept', async () => {
    const id = newId()
    await put(id, facts())
    const edited = await put(id, facts({ notes: 'more' }), 1)
    expect(edited.statusCode).toBe(200)
    expect(edited.json().version).toBe(2)
    const stale = await put(id, facts({ notes: 'late' }), 1)
    expect(stale.json()).toMatchObject({ version: 3, conflicts: [{ field: 'notes' }] })
    const never = await put(id, facts({ notes: 'late' }), 9)
    expect(never.json()).toMatchObject({ status: 412, code: 'stale_version' })
    const { rows } = await server.superuser.query('select notes from contacts where id = $1', [id])
    expect(rows[0].notes).toBe('more')
  })

  test('keeps, changes, adds and takes back what was logged in it', async () => {
    const id = newId()
    const kept = newId()
    const dropped = newId()
    const added = newId()
    await put(
      id,
      facts({
        commitments: [
          { id: kept, text: 'first' },
          { id: dropped, text: 'second' },
        ],
      }),
    )
    await put(
      id,
      facts({
        commitments: [
          { id: kept, text: 'first, corrected' },
          { id: added, text: 'third' },
        ],
      }),
      1,
    )
    const contact = (await organizer.inject({ url: `/api/contacts/${id}` })).json()
    expect(contact.commitments.map((c: { id: string; text: string }) => [c.id, c.text])).toEqual([
      [kept, 'first, corrected'],
      [added, 'third'],
    ])
  })

  test("cannot reach into another contact's promises", async () => {
    const theirs = newId()
    await put(newId(), facts({ commitments: [{ id: theirs, text: 'theirs' }] }))
    const id = newId()
    await put(id, facts())
    const grab = await put(id, facts({ commitments: [{ id: theirs, text: 'mine now' }] }), 1)
    expect(grab.statusCode).toBe(409)
    const { rows } = await server.superuser.query('select text from commitments where id = $1', [
      theirs,
    ])
    expect(rows[0].text).toBe('theirs')
  })

  test('deleting needs If-Match (428), the right one (412), and then it is gone (404)', async () => {
    const id = newId()
    await put(id, facts({ assessments: [{ id: newId(), value: 1 }] }))
    const url = `/api/contacts/${id}`
    expect((await organizer.inject({ method: 'DELETE', url })).statusCode).toBe(428)
    const stale = await organizer.inject({ method: 'DELETE', url, headers: { 'if-match': '"7"' } })
    expect(stale.statusCode).toBe(412)
    const gone = await organizer.inject({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })
    expect(gone.statusCode).toBe(204)
    expect((await organizer.inject({ url })).statusCode).toBe(404)
  })
})

describe('nobody deletes what she has not seen', () => {
  test('an edit leaves a next step that somebody added meanwhile', async () => {
    const id = newId()
    await put(id, facts())
    const added = newId()
    await organizer.inject({
      method: 'PUT',
      url: `/api/follow-ups/${added}`,
      payload: { countyFips: '01095', contactId: id, text: 'Added meanwhile', dueOn: '2099-01-01' },
    })
    await put(id, facts({ notes: 'edited without knowing' }), 1)
    const contact = (await organizer.inject({ url: `/api/contacts/${id}` })).json()
    expect(contact.followUps.map((one: { id: string }) => one.id)).toEqual([added])
  })

  test('a promise with a history outlives the edit and the removal of its contact', async () => {
    const id = newId()
    const promise = newId()
    await put(id, facts({ commitments: [{ id: promise, text: 'Will call back' }] }))
    await organizer.inject({
      method: 'PUT',
      url: `/api/commitments/${promise}/events/${newId()}`,
      payload: { kind: 'progress', note: 'He called' },
    })
    await put(id, facts(), 1)
    const url = `/api/contacts/${id}`
    const contact = (await organizer.inject({ url })).json()
    expect(contact.commitments.map((one: { id: string }) => one.id)).toEqual([promise])
    const removal = await organizer.inject({
      method: 'DELETE',
      url,
      headers: { 'if-match': '"2"' },
    })
    expect(removal.statusCode).toBe(409)
    expect(removal.json().code).toBe('has_history')
  })
})
