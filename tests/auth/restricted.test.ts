import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import { openContact } from '../../server/sealed/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let author: TestMember
let reader: TestMember
let sheriff: string

/** Every text of the restricted contact, and every id in it. */
const canary = `canary ${newId()}`
const contact = newId()
const commitment = newId()
const assessment = newId()
const followUp = newId()
const ids = [contact, commitment, assessment, followUp]

beforeAll(async () => {
  server = await startTestApp()
  author = await server.signedIn('organizer')
  reader = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const logged = await author.call(putContact, {
    params: { id: contact },
    body: {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'meeting',
      notes: canary,
      sensitivity: 'restricted',
      readerIds: [reader.id],
      assessments: [{ id: assessment, value: 2, basis: canary }],
      commitments: [{ id: commitment, text: canary, dueOn: '2099-01-01' }],
      followUps: [{ id: followUp, text: canary, dueOn: '2099-01-01' }],
    },
  })
  expect(logged.statusCode).toBe(201)
})
afterAll(() => server.close())

/** Every place of the API that lists, counts or explains something. */
function places(): string[] {
  return [
    '/api/contacts?limit=200',
    '/api/contacts?county=01095',
    '/api/contacts?region=top-of-alabama&sector=police',
    `/api/contacts?institution=${sheriff}`,
    `/api/contacts/${contact}`,
    '/api/commitments?county=01095',
    `/api/commitments?institution=${sheriff}`,
    `/api/commitments/${commitment}`,
    '/api/follow-ups?county=01095',
    `/api/follow-ups?assignee=${author.id}`,
    '/api/follow-ups?done=true',
    `/api/assessments?institution=${sheriff}`,
    '/api/counties',
    '/api/counties/01095',
    '/api/counties/01095?sector=police',
    `/api/institutions/${sheriff}`,
    `/api/institutions?county=01095`,
    '/api/people?q=canary',
    '/api/institutions?q=canary',
    '/api/members',
  ]
}

async function read(member: TestMember): Promise<string> {
  const answers = await Promise.all(places().map((url) => member.inject({ url })))
  return answers.map((answer) => answer.body).join('\n')
}

describe('a restricted contact', () => {
  const strangers: [name: string, member: () => Promise<TestMember>][] = [
    [
      'an organizer of the same region and organization',
      () => server.memberOf({ roles: ['organizer'], organizationId: author.organizationId }),
    ],
    ['the lead of the region', () => server.signedIn('lead')],
    ['leadership', () => server.signedIn('leadership')],
    ['a viewer', () => server.signedIn('viewer')],
    [
      'somebody of every role',
      () => server.signedIn('organizer', 'lead', 'leadership', 'viewer', 'admin'),
    ],
  ]
  test.each(strangers)('shows %s no word and no id of it, anywhere', async (_name, make) => {
    const text = await read(await make())
    expect(text).not.toContain(canary)
    for (const id of ids) expect(text).not.toContain(id)
  })

  test('shows its author and its named reader every part of it, and its words when they open it', async () => {
    for (const member of [author, reader]) {
      const text = await read(member)
      for (const id of ids) expect(text).toContain(id)
      expect(text).not.toContain(canary)
      const opened = await member.call(openContact, { params: { id: contact } })
      expect(opened.body.split(canary)).toHaveLength(5)
    }
  })

  test('still counts: the county has its colour, and says by an entry without id and contact', async () => {
    const lead = await server.signedIn('lead')
    const asked = async (member: TestMember) =>
      (await member.inject({ url: '/api/counties/01095' })).json()
    const seen = await asked(lead)
    expect(seen.alliance.value).toBe('ally')
    expect(seen.accountability.counts.open).toBe(1)
    const reasons = [...seen.alliance.because, ...seen.accountability.because]
    expect(reasons).toHaveLength(2)
    for (const reason of reasons)
      expect(reason).toMatchObject({ entryId: null, contactId: null, institution: { id: sheriff } })
    const known = await asked(author)
    const openable = [...known.alliance.because, ...known.accountability.because]
    expect(openable.map((reason) => reason.entryId)).toEqual([assessment, commitment])
    expect(openable.map((reason) => reason.contactId)).toEqual([contact, contact])
  })

  test('leaves no word in the audit log, which names it by its id only', async () => {
    const { rows } = await server.superuser.query('select * from audit')
    expect(JSON.stringify(rows)).toContain(contact)
    expect(JSON.stringify(rows)).not.toContain(canary)
    const admin = await server.signedIn('admin')
    const log = (await admin.inject({ url: '/api/audit?limit=200' })).body
    expect(log).not.toContain(canary)
  })

  test('is not opened up by a change that says nothing of who may read it', async () => {
    const lead = await server.signedIn('lead')
    const put = (url: string, payload: object) =>
      author.inject({ method: 'PUT', url, payload, headers: { 'if-match': '"1"' } })
    const changes = [
      await put(`/api/follow-ups/${followUp}`, {
        countyFips: '01095',
        contactId: contact,
        text: `${canary} changed`,
        dueOn: '2099-01-01',
      }),
      await put(`/api/commitments/${commitment}`, {
        countyFips: '01095',
        institutionId: sheriff,
        text: `${canary} changed`,
      }),
      await put(`/api/contacts/${contact}`, {
        countyFips: '01095',
        institutionIds: [sheriff],
        kind: 'meeting',
        notes: `${canary} changed`,
        assessments: [{ id: assessment, value: 2 }],
        commitments: [{ id: commitment, text: canary }],
        followUps: [{ id: followUp, text: canary, dueOn: '2099-01-01' }],
      }),
    ]
    for (const change of changes) expect(change.statusCode).toBe(200)
    expect(await read(lead)).not.toContain(canary)
    const opened = await reader.call(openContact, { params: { id: contact } })
    expect(opened.json().notes).toBe(`${canary} changed`)
  })

  test('hands its secrecy on to a next step that is noted for it', async () => {
    const lead = await server.signedIn('lead')
    for (const bond of [{ contactId: contact }, { commitmentId: commitment }]) {
      const noted = await author.inject({
        method: 'PUT',
        url: `/api/follow-ups/${newId()}`,
        payload: { countyFips: '01095', ...bond, text: canary, dueOn: '2099-01-01' },
      })
      expect(noted.statusCode).toBe(201)
    }
    expect(await read(lead)).not.toContain(canary)
  })

  test('is kept from whoever does its next step, who sees the step itself', async () => {
    const doer = await server.signedIn('organizer')
    const step = newId()
    const put = (member: TestMember, extra: object, headers: Record<string, string> = {}) =>
      member.inject({
        method: 'PUT',
        url: `/api/follow-ups/${step}`,
        headers,
        payload: {
          countyFips: '01095',
          contactId: contact,
          text: 'Bring the forms',
          dueOn: '2099-01-01',
          assigneeId: doer.id,
          ...extra,
        },
      })
    expect((await put(author, {})).statusCode).toBe(201)
    const mine = await doer.inject({ url: '/api/follow-ups?assignee=me' })
    expect(mine.json().items).toMatchObject([{ id: step, mayEdit: true }])
    expect((await put(doer, { done: true }, { 'if-match': '"1"' })).statusCode).toBe(200)
    expect((await doer.inject({ url: `/api/contacts/${contact}` })).statusCode).toBe(404)
    const lead = await server.signedIn('lead')
    expect((await lead.inject({ url: '/api/follow-ups?done=true' })).json().items).toEqual([])
  })
})
