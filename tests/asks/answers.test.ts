import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type AskListed, getAsk, listAsks } from '../../server/asks/contract.ts'
import { putVotes } from '../../server/campaigns/contract.ts'
import {
  type Contact,
  getContact,
  putContact,
  removeContact,
} from '../../server/contacts/contract.ts'
import { getCounty } from '../../server/counties/contract.ts'
import { addTarget, boardOf, startCampaign } from '../campaigns/campaigns.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let leader: TestMember
let organizer: TestMember
let stranger: TestMember
let sheriff: string
let commission: string
beforeAll(async () => {
  server = await startTestApp()
  leader = await server.signedIn('leadership')
  organizer = await server.signedIn('organizer')
  stranger = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  commission = await institutionNamed(server.app, 'Marshall County Commission')
})
afterAll(() => server.close())

/** A campaign whose only target is the sheriff: the id of the ask. */
async function newAsk(): Promise<{ campaign: string; askId: string }> {
  const campaign = await startCampaign(leader)
  return { campaign, askId: await addTarget(leader, campaign, { institutionId: sheriff }) }
}

function facts(askId: string, answer: string, extra: object = {}) {
  return {
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    happenedOn: '2026-02-01',
    answers: [{ id: newId(), askId, answer }],
    ...extra,
  }
}

function put(id: string, body: unknown, ifMatch?: number, by = organizer) {
  return by.call(putContact, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
}

async function log(body: unknown, by = organizer): Promise<string> {
  const id = newId()
  const written = await put(id, body, undefined, by)
  expect(written.statusCode, written.body).toBe(201)
  return id
}

async function read(member: TestMember, id: string): Promise<Ask> {
  return (await member.call(getAsk, { params: { id } })).json()
}

/** An ask outside a campaign, as turnovers of seats make them. */
async function askOutside(columns: Record<string, string> = {}): Promise<string> {
  const row = {
    id: newId(),
    institution_id: sheriff,
    text: columns.sensitivity === 'restricted' ? null : 'Keep the promise of your predecessor',
    county_fips: '01095',
    sensitivity: 'shared',
    author_id: leader.id,
    organization_id: leader.organizationId,
    ...columns,
  }
  await server.superuser.query(
    `insert into asks (${Object.keys(row)}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
    Object.values(row),
  )
  return row.id
}

describe('an answer given in a contact', () => {
  test('is in its history, shown in the contact, and marks the target as asked that day', async () => {
    const { askId } = await newAsk()
    expect(await read(organizer, askId)).toMatchObject({ askedOn: null, answer: null, open: true })
    const contact = await log(facts(askId, 'leaning_no'))
    expect(await read(organizer, askId)).toMatchObject({
      askedOn: '2026-02-01',
      contactId: contact,
      answer: 'leaning_no',
      answeredOn: '2026-02-01',
      words: { en: 'Hold nobody without a warrant', es: 'No retener a nadie sin orden' },
      answers: [{ answer: 'leaning_no', contactId: contact, author: { id: organizer.id } }],
    })
    const shown: Contact = (await organizer.call(getContact, { params: { id: contact } })).json()
    expect(shown.answers).toMatchObject([{ answer: 'leaning_no', ask: { id: askId } }])
  })

  test('is given long after the target was put on the list', async () => {
    const { askId } = await newAsk()
    await server.superuser.query("update asks set recorded_at = '2026-01-01' where id = $1", [
      askId,
    ])
    await log(facts(askId, 'yes', { happenedOn: '2026-02-01' }))
    expect(await read(organizer, askId)).toMatchObject({ askedOn: '2026-02-01', answer: 'yes' })
  })

  test('is replayed with its contact', async () => {
    const { askId } = await newAsk()
    const id = newId()
    const body = facts(askId, 'yes')
    const answers = await Promise.all(Array.from({ length: 6 }, () => put(id, body)))
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 200, 200, 200, 200, 201])
    expect((await read(organizer, askId)).answers).toHaveLength(1)
    // whatever became of the ask since
    await server.superuser.query('update asks set removed_at = now() where id = $1', [askId])
    expect((await put(id, body)).statusCode).toBe(200)
    expect((await put(newId(), facts(askId, 'yes'))).statusCode).toBe(400)
  })

  test('many at once to one ask: each is there, and the first day counts as asked', async () => {
    const { askId } = await newAsk()
    await Promise.all(
      ['05', '03', '09', '04', '07'].map((day) =>
        log(facts(askId, 'undecided', { happenedOn: `2026-02-${day}` })),
      ),
    )
    const ask = await read(organizer, askId)
    expect([ask.askedOn, ask.answers.length]).toEqual(['2026-02-03', 5])
    expect(ask.answers.map((one) => one.answeredOn)).toEqual(
      ['09', '07', '05', '04', '03'].map((day) => `2026-02-${day}`),
    )
  })

  test('changes, moves and goes with an edit of its contact', async () => {
    const { askId } = await newAsk()
    const body = facts(askId, 'leaning_yes')
    const contact = await log(body)
    const other = await log(facts(askId, 'no', { happenedOn: '2026-02-10' }))
    const changed = {
      ...body,
      happenedOn: '2026-02-20',
      answers: [{ ...body.answers[0], answer: 'yes' }],
    }
    expect((await put(contact, changed, 1)).statusCode).toBe(200)
    expect(await read(organizer, askId)).toMatchObject({
      askedOn: '2026-02-10',
      contactId: other,
      answer: 'yes',
      answeredOn: '2026-02-20',
    })
    expect((await put(contact, { ...changed, answers: [] }, 2)).statusCode).toBe(200)
    expect(await read(organizer, askId)).toMatchObject({ answer: 'no' })
    const removed = await organizer.call(removeContact, { params: { id: other }, ifMatch: 1 })
    expect(removed.statusCode).toBe(204)
    expect(await read(organizer, askId)).toMatchObject({
      askedOn: null,
      contactId: null,
      answer: null,
      answers: [],
    })
  })

  test('an id of an answer of another contact cannot be taken by an edit', async () => {
    const { askId } = await newAsk()
    const body = facts(askId, 'yes')
    await log(body)
    const mine = await log(facts(askId, 'no'))
    expect((await put(mine, body, 1)).json().code).toBe('different_facts')
  })

  test.each([
    ['an ask that is none', () => facts(newId(), 'yes'), 'answers.0.askId'],
    ['an answer that is none', () => facts(newId(), 'perhaps'), 'answers.0.answer'],
  ])('%s is a 400 that names the field', async (_name, body, field) => {
    expect((await put(newId(), body())).json()).toMatchObject({ status: 400, errors: [{ field }] })
  })

  test('of an institution that was not there, or twice to one ask, is a 400', async () => {
    const { askId } = await newAsk()
    const elsewhere = await put(newId(), facts(askId, 'yes', { institutionIds: [commission] }))
    expect(elsewhere.json()).toMatchObject({ errors: [{ field: 'answers.0.askId' }] })
    const answers = ['yes', 'no'].map((answer) => ({ id: newId(), askId, answer }))
    const twice = await put(newId(), facts(askId, 'yes', { answers }))
    expect(twice.json()).toMatchObject({ errors: [{ field: 'answers.1.askId' }] })
    expect((await read(organizer, askId)).answers).toEqual([])
  })

  test('makes its county one that was asked, and only then', async () => {
    const barbour = await institutionNamed(server.app, "Barbour County Sheriff's Office")
    const askId = await addTarget(leader, await startCampaign(leader), { institutionId: barbour })
    const county = async () =>
      (await organizer.call(getCounty, { params: { fips: '01005' } })).json().accountability.value
    expect(await county()).toBe('never_asked')
    const body = facts(askId, 'no', { countyFips: '01005', institutionIds: [barbour] })
    await log(body, leader)
    expect(await county()).toBe('asked')
  })
})

describe('who sees what was asked', () => {
  test('everyone who works on campaigns sees the answer; its contact only who may open it', async () => {
    const { campaign, askId } = await newAsk()
    const contact = await log(facts(askId, 'leaning_yes', { sensitivity: 'restricted' }))
    for (const [member, contactId] of [
      [organizer, contact],
      [leader, null],
      [stranger, null],
    ] as const) {
      expect((await boardOf(member, campaign)).targets[0]?.standing).toBe('leaning_yes')
      const ask = await read(member, askId)
      expect(ask.contactId).toBe(contactId)
      expect(ask.answers).toMatchObject([{ answer: 'leaning_yes', contactId }])
    }
  })

  test('an ask outside campaigns is a note: hidden, it is as if it never was', async () => {
    const hidden = await askOutside({ sensitivity: 'restricted' })
    const lists = async (member: TestMember) =>
      (await member.call(listAsks, { query: { institution: sheriff } }))
        .json()
        .items.map((one: AskListed) => one.id)
    expect(await lists(leader)).toContain(hidden)
    expect(await lists(organizer)).not.toContain(hidden)
    const shared = await askOutside()
    expect(await lists(organizer)).toContain(shared)
    expect(await lists(stranger)).not.toContain(shared)
    for (const ask of [hidden, newId()]) {
      expect((await organizer.call(getAsk, { params: { id: ask } })).statusCode).toBe(404)
      const refused = await put(newId(), facts(ask, 'yes'))
      expect(refused.json().errors).toEqual([
        { field: 'answers.0.askId', message: 'There is no such ask' },
      ])
    }
  })

  test('an edit takes no answer back that its editor cannot see', async () => {
    const lead = await server.signedIn('lead')
    const own = await askOutside({
      sensitivity: 'restricted',
      author_id: organizer.id,
      organization_id: organizer.organizationId,
    })
    const contact = await log(facts(own, 'undecided'))
    const shown: Contact = (await lead.call(getContact, { params: { id: contact } })).json()
    expect(shown.answers).toEqual([])
    const { answers: _, ...rest } = facts(own, 'undecided')
    const edited = await put(contact, { ...rest, happenedOn: '2026-02-03' }, 1, lead)
    expect(edited.statusCode).toBe(200)
    expect((await read(organizer, own)).answers).toMatchObject([
      { answer: 'undecided', answeredOn: '2026-02-03' },
    ])
  })

  test('open asks are those not decided yet', async () => {
    const { campaign, askId } = await newAsk()
    const outside = await askOutside()
    const open = async () =>
      (await organizer.call(listAsks, { query: { institution: sheriff, open: 'true' } }))
        .json()
        .items.map((one: AskListed) => one.id)
    expect(await open()).toEqual(expect.arrayContaining([askId, outside]))
    await log(facts(outside, 'yes'))
    const votes = [{ askId, vote: 'no' }]
    const body = { votedOn: '2026-03-01', votes }
    await leader.call(putVotes, { params: { id: campaign }, body, ifMatch: 1 })
    expect(await open()).not.toContain(askId)
    expect(await open()).not.toContain(outside)
  })
})
