import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MergePreview } from '../../server/duplicates/contract.ts'
import type { Person } from '../../server/people/contract.ts'
import { addTarget, boardOf, startCampaign } from '../campaigns/campaigns.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { everything, get, institution, marshall, namedIn, person, undo } from './pair.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let admin: TestMember
let leader: TestMember
beforeAll(async () => {
  server = await startTestApp()
  ana = await server.signedIn('organizer')
  lead = await server.signedIn('lead')
  admin = await server.signedIn('admin')
  leader = await server.signedIn('leadership')
})
afterAll(() => server.close())

const body = (awayId: string, survivorId: string, more: object = {}) => ({
  awayId,
  awayVersion: 1,
  survivorId,
  survivorVersion: 1,
  facts: { name: 'Thomas Hale', email: 'hale@example.org', ...more },
})

/** One person under two names, in one seat and in two. */
async function twice() {
  const plant = await institution(ana)
  const seat = { institutionId: plant, title: 'Owner' }
  const away = await person(ana, { name: 'Tom Hale', seat, phone: '256-555-0100' })
  const stays = await person(ana, { name: 'Thomas Hale', seat })
  const campaign = await startCampaign(leader)
  await addTarget(leader, campaign, { institutionId: plant, personId: away })
  await addTarget(leader, campaign, { institutionId: plant, personId: stays })
  const both = newId()
  const contact = (participants: object[]) => ({
    countyFips: marshall,
    institutionIds: [plant],
    kind: 'meeting',
    participants,
  })
  await ana.put(`/api/contacts/${both}`, contact([{ personId: away }, { personId: stays }]))
  const alone = newId()
  await ana.put(`/api/contacts/${alone}`, {
    ...contact([{ personId: away }]),
    assessments: [{ id: newId(), personId: away, value: 2 }],
    commitments: [{ id: newId(), personId: away, text: 'Comes along' }],
    sensitivity: 'restricted',
  })
  return { away, stays, plant, campaign, both }
}

test('everything that names the one names the other, and names it again after undoing', async () => {
  const { away, stays, plant, campaign, both } = await twice()
  const before = await everything(server.superuser)
  const payload = body(away, stays)
  const preview = await admin.inject({
    method: 'POST',
    url: '/api/duplicates/people/preview',
    payload,
  })
  expect(preview.statusCode, preview.body).toBe(200)
  expect((preview.json() as MergePreview).moves).toMatchObject({
    contacts: 2,
    assessments: 1,
    commitments: 1,
    asks: 1,
    terms: 1,
  })
  const id = newId()
  const url = `/api/duplicates/people/${id}`
  const answer = await lead.put(url, payload)
  expect(answer.statusCode, answer.body).toBe(201)
  expect((await lead.put(url, payload)).statusCode).toBe(200)
  expect(await namedIn(server.superuser, away)).toEqual(['asks'])
  const now = await get<Person>(ana, `/api/people/${away}`)
  expect(now).toMatchObject({ id: stays, name: 'Thomas Hale', email: 'hale@example.org' })
  expect(now.seats).toHaveLength(1)
  const found = await get<{ items: Person[] }>(ana, `/api/people?q=Tom Hale&institution=${plant}`)
  expect(found.items.map((one) => one.id)).toEqual([stays])
  expect((await boardOf(leader, campaign)).targets).toHaveLength(1)
  const contact = await get<{ participants: object[] }>(ana, `/api/contacts/${both}`)
  expect(contact.participants).toHaveLength(1)

  expect((await undo(lead, id)).statusCode).toBe(200)
  expect(await everything(server.superuser)).toEqual(before)
  expect(await get<Person>(ana, `/api/people/${stays}`)).toMatchObject({ email: null })
})

test('the seeds bring no term back that went into another one', async () => {
  const { away, stays } = await twice()
  const { rows } = await server.superuser.query(
    'select to_jsonb(t) as row from tenures t where person_id in ($1, $2)',
    [away, stays],
  )
  await admin.put(`/api/duplicates/people/${newId()}`, body(away, stays))
  for (const { row } of rows) {
    await server.superuser.query(
      'insert into tenures select * from jsonb_populate_record(null::tenures, $1) on conflict do nothing',
      [JSON.stringify(row)],
    )
  }
  expect((await get<Person>(ana, `/api/people/${stays}`)).seats).toHaveLength(1)
})

test('people without a seat are for admins, and nobody is merged with herself', async () => {
  const [one, other] = [await person(ana, { name: 'A B' }), await person(ana, { name: 'A C' })]
  const put = (by: TestMember, away: string, survivor: string) =>
    by.put(`/api/duplicates/people/${newId()}`, body(away, survivor))
  expect((await put(lead, one, other)).statusCode).toBe(403)
  expect((await put(ana, one, other)).statusCode).toBe(403)
  expect((await put(admin, one, one)).statusCode).toBe(404)
  expect((await put(admin, one, other)).statusCode).toBe(201)
})
