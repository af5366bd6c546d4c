import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { contacts } from '../../client/src/offline/answers/contacts.ts'
import { participants } from '../../client/src/offline/answers/participants.ts'
import { worldOf } from '../../client/src/offline/answers/world.ts'
import {
  type ContactFacts,
  type ContactListed,
  listContacts,
  putContact,
} from '../../server/contacts/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { getPack } from '../../server/pack/contract.ts'
import { getLikelyParticipants } from '../../server/participants/contract.ts'
import { putPerson } from '../../server/people/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const today = dayInAlabama(new Date())

let server: TestApp
let me: TestMember
let colleague: TestMember
let sheriff: string
let school: string
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  school = await institutionNamed(server.app, 'Marshall County Schools')
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.superuser.query('update contacts set removed_at = now()')
  me = await server.memberOf({ roles: ['organizer'] })
  colleague = await server.memberOf({ roles: ['lead'] })
})

async function person(name: string): Promise<string> {
  const id = newId()
  await me.call(putPerson, { params: { id }, body: { name } })
  return id
}

type Came = { ours?: TestMember[]; theirs?: string[] }

async function log(
  by: TestMember,
  institutionId: string,
  daysAgo: number,
  { ours = [], theirs = [], ...more }: Partial<ContactFacts> & Came = {},
): Promise<string> {
  const id = newId()
  const body = {
    countyFips: '01095',
    institutionIds: [institutionId],
    kind: 'meeting',
    happenedOn: addDays(today, -daysAgo),
    participants: [
      ...ours.map((one) => ({ memberId: one.id, role: 'led' })),
      ...theirs.map((personId) => ({ personId })),
    ],
    ...more,
  }
  const answer = await by.call(putContact, { params: { id }, body })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

type Likely = { ours: { id: string }[]; theirs: { id: string }[] }
const ids = ({ ours, theirs }: Likely) => [ours.map(({ id }) => id), theirs.map(({ id }) => id)]

/** As the server says it, and as the phone does without it. */
async function bothSay(by: TestMember, institution: string): Promise<string[][][]> {
  const query = { institutions: institution }
  const said = await by.call(getLikelyParticipants, { query })
  expect(said.statusCode, said.body).toBe(200)
  const world = worldOf((await by.call(getPack)).json(), today)
  return [ids(said.json()), ids(participants[0]?.answer(world, { query }) as Likely)]
}

test('those of the last contacts there come first, then whoever she met lately: from the server and from the pack', async () => {
  const [hale, cole, dean] = [await person('Hale'), await person('Cole'), await person('Dean')]
  await log(colleague, sheriff, 40, { ours: [colleague], theirs: [hale] })
  await log(me, sheriff, 30, { ours: [me, colleague], theirs: [hale, cole] })
  await log(me, school, 2, { ours: [me], theirs: [dean] })
  const expected = [[colleague.id], [hale, cole, dean]]
  expect(await bothSay(me, sheriff)).toEqual([expected, expected])
  // she was not there, and has not met them
  const hers = [[me.id], [hale, cole]]
  expect(await bothSay(colleague, sheriff)).toEqual([hers, hers])
})

test('what did not take place, what is restricted or hidden, and who has left say nothing', async () => {
  const [tried, sealed, away] = [
    await person('Tried'),
    await person('Sealed'),
    await person('Away'),
  ]
  await log(me, sheriff, 1, { theirs: [tried], outcome: 'attempted' })
  await log(me, sheriff, 2, { theirs: [sealed], sensitivity: 'restricted' })
  await log(colleague, sheriff, 3, { theirs: [away], sensitivity: 'organization' })
  const former = await server.memberOf({ roles: ['organizer'] })
  await log(me, sheriff, 4, { ours: [former] })
  await server.superuser.query('update members set deactivated_at = now() where id = $1', [
    former.id,
  ])
  expect(await bothSay(me, sheriff)).toEqual([
    [[], []],
    [[], []],
  ])
})

test('contacts can be narrowed to her own, here and there', async () => {
  const own = await log(me, sheriff, 5)
  const named = await log(colleague, sheriff, 1, { ours: [me] })
  const idsOf = ({ items }: { items: ContactListed[] }) => items.map(({ id }) => id)
  const pack = (await me.call(getPack)).json()
  expect(pack.contacts.map(({ id }: { id: string }) => id)).toEqual([named, own])
  expect(
    idsOf((await me.call(listContacts, { query: { mine: 'true', county: '01095' } })).json()),
  ).toEqual([own])
  const answer = contacts[0]?.answer(worldOf(pack, today), {
    query: { mine: true, county: '01095' },
  })
  expect(idsOf(answer as { items: ContactListed[] })).toEqual([own])
})
