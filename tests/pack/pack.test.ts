import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putContact, removeContact } from '../../server/contacts/contract.ts'
import { putFollowUp } from '../../server/follow-ups/contract.ts'
import { getPack, type Pack } from '../../server/pack/contract.ts'
import { packLists, refreshedPack } from '../../server/pack/rules.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { seed } from '../setup/seed.ts'

let server: TestApp
let author: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  author = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

async function packOf(member: TestMember, since?: string): Promise<Pack> {
  const answer = await member.call(getPack, since ? { query: { since } } : {})
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  return answer.json()
}

/** Once everything that is under way in this cluster has ended: until then changes are told again. */
async function settled(member: TestMember): Promise<Pack> {
  const whole = await packOf(member)
  let { seq } = whole
  await expect
    .poll(
      async () => {
        const next = await packOf(member, seq)
        seq = next.seq
        return packLists.flatMap((name) => [...idsOf(next[name]), ...next.removed[name]])
      },
      { interval: 200 },
    )
    .toEqual([])
  return { ...whole, seq }
}

async function log(by: TestMember, more: object = {}, id = newId()): Promise<string> {
  const body = {
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    notes: `note ${id}`,
    ...more,
  }
  const answer = await by.call(putContact, { params: { id }, body })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the pack of a member', () => {
  test('holds her counties and what she may see of their notes, and nothing restricted', async () => {
    const shared = await log(author)
    const restricted = await log(author, { sensitivity: 'restricted' })
    const stranger = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const pack = await packOf(author)
    expect(pack.full).toBe(true)
    expect(pack.listed).toHaveLength(67)
    expect(pack.counties.map(({ fips }) => fips)).toContain('01095')
    const home = new Set(pack.counties.map(({ fips }) => fips))
    for (const { counties } of pack.institutions)
      expect(counties.some((fips) => home.has(fips))).toBe(true)
    expect(idsOf(pack.institutions)).toContain(sheriff)
    expect(idsOf(pack.contacts)).toContain(shared)
    expect(JSON.stringify(pack)).not.toContain(`note ${restricted}`)
    expect(idsOf(pack.contacts)).not.toContain(restricted)
    const hers = await packOf(stranger)
    expect(JSON.stringify(hers)).not.toContain(shared)
    expect(idsOf(hers.institutions)).not.toContain(sheriff)
  })

  test('holds no note and no directory for whoever reads neither', async () => {
    const [viewer, admin] = [await server.signedIn('viewer'), await server.signedIn('admin')]
    const seen = await packOf(viewer)
    expect(packLists.map((name) => seen[name].length)).toEqual([0, 0, 0, 0, 0, 0])
    expect(seen.listed).toHaveLength(67)
    const { institutions, contacts, commitments, followUps, asks } = await packOf(admin)
    expect(institutions.length).toBeGreaterThan(50)
    expect([contacts, commitments, followUps, asks]).toEqual([[], [], [], []])
    // of a status that stands on a note: day and value, as the status of each day tells them, and no id
    const facts = institutions.find(({ id }) => id === sheriff)?.facts
    expect(facts?.heldContacts).toMatchObject([{ id: null, contactId: null, recordedAt: null }])
  })

  test('is refreshed by what changed, and by nothing else', async () => {
    const before = await settled(author)
    const id = await log(author, {
      commitments: [{ id: newId(), text: 'Will answer' }],
      followUps: [{ id: newId(), text: 'Ask again', dueOn: '2099-01-01' }],
    })
    const next = await packOf(author, before.seq)
    expect(next.full).toBe(false)
    expect(idsOf(next.contacts)).toEqual([id])
    expect(next.commitments).toMatchObject([{ contactId: id }])
    expect(next.followUps).toMatchObject([{ contactId: id }])
    expect(idsOf(next.institutions)).toEqual([sheriff])
    expect(next.counties).toEqual([])
    expect(next.removed.contacts).toEqual([])
  })

  test('tells of what was taken back or closed, only to whom it was open', async () => {
    const other = await server.memberOf({ roles: ['organizer'] })
    const [open, closed] = [await log(author), await log(author, { sensitivity: 'organization' })]
    const [mine, hers] = [await settled(author), await settled(other)]
    expect(idsOf(hers.contacts)).toContain(open)
    expect(JSON.stringify(hers)).not.toContain(closed)
    for (const id of [open, closed]) {
      const gone = await author.call(removeContact, { params: { id }, ifMatch: 1 })
      expect(gone.statusCode).toBe(204)
    }
    expect((await packOf(author, mine.seq)).removed.contacts.sort()).toEqual([open, closed].sort())
    const told = await packOf(other, hers.seq)
    expect(told.removed.contacts).toEqual([open])
    expect(JSON.stringify(told)).not.toContain(closed)
  })

  test('loses what becomes restricted, and what leaves her counties', async () => {
    const [shut, moved] = [await log(author), await log(author)]
    const other = await server.memberOf({ roles: ['organizer'] })
    const before = await settled(other)
    const change = (id: string, more: object) =>
      author.call(putContact, {
        params: { id },
        ifMatch: 1,
        body: { countyFips: '01095', institutionIds: [sheriff], kind: 'call', ...more },
      })
    expect((await change(shut, { sensitivity: 'restricted' })).statusCode).toBe(200)
    expect((await change(moved, { countyFips: '01097' })).statusCode).toBe(200)
    const { removed, contacts } = await packOf(other, before.seq)
    expect(removed.contacts.sort()).toEqual([shut, moved].sort())
    expect(contacts).toEqual([])
  })

  test('comes whole when her access changes, or when its mark is not of this database', async () => {
    const member = await server.memberOf({ roles: ['organizer'] })
    const before = await packOf(member)
    await server.superuser.query(
      `insert into member_regions values ('${member.id}', 'north-central')`,
    )
    server.app.forgetSessions()
    const after = await packOf(member, before.seq)
    expect(after.full).toBe(true)
    expect(after.counties.length).toBeGreaterThan(before.counties.length)
    // as after the database was put back from a copy
    const [generation, xmin] = after.seq.split('.')
    expect((await packOf(member, `${generation}.${xmin}.${newId()}`)).full).toBe(true)
    const ahead = `${generation}.9999999999.${after.seq.split('.')[2]}`
    expect((await packOf(member, ahead)).full).toBe(true)
  })

  test('misses nothing that commits late: the transaction that began first ends last', async () => {
    await log(author)
    const late = await server.superuser.connect()
    await late.query('begin')
    await late.query(`update institutions set phone = '256-555-0100' where id = $1`, [sheriff])
    // its change has a lower number than this one, and is not there yet
    await log(author)
    const before = await packOf(author)
    expect(before.institutions.find(({ id }) => id === sheriff)?.phone).not.toBe('256-555-0100')
    await late.query('commit')
    late.release()
    const after = await packOf(author, before.seq)
    expect(after.institutions.find(({ id }) => id === sheriff)?.phone).toBe('256-555-0100')
  })

  test('refreshed after each of 60 changes by three members it is what it would be whole', async () => {
    // biome-ignore lint/suspicious/noConsole: to play it again
    console.log(`pack: seed ${seed}`)
    let state = seed
    const roll = (n: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % n
    }
    const reader = await server.memberOf({ roles: ['organizer'] })
    const writers = [author, reader, await server.memberOf({ roles: ['lead'] })]
    const mine: { id: string; by: TestMember; version: number }[] = []
    let kept = await packOf(reader)
    for (let step = 0; step < 60; step += 1) {
      const by = writers[roll(3)] as TestMember
      const sensitivity = ['shared', 'organization', 'restricted'][roll(3)]
      const one = mine[roll(mine.length + 1)]
      const what = roll(4)
      if (!one || what === 0) mine.push({ id: await log(by, { sensitivity }), by, version: 1 })
      else if (what === 1) {
        await one.by.call(removeContact, { params: { id: one.id }, ifMatch: one.version })
        mine.splice(mine.indexOf(one), 1)
      } else if (what === 2) {
        const body = {
          countyFips: '01095',
          institutionId: sheriff,
          contactId: one.id,
          text: `step ${step}`,
          dueOn: '2099-01-01',
        }
        await one.by.call(putFollowUp, { params: { id: newId() }, body })
      } else {
        const body = {
          countyFips: ['01095', '01097'][roll(2)],
          institutionIds: [sheriff],
          kind: 'call',
          notes: `step ${step}`,
          sensitivity,
        }
        const answer = await one.by.call(putContact, {
          params: { id: one.id },
          ifMatch: one.version,
          body,
        })
        if (answer.statusCode === 200) one.version += 1
      }
      const next = await packOf(reader, kept.seq)
      expect(next.full).toBe(false)
      kept = refreshedPack(kept, next)
    }
    const whole = await packOf(reader)
    for (const name of packLists) {
      const sorted = (pack: Pack) => [...pack[name]].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(sorted(kept), name).toEqual(sorted(whole))
    }
  })
})
