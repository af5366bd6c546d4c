import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Conflict } from '../../server/conflicts/contract.ts'
import { twoInMarshall } from '../merging/marshall.ts'
import type { TestApp, TestMember } from '../setup/app.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff } = await twoInMarshall())
})
afterAll(() => server.close())

const meeting = (more: object = {}) => ({
  countyFips: '01095',
  institutionIds: [sheriff],
  kind: 'meeting',
  ...more,
})
/** What two said of one field of a record. @returns the id of the conflict */
async function contested(
  url: string,
  facts: object,
  field: string,
  [author, first, second] = [ana, ana, lead],
): Promise<string> {
  await author.put(url, { ...facts, [field]: 'as it was' })
  await first.put(url, { ...facts, [field]: 'stored' }, 1)
  const { conflicts } = (await second.put(url, { ...facts, [field]: 'incoming' }, 1)).json()
  return conflicts[0].id
}
async function page(member: TestMember, query: string) {
  return (await member.inject({ url: `/api/conflicts?${query}` })).json()
}

describe('the list of what waits to be decided', () => {
  test('is pages of what concerns her, the latest first, however much does not', async () => {
    const made: string[] = []
    for (let i = 0; i < 5; i += 1) {
      made.unshift(await contested(`/api/contacts/${newId()}`, meeting(), 'notes'))
    }
    // of a record that she does not see, and later than hers
    const elsewhere = await server.memberOf({ roles: ['lead'], regions: ['southeast'] })
    const hidden = newId()
    const there = meeting({ countyFips: '01031' })
    expect((await elsewhere.put(`/api/contacts/${hidden}`, there)).statusCode).toBe(201)
    await server.superuser.query(
      `insert into conflicts (id, record, record_id, field, kind, base_version, said, sensitivity, county_fips,
         author_id, organization_id, member_id)
       select gen_random_uuid(), 'contact', $1, 'kind', 'field', 1, '{"value":"call"}', 'shared', '01031', $2, $3, $2
       from generate_series(1, 300)`,
      [hidden, elsewhere.id, elsewhere.organizationId],
    )
    const found: string[] = []
    let cursor = ''
    do {
      const { items, nextCursor, waiting, names } = await page(ana, `limit=2${cursor}`)
      expect(items.length).toBeLessThanOrEqual(2)
      expect(waiting).toBe(5)
      expect(names).toBeTypeOf('object')
      found.push(...items.map((one: Conflict) => one.id))
      cursor = nextCursor ? `&cursor=${nextCursor}` : ''
    } while (cursor)
    expect(found).toEqual(made)
    expect(await page(elsewhere, 'limit=1')).toMatchObject({ waiting: 300, items: [{}] })
    // as many questions for all of them as for one
    const asked = async (query: string) => {
      const spy = vi.spyOn(pg.Client.prototype, 'query')
      await page(ana, query)
      const count = spy.mock.calls.length
      spy.mockRestore()
      return count
    }
    await asked('limit=1')
    const forOne = await asked('limit=1')
    expect(forOne).toBeGreaterThan(0)
    expect(await asked('limit=5')).toBe(forOne)
    expect((await page(ana, 'cursor=nonsense')).errors[0].field).toBe('cursor')
  })

  test('says who may decide as the decision itself does, of every kind of record', async () => {
    const bea = await server.signedIn('organizer')
    const step = { countyFips: '01095', institutionId: sheriff, dueOn: '2026-12-01' }
    const promise = { countyFips: '01095', institutionId: sheriff, madeOn: '2026-11-01' }
    const shop = { sector: 'business', kind: 'shop', counties: ['01095'] }
    const ids = [
      await contested(`/api/contacts/${newId()}`, meeting(), 'notes'),
      await contested(
        `/api/contacts/${newId()}`,
        meeting({ sensitivity: 'organization' }),
        'notes',
      ),
      await contested(`/api/contacts/${newId()}`, meeting({ sensitivity: 'restricted' }), 'notes', [
        ana,
        ana,
        ana,
      ]),
      await contested(`/api/commitments/${newId()}`, promise, 'text'),
      await contested(`/api/follow-ups/${newId()}`, { ...step, assigneeId: bea.id }, 'text'),
      await contested(
        `/api/follow-ups/${newId()}`,
        { ...step, sensitivity: 'restricted', assigneeId: lead.id },
        'text',
      ),
      await contested(`/api/institutions/${newId()}`, shop, 'name'),
      await contested(`/api/people/${newId()}`, { party: 'None' }, 'name'),
    ]
    const members = {
      ana,
      lead,
      bea,
      colleague: await server.memberOf({
        roles: ['organizer'],
        organizationId: ana.organizationId,
      }),
      'lead of elsewhere': await server.memberOf({ roles: ['lead'], regions: ['south-central'] }),
      leadership: await server.signedIn('leadership'),
      admin: await server.signedIn('admin'),
    }
    const counts: Record<string, number> = {}
    for (const [name, member] of Object.entries(members)) {
      const { items } = await page(member, 'limit=200')
      for (const [i, id] of ids.entries()) {
        const listed = items.find((one: Conflict) => one.id === id)
        const { status } = (await member.put(`/api/conflicts/${id}`, { take: 'stored' }, 99)).json()
        const may = status === 412
        expect([403, 404, 412], `${name} ${i}`).toContain(status)
        expect(listed?.mayDecide ?? false, `${name} ${i}`).toBe(may)
        counts[name] = (counts[name] ?? 0) + (may ? 1 : 0)
      }
    }
    expect(counts).toEqual({
      ana: 8,
      lead: 7,
      bea: 1,
      colleague: 0,
      'lead of elsewhere': 2,
      leadership: 0,
      admin: 2,
    })
  })
})
