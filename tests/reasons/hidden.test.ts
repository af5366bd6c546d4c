import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Commitment, getCommitment } from '../../server/commitments/contract.ts'
import { putContact } from '../../server/contacts/contract.ts'
import { type Because, type County, getCounty, type Next } from '../../server/counties/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { getInstitution, type Institution } from '../../server/institutions/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const fips = '01095'
const today = dayInAlabama(new Date())
const ago = (days: number) => addDays(today, -days)

let server: TestApp
let author: TestMember
let lead: TestMember
let sheriff: string

/** Ids that only the author of the restricted contact may read. */
const contact = newId()
const assessment = newId()
const promise = newId()
const second = newId()
const proposal = newId()
const ids = [contact, assessment, promise, second, proposal]

beforeAll(async () => {
  server = await startTestApp()
  author = await server.signedIn('lead')
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const logged = await author.call(putContact, {
    params: { id: contact },
    body: {
      countyFips: fips,
      institutionIds: [sheriff],
      kind: 'visit',
      happenedOn: ago(40),
      sensitivity: 'restricted',
      assessments: [{ id: assessment, value: 2 }],
      commitments: [
        { id: promise, text: 'canary promise' },
        { id: second, text: 'canary promise, too' },
      ],
    },
  })
  expect(logged.statusCode, logged.body).toBe(201)
  const proposed = await author.inject({
    method: 'PUT',
    url: `/api/commitments/${promise}/events/${proposal}`,
    payload: {
      kind: 'verdict_proposed',
      verdict: 'broken',
      note: 'canary evidence',
      happenedOn: ago(9),
    },
  })
  expect(proposed.statusCode, proposed.body).toBe(201)
})
afterAll(() => server.close())

async function county(member: TestMember): Promise<County> {
  return (await member.call(getCounty, { params: { fips } })).json()
}
const institution = async (member: TestMember): Promise<Institution> =>
  (await member.call(getInstitution, { params: { id: sheriff } })).json()
const commitment = (member: TestMember, id: string) =>
  member.call(getCommitment, { params: { id } })
const told = ({ entry, text, day }: Because) => [entry, text, day]
const said = ({ text, day, given, becomes }: Next) => [text, day, given, becomes]

const strangers: [name: string, member: () => Promise<TestMember>][] = [
  ['an organizer of the region', () => server.signedIn('organizer')],
  ['the lead of the region', () => server.signedIn('lead')],
  ['leadership', () => server.signedIn('leadership')],
  ['a viewer', () => server.signedIn('viewer')],
  ['an admin', () => server.signedIn('admin')],
]

describe('what one may not open', () => {
  test.each(strangers)('is a reason to %s, by day and weight only', async (_name, make) => {
    const member = await make()
    const { alliance, freshness, accountability } = await county(member)
    expect([alliance.value, freshness.value, accountability.value]).toEqual([
      'ally',
      'fresh',
      'due',
    ])
    const reasons = [...alliance.because, ...freshness.because, ...accountability.because]
    // one assessment, the contact of the same day, the promise that waits and the proposal it waits with
    expect(reasons.map(told)).toEqual([
      ['hidden', 'because.hidden', ago(40)],
      ['hidden', 'because.hidden', ago(40)],
      ['hidden', 'because.hidden', ago(40)],
      ['hidden', 'because.hidden', ago(9)],
    ])
    for (const reason of reasons)
      expect(reason).toMatchObject({
        entryId: null,
        contactId: null,
        weight: 6,
        institution: { id: sheriff },
      })
  })

  test.each(strangers)(
    'is no word and no id of what would change it to %s',
    async (_name, make) => {
      const member = await make()
      const page = await county(member)
      const next = [page.alliance, page.freshness, page.accountability].flatMap((one) => one.next)
      expect(next.length).toBeGreaterThan(2)
      for (const one of next) expect(one.entryId).toBe(null)
      // which verdict waits is in no status: neither said nor to be read off what the county would become
      expect(next.map(({ text }) => text)).not.toContain('next.county.confirm')
      const all = [
        JSON.stringify(page),
        (await member.inject({ url: `/api/institutions/${sheriff}` })).body,
      ]
      for (const id of ids) expect(all.join()).not.toContain(id)
      expect(all.join()).not.toContain('canary')
      for (const id of [promise, second]) {
        const status = (await commitment(member, id)).statusCode
        expect(status).toBe((await commitment(member, newId())).statusCode)
        expect(status).toBeGreaterThanOrEqual(403)
      }
    },
  )

  test('is a reason on the page of its institution, without saying what it is', async () => {
    const { because, next, alliance } = await institution(lead)
    expect(alliance).toBe('ally')
    // the public record beside it is open to all
    expect(because.map(({ entry, text }) => [entry, text])).toEqual([
      ['hidden', 'because.hidden'],
      ['record', 'because.record.adverse'],
    ])
    expect(next.map(said)).toEqual([
      ['next.freshness.ageing', addDays(ago(40), 91), null, 'freshness.ageing'],
      ['next.assess.other', null, 'alliance.ally', null],
    ])
  })
})

describe('who may open it', () => {
  test('reads each entry, what it says and where it is, and what would come of the verdict', async () => {
    const { alliance, accountability } = await county(author)
    expect([...alliance.because, ...accountability.because].map(told)).toEqual([
      ['assessment', 'because.assessed.ally', ago(40)],
      ['commitment', 'because.commitment.verdict_waiting', ago(40)],
      ['commitment_event', 'because.event.verdict_proposed', ago(9)],
    ])
    expect(alliance.next.map(said)).toEqual([
      ['next.county.expires', addDays(ago(40), 366), null, 'alliance.not_assessed'],
      ['next.county.reassess', null, 'alliance.active_ally', 'alliance.active_ally'],
      ['next.county.reassess', null, 'alliance.neutral', 'alliance.neutral'],
    ])
    expect(alliance.next[0]?.entryId).toBe(assessment)
    expect(accountability.next).toEqual([
      {
        text: 'next.county.confirm',
        day: null,
        institution: { id: sheriff, name: "Marshall County Sheriff's Office" },
        entryId: promise,
        given: 'commitment.broken',
        becomes: 'accountability.broken',
      },
    ])
  })

  test('reads on the promise why it waits, and who could decide', async () => {
    const one: Commitment = (await commitment(author, promise)).json()
    expect(one.because.map(told)).toEqual([
      ['commitment', 'because.commitment.verdict_waiting', ago(40)],
      ['commitment_event', 'because.event.verdict_proposed', ago(9)],
    ])
    expect(one.next.map(said)).toEqual([
      ['next.commitment.confirm', null, 'commitment.broken', 'commitment.broken'],
    ])
  })

  test('reads on an open promise the contact that keeps it moving, if she may open that', async () => {
    const open = newId()
    const id = newId()
    const shared = {
      countyFips: fips,
      institutionIds: [sheriff],
      kind: 'call',
      happenedOn: ago(60),
    }
    await lead.call(putContact, {
      params: { id },
      body: { ...shared, commitments: [{ id: open, text: 'To send the policy' }] },
    })
    const seen = async (member: TestMember) =>
      ((await commitment(member, open)).json() as Commitment).because.map(told)
    expect(await seen(author)).toEqual([
      ['commitment', 'because.commitment.open', ago(60)],
      ['contact', 'because.moved.contact', ago(40)],
    ])
    expect(await seen(lead)).toEqual([
      ['commitment', 'because.commitment.open', ago(60)],
      ['hidden', 'because.hidden', ago(40)],
    ])
    const { next } = (await commitment(lead, open)).json() as Commitment
    expect(next.map(said)).toEqual([
      ['next.commitment.stalled', addDays(ago(40), 181), null, 'commitment.stalled'],
      ['next.commitment.progress', null, null, 'commitment.in_progress'],
      ['next.commitment.verdict', null, null, null],
    ])
  })
})
