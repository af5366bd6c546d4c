import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guarded, type Member, sees } from '../../server/auth/policy.ts'
import { type Sensitivity, sensitivities } from '../../server/contacts/rules.ts'
import { type Role, roles } from '../../server/members/rules.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const marshall = '01095'
const mobile = '01097'

describe('what a role sees of the notes of others, as design.md says', () => {
  const here: Member = { id: 'me', organizationId: 'ours', roles: [], counties: [marshall] }
  const all: [Sensitivity, place: 'in' | 'out', organization: 'ours' | 'theirs'][] =
    sensitivities.flatMap((sensitivity) =>
      (['in', 'out'] as const).flatMap((place) =>
        (['ours', 'theirs'] as const).map((organization): (typeof all)[number] => [
          sensitivity,
          place,
          organization,
        ]),
      ),
    )
  const open = (one: (typeof all)[number]) => one[0] !== 'restricted'
  const table: [Role, (one: (typeof all)[number]) => boolean][] = [
    [
      'organizer',
      (one) => one[1] === 'in' && (one[0] === 'shared' || (open(one) && one[2] === 'ours')),
    ],
    ['lead', (one) => one[1] === 'in' && open(one)],
    ['leadership', open],
    ['viewer', () => false],
    ['admin', () => false],
  ]
  test.each(table)('%s', (role, expected) => {
    const seen = all.filter(([sensitivity, place, organizationId]) =>
      sees(
        { ...here, roles: [role] },
        {
          countyFips: place === 'in' ? marshall : mobile,
          sensitivity,
          authorId: 'somebody',
          organizationId,
          readerIds: [],
        },
      ),
    )
    expect(seen).toEqual(all.filter(expected))
  })
})

/** Every set of roles a member can hold. */
const roleSets: Role[][] = Array.from({ length: 2 ** roles.length - 1 }, (_, i) =>
  roles.filter((_role, bit) => (i + 1) & (1 << bit)),
)

describe('the policy and its SQL agree on every row, for every set of roles', () => {
  let server: TestApp
  let me: TestMember
  let records: (Guarded & { contact: string; commitment: string; followUp: string })[]

  beforeAll(async () => {
    server = await startTestApp()
    me = await server.signedIn('organizer')
    const other = await server.signedIn('organizer')
    const institution = await institutionNamed(server.app, "Marshall County Sheriff's Office")
    records = []
    for (const countyFips of [marshall, mobile])
      for (const organizationId of [me.organizationId, other.organizationId])
        for (const sensitivity of sensitivities)
          for (const relation of ['author', 'reader', 'other'])
            records.push({
              countyFips,
              organizationId,
              sensitivity,
              authorId: relation === 'author' ? me.id : other.id,
              readerIds: relation === 'reader' ? [me.id] : [],
              contact: newId(),
              commitment: newId(),
              followUp: newId(),
            })
    for (const row of records) await insert(row, institution, other.id)
  })
  afterAll(() => server.close())

  async function insert(row: (typeof records)[number], institution: string, doer: string) {
    const guarded = [row.countyFips, row.sensitivity, row.authorId, row.organizationId]
    // restricted words are sealed; what with is of no matter here
    const words = row.sensitivity === 'restricted' ? [null, Buffer.of(0)] : ['x', null]
    const client = await server.superuser.connect()
    const query = (text: string, ...values: unknown[]) => client.query(text, values)
    await query('begin')
    await query(
      `insert into contacts (county_fips, sensitivity, author_id, organization_id, id, institution_id, kind,
         outcome, happened_on, language, facts_hash)
       values ($1, $2, $3, $4, $5, $6, 'visit', 'held', '2026-01-01', 'en', '')`,
      ...guarded,
      row.contact,
      institution,
    )
    await query('insert into contact_institutions values ($1, $2, 1)', row.contact, institution)
    for (const reader of row.readerIds)
      await query('insert into contact_readers values ($1, $2)', row.contact, reader)
    await query(
      `insert into commitments (county_fips, sensitivity, author_id, organization_id, id, contact_id,
         institution_id, text, text_sealed, made_on, evidence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2026-01-01', 'private')`,
      ...guarded,
      row.commitment,
      row.contact,
      institution,
      ...words,
    )
    await query(
      `insert into follow_ups (county_fips, sensitivity, author_id, organization_id, id, contact_id,
         assignee_id, text, text_sealed, due_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2026-01-01')`,
      ...guarded,
      row.followUp,
      row.contact,
      doer,
      ...words,
    )
    await query('commit')
    client.release()
  }

  async function listed(url: string): Promise<string[]> {
    const answer = await me.inject({ url, query: { limit: '200' } })
    if (answer.statusCode === 403) return []
    return answer.json().items.map((one: { id: string }) => one.id)
  }

  test.each(roleSets.map((set) => [set.join(' + '), set] as const))('%s', async (_name, set) => {
    await server.superuser.query('update members set roles = $2 where id = $1', [me.id, set])
    server.app.forgetSessions()
    const { member } = (await me.inject({ url: '/api/session' })).json()
    expect(member.roles).toEqual(set)
    const policy: Member = {
      id: me.id,
      organizationId: me.organizationId,
      roles: set,
      counties: [marshall],
    }
    const seen = records.filter((record) => sees(policy, record))
    for (const [url, key] of lists)
      expect((await listed(url)).sort(), url).toEqual(seen.map((record) => record[key]).sort())
  })
})

const lists = [
  ['/api/contacts', 'contact'],
  ['/api/commitments', 'commitment'],
  ['/api/follow-ups', 'followUp'],
] as const
