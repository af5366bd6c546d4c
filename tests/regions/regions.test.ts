import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MovePreview, RegionKept } from '../../server/regions/contract.ts'
import { listedCounty, marshall } from '../counties/county-reader.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { startPeer } from '../setup/peer.ts'

const home = 'top-of-alabama'
const other = 'north-central'

let server: TestApp
let admin: TestMember
let former: TestMember
let next: TestMember
let contact: string
let restricted: string
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
  former = await server.memberOf({ roles: ['lead'], regions: [home] })
  next = await server.memberOf({ roles: ['lead'], regions: [other] })
  const author = await server.memberOf({ roles: ['organizer'], regions: [home] })
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const facts = {
    countyFips: marshall,
    institutionIds: [sheriff],
    kind: 'visit',
    notes: 'They listened',
  }
  contact = newId()
  restricted = newId()
  await author.put(`/api/contacts/${contact}`, facts)
  await author.put(`/api/contacts/${restricted}`, {
    ...facts,
    sensitivity: 'restricted',
    readerIds: [former.id],
  })
  await author.put(`/api/commitments/${newId()}`, {
    countyFips: marshall,
    institutionId: sheriff,
    text: 'A written policy',
  })
})
afterAll(() => server.close())

const kept = async () =>
  ((await admin.inject({ url: '/api/regions/kept' })).json() as { items: RegionKept[] }).items
const regionNamed = async (name: string) =>
  (await kept()).find((one) => one.name === name) as RegionKept
const placeOf = async (fips: string) => {
  const region = (await kept()).find(({ counties }) => counties.some((one) => one.fips === fips))
  const version = region?.counties.find((one) => one.fips === fips)?.version ?? 0
  return { regionId: region?.id ?? '', version }
}
const preview = async (regionId: string) =>
  admin.inject({
    method: 'POST',
    url: `/api/counties/${marshall}/region/preview`,
    payload: { regionId },
  })
const move = (regionId: string, version: number, by = admin) =>
  by.put(`/api/counties/${marshall}/region`, { regionId }, version)
const sees = async (member: TestMember, id: string) =>
  (await member.inject({ url: `/api/contacts/${id}` })).statusCode === 200

test('before a county moves it says who gains and loses sight of what; then they do, on every server and phone', async () => {
  const peer = await startPeer(server)
  const packs = { former: await packOf(former), next: await packOf(next) }
  expect(packs.former.contacts).toEqual([expect.objectContaining({ id: contact })])
  expect(packs.next.contacts).toEqual([])
  // known on the other server, too, so that it has something to forget
  for (const one of [former, next]) {
    await peer.inject({ url: '/api/contacts', headers: { cookie: one.cookie } })
  }

  const told = (await preview(other)).json() as MovePreview
  expect(told).toMatchObject({
    from: { id: home },
    to: { id: other },
    notes: { contacts: 1, commitments: 1, followUps: 0 },
  })
  const loses = (id: string) => told.lose.find((one) => one.id === id)
  expect(loses(former.id)).toMatchObject({ roles: ['lead'], contacts: 1, commitments: 1 })
  expect(told.gain).toEqual([expect.objectContaining({ id: next.id, contacts: 1 })])
  expect(await sees(former, contact)).toBe(true)
  expect(await sees(next, contact)).toBe(false)

  const moved = await move(other, told.version)
  expect(moved.json()).toEqual({ fips: marshall, regionId: other, version: told.version + 1 })
  expect(await sees(former, contact)).toBe(false)
  expect(await sees(next, contact)).toBe(true)
  // who is named in a note sees it wherever its county is
  expect(await sees(former, restricted)).toBe(true)
  expect(await sees(next, restricted)).toBe(false)
  expect((await listedCounty(admin)).regionId).toBe(other)
  await expect
    .poll(async () => {
      const headers = { cookie: former.cookie }
      return (await peer.inject({ url: `/api/contacts/${contact}`, headers })).statusCode
    })
    .toBe(404)
  await expect.poll(async () => (await listedCounty(admin, {}, peer)).regionId).toBe(other)

  // row-level security behind the policy says the same
  const asked = {
    'condado.member': former.id,
    'condado.roles': 'lead',
    'condado.counties': '01049',
  }
  const client = await server.superuser.connect()
  await client.query('begin; set local role condado_app')
  for (const [name, value] of Object.entries(asked)) {
    await client.query('select set_config($1, $2, true)', [name, value])
  }
  const { rowCount } = await client.query('select from contacts where id = $1', [contact])
  await client.query('rollback')
  client.release()
  expect(rowCount).toBe(0)

  const later = { former: await packOf(former, packs.former), next: await packOf(next, packs.next) }
  expect(later.former).toMatchObject({ full: true, contacts: [] })
  expect(later.next.contacts).toEqual([expect.objectContaining({ id: contact })])
  expect(later.next.counties.map((one: { fips: string }) => one.fips)).toContain(marshall)
  await peer.close()
})

test('a move is told from the version that was read, happens once, and needs a region in use', async () => {
  const { version } = await placeOf(marshall)
  expect((await move(home, version - 1)).json().code).toBe('stale_version')
  expect((await move('nowhere', version)).json().errors[0].field).toBe('regionId')
  expect((await preview('nowhere')).json().errors[0].field).toBe('regionId')
  expect(
    (await admin.put(`/api/counties/${marshall}/region`, { regionId: home })).json().code,
  ).toBe('version_missing')
  expect((await admin.put('/api/counties/99999/region', { regionId: home }, 1)).statusCode).toBe(
    404,
  )
  const before = await rowsOfLog()
  expect((await move(home, version)).statusCode).toBe(200)
  expect((await move(home, version)).json().version).toBe(version + 1)
  expect((await rowsOfLog()) - before).toBe(1)
  expect(await sees(former, contact)).toBe(true)
})

test('nobody moves a county into a region of hers and reads its notes: another admin does', async () => {
  const { version } = await placeOf(marshall)
  const both = await server.memberOf({ roles: ['admin', 'lead'], regions: [other] })
  expect((await move(other, version, both)).json()).toMatchObject({
    status: 409,
    code: 'county_to_oneself',
  })
  expect(await sees(both, contact)).toBe(false)
  expect((await placeOf(marshall)).version).toBe(version)
  // from one of hers to another of hers opens nothing
  const reaches = await server.memberOf({ roles: ['admin', 'lead'], regions: [home, other] })
  expect((await move(other, version, reaches)).statusCode).toBe(200)
  expect(await sees(both, contact)).toBe(true)
  expect((await move(home, version + 1)).statusCode).toBe(200)
})

test('a region is added, renamed, emptied, retired and taken up again', async () => {
  const id = newId()
  const name = 'River Region'
  expect((await admin.put(`/api/regions/${id}`, { name })).statusCode).toBe(201)
  expect((await admin.put(`/api/regions/${id}`, { name })).statusCode).toBe(200)
  expect((await admin.put(`/api/regions/${newId()}`, { name })).json().code).toBe('name_taken')
  expect((await admin.put(`/api/regions/${id}`, { name: 'Other' })).json().code).toBe(
    'version_missing',
  )
  const place = await placeOf(marshall)
  await move(id, place.version)
  const hers = await server.memberOf({ roles: ['organizer'], regions: [id] })
  expect(await sees(hers, contact)).toBe(true)
  expect((await admin.put(`/api/regions/${id}`, { name, retired: true }, 1)).json().code).toBe(
    'region_has_counties',
  )
  await move(home, place.version + 1)
  expect((await admin.put(`/api/regions/${id}`, { name, retired: true }, 1)).statusCode).toBe(200)
  const { items } = (await hers.inject({ url: '/api/regions' })).json()
  expect(items.map((one: { id: string }) => one.id)).not.toContain(id)
  expect(await regionNamed(name)).toMatchObject({ retired: true, members: [], counties: [] })
  expect((await move(id, place.version + 2)).json().errors[0].field).toBe('regionId')
  const facts = { name: 'New', organizationId: admin.organizationId, roles: ['organizer'] }
  const late = await admin.put(`/api/members/${newId()}`, { ...facts, regions: [id] })
  expect(late.json().errors[0].field).toBe('regions')
  expect(
    (await admin.put(`/api/regions/${id}`, { name: 'Rivers', retired: false }, 2)).statusCode,
  ).toBe(200)
  expect(await regionNamed('Rivers')).toMatchObject({ retired: false, version: 3 })
  expect((await admin.put('/api/regions/never-there', { name: 'x' }, 4)).statusCode).toBe(404)
})

async function packOf(member: TestMember, before?: { seq: string }) {
  const query = before ? { since: before.seq } : {}
  return (await member.inject({ url: '/api/pack', query })).json()
}

async function rowsOfLog(): Promise<number> {
  const { rows } = await server.superuser.query('select count(*) as n from audit')
  return Number(rows[0].n)
}

test('one that is sent several times at once is added once, and every answer is a receipt', async () => {
  for (let round = 0; round < 5; round += 1) {
    const url = `/api/regions/sent-at-once-${round}`
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => admin.put(url, { name: `Sent at once ${round}` })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 201])
  }
  const { rows } = await server.superuser.query(
    `select subject_id from audit where subject = 'region' and subject_id like 'sent-at-once-%'`,
  )
  expect(rows).toHaveLength(5)
  // and another name under it is another region
  const [one, other] = await Promise.all(
    ['Here', 'There'].map((name) => admin.put('/api/regions/sent-twice', { name })),
  )
  expect([one?.statusCode, other?.statusCode].sort()).toEqual([201, 428])
})
