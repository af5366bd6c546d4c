import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putAssessment } from '../../server/assessments/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const today = dayInAlabama(new Date())

let server: TestApp
let organizer: TestMember
let sheriff: string
let person: string
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const { rows } = await server.superuser.query('select id from people order by name limit 1')
  person = rows[0].id
})
afterAll(() => server.close())

function put(body: object, id = newId(), member = organizer) {
  return member.call(putAssessment, { params: { id }, body })
}

async function listed(member: TestMember, query: Record<string, string>): Promise<string[]> {
  const { items } = (await member.inject({ url: '/api/assessments', query })).json()
  return items.map((one: { id: string }) => one.id)
}

/** The assessment that made Marshall County's alliance, as this member's page names it. */
async function reason(member: TestMember): Promise<string | null> {
  const page = (await member.inject({ url: '/api/counties/01095' })).json()
  return page.alliance.because[0].entryId
}

describe('an assessment made outside a contact', () => {
  test('is 201, counts at once, and is replayed 200 and never edited', async () => {
    const id = newId()
    const body = { institutionId: sheriff, value: 2, basis: 'Spoke for us' }
    const first = await put(body, id)
    expect(first.statusCode).toBe(201)
    const page = (await organizer.inject({ url: `/api/institutions/${sheriff}` })).json()
    expect(page.alliance).toBe('ally')
    expect(page.because[0]).toMatchObject({ entry: 'assessment', entryId: id, contactId: null })
    const again = await put(body, id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    for (const clash of [
      await put({ ...body, value: 5 }, id),
      await put(body, id, await server.signedIn('lead')),
    ])
      expect(clash.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test.each([
    ['of nobody', () => ({ value: 2 }), 'institutionId'],
    [
      'of two at once',
      () => ({ institutionId: sheriff, personId: person, value: 2 }),
      'institutionId',
    ],
    [
      'of an institution that is not one',
      () => ({ institutionId: newId(), value: 2 }),
      'institutionId',
    ],
    ['of a person who is not one', () => ({ personId: newId(), value: 2 }), 'personId'],
    ['of 6', () => ({ institutionId: sheriff, value: 6 }), 'value'],
    ['of a half', () => ({ institutionId: sheriff, value: 2.5 }), 'value'],
    [
      'in the future',
      () => ({ institutionId: sheriff, value: 2, assessedOn: addDays(today, 3) }),
      'assessedOn',
    ],
  ])('%s is a 400 that names the field', async (_name, body, field) => {
    const answer = await put(body())
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
  })

  test('is open to whoever sees shared notes of the county, in the list and behind the colour alike', async () => {
    const id = newId()
    await put({ institutionId: sheriff, value: 5 }, id)
    const far = await server.memberOf({ roles: ['organizer', 'lead'], regions: ['southeast'] })
    const expected: [member: TestMember, sees: boolean][] = [
      [organizer, true],
      [await server.signedIn('organizer'), true],
      [await server.signedIn('lead'), true],
      [await server.memberOf({ roles: ['leadership'], regions: [] }), true],
      [far, false],
    ]
    for (const [member, sees] of expected) {
      expect((await listed(member, { institution: sheriff })).includes(id)).toBe(sees)
      expect(await reason(member)).toBe(sees ? id : null)
    }
    for (const role of ['viewer', 'admin'] as const)
      expect(await reason(await server.signedIn(role))).toBeNull()
  })

  test('of a person is seen by its author and leadership, and colours no county', async () => {
    const id = newId()
    const before = await reason(organizer)
    await put({ personId: person, value: 1 }, id)
    expect(await listed(organizer, { person })).toEqual([id])
    expect(await listed(await server.signedIn('leadership'), { person })).toEqual([id])
    expect(await listed(await server.signedIn('organizer'), { person })).toEqual([])
    expect(await reason(organizer)).toBe(before)
  })
})
