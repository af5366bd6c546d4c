import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../server/contacts/contract.ts'
import { getContact, putContact, removeContact } from '../../server/contacts/contract.ts'
import { addDays } from '../../server/days.ts'
import { listedCounty, marshall, today } from '../counties/county-reader.ts'
import { exportRaw, plainOf, rewound } from '../counties/export.ts'
import { recomputed } from '../counties/recompute.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const yesterday = addDays(today, -1)

let server: TestApp
let owner: pg.Client
let lead: TestMember
let sheriff: string
let school: string
beforeAll(async () => {
  server = await startTestApp()
  owner = new pg.Client(server.database.superuser)
  await owner.connect()
  lead = await server.memberOf({ roles: ['lead'], regions: ['top-of-alabama'] })
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  school = await institutionNamed(server.app, 'Marshall County Schools')
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

/** A held meeting of ten days ago, recorded three days ago as far as the database knows. */
async function logged(facts: object = {}): Promise<string> {
  const id = newId()
  const answer = await lead.call(putContact, {
    params: { id },
    body: { ...meeting, assessments: [{ id: newId(), value: 2 }], ...facts },
  })
  expect(answer.statusCode).toBe(201)
  for (const table of ['contacts', 'assessments', 'commitments'])
    await server.superuser.query(
      `update ${table} set recorded_at = now() - interval '3 days' where ${table === 'contacts' ? 'id' : 'contact_id'} = $1`,
      [id],
    )
  // only the test moves the time of recording: what that left behind is no change
  await forget()
  return id
}
const meeting = {
  countyFips: marshall,
  get institutionIds() {
    return [sheriff]
  },
  kind: 'meeting',
  happenedOn: addDays(today, -10),
}

async function forget(): Promise<void> {
  await owner.query('alter table earlier_facts disable trigger user; delete from earlier_facts')
  await owner.query('alter table earlier_facts enable trigger user')
  server.app.facts.forget('all')
}

async function edit(id: string, change: (contact: Contact) => object): Promise<void> {
  const contact: Contact = (await lead.call(getContact, { params: { id } })).json()
  const answer = await lead.call(putContact, {
    params: { id },
    body: {
      countyFips: contact.countyFips,
      institutionIds: contact.institutions.map((one) => one.id),
      kind: contact.kind,
      happenedOn: contact.happenedOn,
      assessments: contact.assessments.map(({ id, value }) => ({ id, value })),
      commitments: contact.commitments.map(({ id, text, dueOn, evidence }) => ({
        id,
        text,
        evidence,
        ...(dueOn && { dueOn }),
      })),
      ...change(contact),
    },
    ifMatch: contact.version,
  })
  expect(answer.json()).toMatchObject({ id })
}

const then = () => listedCounty(lead, { asOf: today, knownOn: yesterday })
const now = () => listedCounty(lead)

/** Asked of the map, of the page and of the second writing of the rules over undone rows. */
async function expectSameThen(): Promise<void> {
  const raw = rewound(await exportRaw(server.database.superuser), yesterday)
  const { counts, name, regionId, asOf, rulesVersion, set, ...status } = await then()
  expect(status).toMatchObject(
    (({ counts: _, ...rest }) => rest)(
      recomputed(plainOf(raw), marshall, { asOf: today, knownOn: yesterday }),
    ),
  )
}

describe('what was known yesterday', () => {
  test('does not change with an edit of today, and an edit of notes changes nothing', async () => {
    const id = await logged()
    const before = await then()
    expect(before).toMatchObject({ alliance: 'ally', ageDays: 10 })
    await edit(id, () => ({ notes: 'They were late' }))
    expect(await then()).toEqual(before)
    await edit(id, ({ assessments: [one] }) => ({
      happenedOn: addDays(today, -4),
      assessments: [{ id: one?.id, value: 5 }],
    }))
    expect(await then()).toEqual(before)
    expect(await now()).toMatchObject({ alliance: 'opponent', ageDays: 4 })
    await expectSameThen()
  })

  test('is still there after the contact was taken back', async () => {
    const id = await logged({ happenedOn: addDays(today, -3) })
    const before = await then()
    const { version } = (await lead.call(getContact, { params: { id } })).json()
    const gone = await lead.call(removeContact, { params: { id }, ifMatch: version })
    expect(gone.statusCode).toBe(204)
    expect(await then()).toEqual(before)
    expect((await now()).lastHeldOn).not.toBe((await then()).lastHeldOn)
    await expectSameThen()
  })

  test('stays with the institution it was said of, whichever it names now', async () => {
    const id = await logged()
    const ofSchool = () =>
      lead
        .inject({ url: `/api/institutions/${school}`, query: { knownOn: yesterday } })
        .then((answer) => answer.json())
    const [sheriffThen, schoolThen] = [await then(), await ofSchool()]
    await edit(id, ({ assessments: [one] }) => ({
      institutionIds: [school],
      assessments: [{ id: one?.id, value: 2, institutionId: school }],
    }))
    expect(await then()).toEqual(sheriffThen)
    expect(await ofSchool()).toEqual(schoolThen)
    const saidOfSchool = (await lead.inject({ url: `/api/institutions/${school}` })).json()
    expect(saidOfSchool.alliance).toBe('ally')
    await expectSameThen()
    // the same from a book that reads only what was touched, and from one that reads everything
    server.app.facts.forget('all')
    expect(await then()).toEqual(sheriffThen)
    expect(await ofSchool()).toEqual(schoolThen)
  })

  test('a promise is due when it was due then', async () => {
    const id = await logged({
      commitments: [{ id: newId(), text: 'Publish the policy', dueOn: addDays(today, -3) }],
    })
    expect((await then()).accountability).toBe('due')
    await edit(id, ({ commitments: [one] }) => ({
      commitments: [{ id: one?.id, text: one?.text, dueOn: addDays(today, 30) }],
    }))
    expect((await now()).accountability).toBe('in_the_works')
    expect((await then()).accountability).toBe('due')
    await expectSameThen()
  })
})

test('what entries said before cannot be changed, nor read by their words', async () => {
  const { rows } = await owner.query<{ facts: object }>('select facts from earlier_facts')
  expect(rows.length).toBeGreaterThan(0)
  const columns = new Set(rows.flatMap(({ facts }) => Object.keys(facts)))
  for (const word of ['notes', 'text', 'basis', 'title']) expect(columns).not.toContain(word)
  await expect(owner.query('delete from earlier_facts')).rejects.toThrow('append-only')
})
