import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Merged, MergePreview } from '../../server/duplicates/contract.ts'
import { addTarget, boardOf, startCampaign } from '../campaigns/campaigns.ts'
import { listedCounty } from '../counties/county-reader.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import {
  everything,
  get,
  institution,
  marshall,
  merged,
  namedIn,
  person,
  two,
  undo,
} from './pair.ts'

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

const meeting = (institutionIds: string[], more: object = {}) => ({
  countyFips: marshall,
  institutionIds,
  kind: 'meeting',
  happenedOn: '2026-11-20',
  ...more,
})

/** Logs a contact and gives its id. */
async function logged(by: TestMember, institutionIds: string[], more: object = {}) {
  const id = newId()
  const answer = await by.put(`/api/contacts/${id}`, meeting(institutionIds, more))
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

/** Two entries for one poultry plant, with everything that can stand on them. */
async function twice() {
  const [away, stays] = [
    await institution(ana),
    await institution(ana, { name: 'Sand Mtn Poultry' }),
  ]
  const campaign = await startCampaign(leader)
  const asks = [
    await addTarget(leader, campaign, { institutionId: away }),
    await addTarget(leader, campaign, { institutionId: stays }),
  ]
  const pat = await person(ana, { name: 'Pat Doe', seat: { institutionId: away, title: 'Owner' } })
  const sam = await person(ana, { name: 'Sam Roe', seat: { institutionId: stays, title: 'owner' } })
  await person(ana, { name: 'Kim Poe', seat: { institutionId: away, title: 'Foreman' } })
  const contacts = [
    await logged(ana, [away], {
      participants: [{ personId: pat }],
      assessments: [{ id: newId(), value: 2, basis: 'Friendly' }],
      commitments: [{ id: newId(), text: 'Lets us in', personId: pat, dueOn: '2026-12-20' }],
      followUps: [{ id: newId(), text: 'Ask again', dueOn: '2026-12-01' }],
      answers: [{ id: newId(), askId: asks[0], answer: 'leaning_yes' }],
    }),
    await logged(ana, [away], { sensitivity: 'restricted', notes: 'Sealed words of the plant' }),
    await logged(ana, [away, stays]),
    await logged(ana, [stays], { participants: [{ personId: sam }] }),
  ]
  await lead.put(`/api/assessments/${newId()}`, {
    institutionId: away,
    value: 1,
    assessedOn: '2026-11-21',
  })
  await lead.put(`/api/commitments/${newId()}`, {
    institutionId: away,
    countyFips: marshall,
    text: 'Another',
  })
  await lead.put(`/api/follow-ups/${newId()}`, {
    institutionId: away,
    countyFips: marshall,
    text: 'Visit',
    dueOn: '2026-12-02',
  })
  return { away, stays, contacts, asks, campaign, pat }
}

describe('merging two institutions', () => {
  test('moves all that stands on the one, hidden rows included, and undoing moves it back', async () => {
    const { away, stays, contacts, campaign } = await twice()
    const before = await everything(server.superuser)
    const status = await listedCounty(ana)
    const body = await two(admin, away, stays)
    const preview = await admin.inject({
      method: 'POST',
      url: '/api/duplicates/institutions/preview',
      payload: body,
    })
    expect(preview.statusCode, preview.body).toBe(200)
    const { moves, counties, obstacles } = preview.json() as MergePreview
    expect(obstacles).toEqual([])
    expect(moves).toEqual({
      contacts: 3,
      assessments: 2,
      commitments: 2,
      asks: 1,
      followUps: 2,
      records: 0,
      seats: 2,
      terms: 2,
    })
    expect(counties.map(({ fips }) => fips)).toEqual([marshall])
    const { alliance, accountability } = status
    expect(counties[0]?.before).toEqual({ alliance, accountability })

    const id = await merged(admin, away, stays)
    expect(await namedIn(server.superuser, away)).toEqual(['seats', 'asks'])
    const now = await listedCounty(ana)
    expect(counties[0]?.after).toEqual({
      alliance: now.alliance,
      accountability: now.accountability,
    })
    const page = await get(ana, `/api/institutions/${stays}`)
    expect(page.seats.map(({ title, tenures }) => [title, tenures.length])).toEqual([
      ['Foreman', 1],
      ['owner', 2],
    ])
    const board = await boardOf(leader, campaign)
    expect(board.targets.map((one) => [one.institution.id, one.standing])).toEqual([
      [stays, 'leaning_yes'],
    ])
    const both = await get<{ institutions: { id: string }[] }>(ana, `/api/contacts/${contacts[2]}`)
    expect(both.institutions.map((one) => one.id)).toEqual([stays])
    const sealed = await ana.inject({ method: 'POST', url: `/api/contacts/${contacts[1]}/open` })
    expect(sealed.json()).toMatchObject({ notes: 'Sealed words of the plant' })

    const undone = await undo(admin, id)
    expect(undone.statusCode, undone.body).toBe(200)
    expect((undone.json() as Merged).undone?.by.id).toBe(admin.id)
    expect(await everything(server.superuser)).toEqual(before)
    expect(await listedCounty(ana)).toEqual(status)
    expect((await undo(admin, id)).statusCode).toBe(200)
  })

  test('the old id answers, also for what is written under it', async () => {
    const { away, stays, pat, asks, contacts } = await twice()
    const read = await get(ana, `/api/institutions/${away}`)
    const logging = { id: newId(), facts: meeting([away], { participants: [{ personId: pat }] }) }
    const early = await ana.put(`/api/contacts/${logging.id}`, logging.facts)
    expect(early.statusCode).toBe(201)
    await merged(admin, away, stays, { name: 'Sand Mountain Poultry' })

    expect(await get(ana, `/api/institutions/${away}`)).toMatchObject({ id: stays })
    const list = await get<{ items: { id: string }[] }>(ana, `/api/contacts?institution=${away}`)
    expect(list.items.map(({ id }) => id)).toEqual(expect.arrayContaining(contacts))
    const found = await get<{ items: { id: string }[] }>(
      ana,
      '/api/institutions?q=sand mountain poultry',
    )
    expect(found.items.map(({ id }) => id)).toContain(stays)
    expect(found.items.map(({ id }) => id)).not.toContain(away)
    // sent before, and again: the same facts
    expect((await ana.put(`/api/contacts/${logging.id}`, logging.facts)).statusCode).toBe(200)

    const late = await logged(ana, [away, stays], {
      participants: [{ personId: pat }],
      assessments: [{ id: newId(), institutionId: away, value: 1 }],
      commitments: [{ id: newId(), institutionId: away, personId: pat, text: 'x' }],
      followUps: [{ id: newId(), text: 'y', dueOn: '2026-12-01' }],
      answers: [{ id: newId(), askId: asks[0], answer: 'yes' }],
    })
    const contact = await get<{ institutions: { id: string }[]; commitments: { id: string }[] }>(
      ana,
      `/api/contacts/${late}`,
    )
    expect(contact.institutions.map(({ id }) => id)).toEqual([stays])
    const promise = await get<{ institution: { id: string } }>(
      ana,
      `/api/commitments/${contact.commitments[0]?.id}`,
    )
    expect(promise.institution.id).toBe(stays)
    const { rows } = await server.superuser.query(
      `select (select title from seats where id = c.seat_id) as title from commitments c where contact_id = $1`,
      [late],
    )
    expect(rows).toEqual([{ title: 'owner' }])
    for (const [url, facts] of [
      ['assessments', { institutionId: away, value: 2 }],
      ['commitments', { institutionId: away, countyFips: marshall, text: 'z' }],
      ['follow-ups', { institutionId: away, countyFips: marshall, text: 'z', dueOn: '2026-12-09' }],
      ['seats', { institutionId: away, title: 'Vet' }],
      ['people', { name: 'Lu Moe', seat: { institutionId: away, title: 'Cook' } }],
    ] as const) {
      const answer = await ana.put(`/api/${url}/${newId()}`, facts)
      expect(answer.statusCode, `${url} ${answer.body}`).toBe(201)
    }
    expect(await namedIn(server.superuser, away)).toEqual(['seats', 'asks'])

    // an edit that was begun before: what she changed is changed at the survivor, the rest is not hers
    const { sector, kind, name, scope, influence, counties, version } = read
    const facts = { sector, kind, name, scope, influence, counties, phone: '256-555-0100' }
    const edited = await ana.put(`/api/institutions/${away}`, facts, version)
    expect(edited.statusCode, edited.body).toBe(200)
    expect(edited.json()).toMatchObject({ id: stays })
    expect(await get(ana, `/api/institutions/${stays}`)).toMatchObject({ phone: '256-555-0100' })
    expect((await ana.put(`/api/institutions/${away}`, facts, version)).statusCode).toBe(200)
    const history = await get<{ items: object[] }>(lead, `/api/institutions/${away}/history`)
    expect(history.items).toEqual([expect.objectContaining({ version: 1, mayRestore: false })])
    const restored = await lead.inject({
      method: 'POST',
      url: `/api/institutions/${away}/restore`,
      payload: { version: 1 },
      headers: { 'if-match': '"1"' },
    })
    expect(restored.statusCode).toBe(404)
  })

  test('an edit of a contact that was begun before goes on', async () => {
    const { away, stays, contacts } = await twice()
    const [id] = contacts
    const url = `/api/contacts/${id}`
    const read = await get<{ version: number; commitments: { id: string; version: number }[] }>(
      ana,
      url,
    )
    await merged(admin, away, stays)
    const added = newId()
    const edited = await ana.put(
      url,
      meeting([away], {
        notes: 'More',
        commitments: [
          ...read.commitments.map(({ id: one, version }) => ({
            id: one,
            version,
            text: 'Lets us in',
            dueOn: '2026-12-20',
          })),
          { id: added, institutionId: away, text: 'New' },
        ],
      }),
      read.version,
    )
    expect(edited.statusCode, edited.body).toBe(200)
    expect(edited.json().conflicts).toBeUndefined()
    expect(await get(ana, `/api/commitments/${added}`)).toMatchObject({
      institution: { id: stays },
    })
  })

  test('what was added to the survivor since stays there; what was added to a contact that moves back goes with it', async () => {
    const { away, stays, contacts } = await twice()
    const id = await merged(admin, away, stays, { name: 'Sand Mountain Poultry', phone: '1' })
    const since = await logged(ana, [stays])
    const [first] = contacts
    const read = await get<{ version: number }>(ana, `/api/contacts/${first}`)
    const assessment = newId()
    const facts = meeting([stays], { assessments: [{ id: assessment, value: 5 }] })
    expect((await ana.put(`/api/contacts/${first}`, facts, read.version)).statusCode).toBe(200)
    const { sector, kind, scope, influence, counties, name, version } = await get(
      ana,
      `/api/institutions/${stays}`,
    )
    const website = 'https://www.example.org'
    const edit = { sector, kind, scope, influence, counties, name, website, phone: '1' }
    expect((await lead.put(`/api/institutions/${stays}`, edit, version)).statusCode).toBe(200)

    expect((await undo(admin, id)).statusCode).toBe(200)
    expect(await get(ana, `/api/contacts/${since}`)).toMatchObject({
      institutions: [expect.objectContaining({ id: stays })],
    })
    expect(await get(ana, `/api/contacts/${first}`)).toMatchObject({
      institutions: [expect.objectContaining({ id: away })],
      assessments: [expect.objectContaining({ id: assessment, institutionId: away })],
    })
    // the edit of the lead stays, what the merge had put there goes
    expect(await get(ana, `/api/institutions/${stays}`)).toMatchObject({
      name: 'Sand Mtn Poultry',
      phone: null,
      website,
    })
    expect(await get(ana, `/api/institutions/${away}`)).toMatchObject({ id: away })
  })

  test('what was known on a day before is told as it was known then', async () => {
    const { away, stays, contacts } = await twice()
    // as if all this had been entered in summer
    const client = await server.superuser.connect()
    await client.query(`set session_replication_role = replica`)
    await client.query(
      `update assessments set recorded_at = '2026-07-01', assessed_on = '2026-07-01' where institution_id = $1`,
      [away],
    )
    await client.query(
      `update contacts set recorded_at = '2026-07-01', happened_on = '2026-07-01' where id = any ($1)`,
      [contacts],
    )
    await client.query('reset session_replication_role')
    client.release()
    server.app.facts.touch([away, stays])
    const then = { asOf: '2026-08-01', knownOn: '2026-08-01' }
    const known = () => listedCounty(ana, then)
    const before = await known()
    expect(before.alliance).not.toBe('not_assessed')
    const id = await merged(admin, away, stays)
    expect(await known()).toEqual(before)
    await undo(admin, id)
    expect(await known()).toEqual(before)
  })
})

describe('what stands in the way is told', () => {
  test('who may not, either that moved on, and either that is another one already', async () => {
    const [one, other] = [await institution(ana), await institution(ana)]
    const body = await two(admin, one, other)
    const put = (by: TestMember, more: object = {}, id = newId()) =>
      by.put(`/api/duplicates/institutions/${id}`, { ...body, ...more })
    expect((await put(ana)).statusCode).toBe(403)
    expect((await put(leader)).statusCode).toBe(403)
    const elsewhere = await server.memberOf({ roles: ['lead'], regions: ['south-alabama'] })
    expect((await put(elsewhere)).statusCode).toBe(403)
    expect((await put(admin, { awayVersion: 2 })).json().code).toBe('stale_version')
    expect((await put(admin, { survivorId: one })).statusCode).toBe(404)
    expect((await put(admin, { awayId: newId() })).statusCode).toBe(404)
    const id = newId()
    expect((await put(lead, {}, id)).statusCode).toBe(201)
    expect((await put(lead, {}, id)).statusCode).toBe(200)
    expect((await put(lead, { awayVersion: 9 }, id)).json().code).toBe('different_facts')
    expect((await put(lead)).json().code).toBe('merged_already')
    expect((await undo(elsewhere, id)).statusCode).toBe(403)
    expect((await undo(ana, id)).statusCode).toBe(403)
    expect((await undo(admin, newId())).statusCode).toBe(404)
  })

  test('a later merge is undone first', async () => {
    const [a, b, c] = [await institution(ana), await institution(ana), await institution(ana)]
    await logged(ana, [a])
    const before = await everything(server.superuser)
    const first = await merged(admin, a, b)
    const second = await merged(admin, b, c)
    expect(await get(ana, `/api/institutions/${a}`)).toMatchObject({ id: c })
    expect((await undo(admin, first)).json().code).toBe('merged_since')
    expect((await undo(admin, second)).statusCode).toBe(200)
    expect(await get(ana, `/api/institutions/${a}`)).toMatchObject({ id: b })
    expect((await undo(admin, first)).statusCode).toBe(200)
    expect(await everything(server.superuser)).toEqual(before)
  })

  test('two votes in one campaign, and what waits to be decided', async () => {
    const { away, stays, campaign, asks } = await twice()
    const votes = asks.map((askId) => ({ askId, vote: 'yes' }))
    const board = await leader.inject({ url: `/api/campaigns/${campaign}` })
    const voted = await leader.inject({
      method: 'PUT',
      url: `/api/campaigns/${campaign}/votes`,
      payload: { votedOn: '2026-11-24', votes },
      headers: { 'if-match': board.headers.etag as string },
    })
    expect(voted.statusCode, voted.body).toBe(200)
    const body = await two(admin, away, stays)
    const preview = await admin.inject({
      method: 'POST',
      url: '/api/duplicates/institutions/preview',
      payload: body,
    })
    expect(preview.json().obstacles).toEqual(['both_voted'])
    const answer = await admin.put(`/api/duplicates/institutions/${newId()}`, body)
    expect(answer.json().code).toBe('both_voted')
    expect(await get(ana, `/api/institutions/${away}`)).toMatchObject({ id: away })
  })
})
