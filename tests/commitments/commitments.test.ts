import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putCommitment } from '../../server/commitments/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
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

function facts(extra: object = {}) {
  return { countyFips: '01095', institutionId: sheriff, text: 'Send the policy', ...extra }
}

function put(body: object, id = newId(), member = organizer, ifMatch?: number) {
  return member.call(putCommitment, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
}

async function get(id: string, member = organizer) {
  return (await member.inject({ url: `/api/commitments/${id}` })).json()
}

describe('recording a commitment made outside a contact', () => {
  test('is 201 with honest defaults, and replayed 200 and one row', async () => {
    const id = newId()
    const first = await put(facts(), id)
    expect(first.statusCode).toBe(201)
    expect(await get(id)).toMatchObject({
      contactId: null,
      institution: { id: sheriff },
      madeOn: today,
      dueOn: null,
      evidence: 'private',
      sensitivity: 'shared',
      author: { id: organizer.id },
      state: 'open',
      version: 1,
      events: [],
      mayEdit: true,
      mayJudge: false,
    })
    const again = await put(facts(), id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const { rows } = await server.app.pg.query('select seq from audit where subject_id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  test('with other facts, or as another member, is a 409', async () => {
    const id = newId()
    await put(facts(), id)
    for (const answer of [await put(facts({ text: 'Other' }), id), await put(facts(), id, lead)])
      expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test.each([
    ['due before it was made', { madeOn: '2026-03-02', dueOn: '2026-03-01' }, 'dueOn'],
    ['made in the future', { madeOn: addDays(today, 3) }, 'madeOn'],
    ['by nobody', { institutionId: newId() }, 'institutionId'],
    ['by a person who is not one', { personId: newId() }, 'personId'],
    ['in no county', { countyFips: '01002' }, 'countyFips'],
    ['of nothing', { text: ' ' }, 'text'],
    ['of a grade that is not one', { evidence: 'rumour' }, 'evidence'],
    ['with a state of its own', { state: 'kept' }, 'state'],
  ])('%s is a 400 that names the field', async (_name, extra, field) => {
    const id = newId()
    const answer = await put(facts(extra), id)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect((await get(id)).code).toBe('not_found')
  })
})

describe('correcting a commitment', () => {
  test('takes the version it was read at', async () => {
    const id = newId()
    await put(facts(), id)
    const edited = await put(facts({ text: 'Corrected', dueOn: today }), id, organizer, 1)
    expect([edited.statusCode, edited.headers.etag]).toEqual([200, '"2"'])
    expect((await put(facts({ text: 'Late' }), id, organizer, 1)).json().code).toBe('stale_version')
    expect(await get(id)).toMatchObject({ text: 'Corrected', dueOn: today, version: 2 })
  })

  test("is for its author and the leads of its region; to others it is as if it weren't there", async () => {
    const id = newId()
    await put(facts(), id)
    const far = await server.memberOf({ roles: ['lead'], regions: ['southeast'] })
    const leadership = await server.signedIn('leadership')
    const another = await server.signedIn('organizer')
    for (const member of [far, leadership, another])
      expect((await put(facts(), id, member, 1)).json().code).toBe('not_found')
    expect((await put(facts({ text: 'By the lead' }), id, lead, 1)).statusCode).toBe(200)
  })

  test('moves what it counts for to the other institution', async () => {
    const jackson = await institutionNamed(server.app, "Jackson County Sheriff's Office")
    const id = newId()
    await put(facts(), id)
    const counted = async (fips: string) =>
      (await organizer.inject({ url: `/api/counties/${fips}` })).json().accountability.counts.open
    const before = [await counted('01095'), await counted('01071')]
    await put(facts({ institutionId: jackson, countyFips: '01071' }), id, organizer, 1)
    const after = [await counted('01095'), await counted('01071')]
    expect(after).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1])
  })
})

describe('the list', () => {
  test('is filtered by county, region, sector and institution, newest first, page by page', async () => {
    const school = await institutionNamed(server.app, 'Marshall County Schools')
    const ids: string[] = []
    for (let age = 0; age < 5; age += 1) {
      const id = newId()
      ids.push(id)
      await put(facts({ institutionId: school, madeOn: addDays(today, -age) }), id)
    }
    const list = async (query: Record<string, string>) => {
      const answer = await organizer.inject({ url: '/api/commitments', query })
      return answer.json() as { items: { id: string }[]; nextCursor: string | null }
    }
    for (const filter of [{ institution: school }, { county: '01095', sector: 'service' }]) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page = await list({ ...filter, limit: '2', ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map((one) => one.id))
        cursor = page.nextCursor
      }
      expect(seen).toEqual(ids)
    }
    expect((await list({ region: 'southeast' })).items).toEqual([])
  })
})
