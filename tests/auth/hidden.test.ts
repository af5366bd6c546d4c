import type { LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bytesOf } from './enter.ts'

let server: TestApp
let author: TestMember
let sheriff: string

/** Ids of records that nobody but their author may see. */
let contact: string
let commitment: string
let followUp: string

beforeAll(async () => {
  server = await startTestApp()
  author = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  contact = newId()
  commitment = newId()
  followUp = newId()
  const logged = await put(author, `/api/contacts/${contact}`, {
    ...facts(),
    sensitivity: 'restricted',
    commitments: [{ id: commitment, text: 'canary promise' }],
    followUps: [{ id: followUp, text: 'canary step', dueOn: '2026-12-01' }],
  })
  expect(logged.statusCode).toBe(201)
})
afterAll(() => server.close())

function facts() {
  return { countyFips: '01095', institutionIds: [sheriff], kind: 'visit' }
}

function put(member: TestMember, url: string, payload: object, headers = {}) {
  return member.inject({ method: 'PUT', url, payload, headers })
}

/** Every way to ask for a record by its id, with the right version and with a wrong one. */
function asks(kind: 'contacts' | 'commitments' | 'follow-ups', id: string) {
  const url = `/api/${kind}/${id}`
  const body = {
    contacts: facts(),
    commitments: { countyFips: '01095', institutionId: sheriff, text: 'x' },
    'follow-ups': { countyFips: '01095', institutionId: sheriff, text: 'x', dueOn: '2026-12-01' },
  }[kind]
  const versions = [1, 2].map((version) => ({ 'if-match': `"${version}"` }))
  return (member: TestMember): Promise<LightMyRequestResponse>[] => [
    member.inject({ url }),
    member.inject({ url: `${url}/history` }),
    ...versions.map((headers) =>
      member.inject({ method: 'POST', url: `${url}/restore`, payload: { version: 1 }, headers }),
    ),
    ...versions.map((headers) => put(member, url, body, headers)),
    ...versions.map((headers) => member.inject({ method: 'DELETE', url, headers })),
    member.inject({ method: 'DELETE', url }),
    put(member, `${url}/events/${eventId}`, { kind: 'progress', note: 'x' }),
    put(member, `${url}/events/${eventId}`, {
      kind: 'verdict_proposed',
      verdict: 'kept',
      note: 'x',
    }),
  ]
}
const eventId = newId()

describe('a hidden record and one that never was are byte for byte the same', () => {
  const kinds = ['contacts', 'commitments', 'follow-ups'] as const
  const others: [name: string, member: () => Promise<TestMember>][] = [
    [
      'an organizer of the same county and organization',
      () => server.memberOf({ roles: ['organizer'], organizationId: author.organizationId }),
    ],
    ['the lead of the region', () => server.signedIn('lead')],
    ['leadership', () => server.signedIn('leadership')],
    [
      'an organizer of another region',
      () => server.memberOf({ roles: ['organizer'], regions: ['southeast'] }),
    ],
    ['a viewer', () => server.signedIn('viewer')],
    ['an admin', () => server.signedIn('admin')],
  ]
  test.each(others)('to %s', async (_name, make) => {
    const member = await make()
    const hidden = { contacts: contact, commitments: commitment, 'follow-ups': followUp }
    for (const kind of kinds) {
      const real = await Promise.all(asks(kind, hidden[kind])(member))
      const never = await Promise.all(asks(kind, newId())(member))
      expect(real.map(bytesOf), kind).toEqual(never.map(bytesOf))
      for (const answer of real) expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    }
    expect(await author.inject({ url: `/api/contacts/${contact}` })).toMatchObject({
      statusCode: 200,
      headers: { etag: '"1"' },
    })
  })

  test('also when a new record refers to it', async () => {
    const lead = await server.signedIn('lead')
    const step = { countyFips: '01095', text: 'x', dueOn: '2026-12-01' }
    for (const [field, hidden] of [
      ['contactId', contact],
      ['commitmentId', commitment],
    ] as const) {
      const answers = await Promise.all(
        [hidden, newId()].map((id) =>
          put(lead, `/api/follow-ups/${newId()}`, { ...step, institutionId: sheriff, [field]: id }),
        ),
      )
      const [real, never] = answers.map(bytesOf)
      expect(real).toEqual(never)
      expect(answers[0]?.json()).toMatchObject({ status: 400, errors: [{ field }] })
    }
  })

  test('also as a proposal to confirm, and as the same id taken for new facts', async () => {
    const lead = await server.signedIn('lead')
    const open = newId()
    await put(lead, `/api/commitments/${open}`, {
      countyFips: '01095',
      institutionId: sheriff,
      text: 'open promise',
    })
    const proposal = newId()
    await server.superuser.query(
      `insert into commitment_events (id, commitment_id, kind, verdict, happened_on, words_sealed, author_id)
       values ($1, $2, 'verdict_proposed', 'kept', '2026-01-01', 'x', $3)`,
      [proposal, commitment, author.id],
    )
    const confirm = (proposalId: string) =>
      put(lead, `/api/commitments/${open}/events/${newId()}`, {
        kind: 'verdict_confirmed',
        proposalId,
      })
    expect(bytesOf(await confirm(proposal))).toEqual(bytesOf(await confirm(newId())))
    // an id that is taken: hidden or open to all, the same answer
    const shared = newId()
    await put(author, `/api/contacts/${shared}`, facts())
    const taken = [contact, shared].map((id) => put(lead, `/api/contacts/${id}`, facts()))
    const [one, two] = (await Promise.all(taken)).map(bytesOf)
    expect(one).toEqual(two)
  })
})
