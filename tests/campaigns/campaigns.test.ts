import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choosables } from '../../client/src/campaigns/candidates.ts'
import {
  type Candidate,
  listCampaignCounties,
  listCampaigns,
  listCandidates,
  markAsked,
  putCampaign,
  putTargets,
  putVotes,
  removeTarget,
} from '../../server/campaigns/contract.ts'
import { decideConflict, listConflicts } from '../../server/conflicts/contract.ts'
import { putContact } from '../../server/contacts/contract.ts'
import { listFollowUps, putFollowUp } from '../../server/follow-ups/contract.ts'
import { campaignHistory, restoreCampaign } from '../../server/history/contract.ts'
import { putPerson } from '../../server/people/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { addTarget, boardOf, campaignFacts, campaignOf, startCampaign } from './campaigns.ts'

let server: TestApp
let leader: TestMember
let organizer: TestMember
let sheriff: string
let commission: string
beforeAll(async () => {
  server = await startTestApp()
  leader = await server.signedIn('leadership')
  organizer = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  commission = await institutionNamed(server.app, 'Marshall County Commission')
})
afterAll(() => server.close())

/** Logs an answer of the sheriff. */
async function answer(askId: string, answer: string, extra: object = {}, by = organizer) {
  const body = {
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    happenedOn: '2026-02-01',
    answers: [{ id: newId(), askId, answer }],
    ...extra,
  }
  const id = newId()
  const written = await by.call(putContact, { params: { id }, body })
  expect(written.statusCode, written.body).toBe(201)
  return { id, body }
}

/** A seat with somebody in it. */
async function seatOf(institutionId: string) {
  const personId = newId()
  const body = { name: 'Jordan Hale', seat: { institutionId, title: 'Sheriff' } }
  await organizer.call(putPerson, { params: { id: personId }, body })
  const { rows } = await server.superuser.query(
    'select seat_id from tenures where person_id = $1',
    [personId],
  )
  return { seatId: rows[0].seat_id as string, personId }
}

const v = (version: number, ifMatch: number) => ({ body: { version }, ifMatch })

describe('a campaign', () => {
  test('is started once, replayed, and refused with other facts', async () => {
    const id = newId()
    const put = (body: object) => leader.call(putCampaign, { params: { id }, body })
    const first = await put(campaignFacts)
    expect(first.statusCode).toBe(201)
    const again = await put(campaignFacts)
    expect([again.statusCode, again.json()]).toEqual([200, first.json()])
    expect((await put({ ...campaignFacts, needed: 3 })).json().code).toBe('different_facts')
    const other = await server.signedIn('leadership')
    const taken = await other.call(putCampaign, { params: { id }, body: campaignFacts })
    expect(taken.json().code).toBe('different_facts')
  })

  test('is edited from the version that was read', async () => {
    const id = await startCampaign(leader)
    const edit = (ifMatch: number) =>
      leader.call(putCampaign, {
        params: { id },
        body: { ...campaignFacts, needed: 5 },
        ifMatch,
      })
    expect((await edit(2)).statusCode).toBe(412)
    expect((await edit(1)).statusCode).toBe(200)
    // the answer was lost
    expect((await edit(1)).json()).toMatchObject({ version: 2 })
    expect(await campaignOf(leader, id)).toMatchObject({ needed: 5, version: 2, mayEdit: true })
  })

  test('that two edit at once keeps what both said: merged, or to be decided', async () => {
    const id = await startCampaign(leader)
    const other = await server.signedIn('leadership')
    const edit = (member: TestMember, extra: object) =>
      member.call(putCampaign, {
        params: { id },
        body: { ...campaignFacts, ...extra },
        ifMatch: 1,
      })
    await edit(leader, { needed: 5, ask: { en: 'Leave', es: 'Váyanse' } })
    const ask = { en: 'Hold nobody', es: 'Váyanse' }
    const second = (await edit(other, { decidesOn: '2026-05-01', ask })).json()
    expect(second).toMatchObject({ version: 3, merged: ['needed'] })
    expect(second.conflicts).toMatchObject([{ record: 'campaign', recordId: id, field: 'askEn' }])
    const merged = { needed: 5, decidesOn: '2026-05-01', ask: { en: 'Leave', es: 'Váyanse' } }
    expect(await campaignOf(leader, id)).toMatchObject(merged)

    const waiting = { query: { record: 'campaign' as const, recordId: id } }
    expect((await organizer.call(listConflicts, waiting)).json().items).toEqual([])
    const { items } = (await leader.call(listConflicts, waiting)).json()
    expect(items).toMatchObject([{ title: campaignFacts.name.en, incoming: 'Hold nobody' }])
    const decided = await leader.call(decideConflict, {
      params: { id: second.conflicts?.[0]?.id ?? '' },
      body: { take: 'incoming' },
      ifMatch: 3,
    })
    expect(decided.json()).toMatchObject({ version: 4 })
    expect(await campaignOf(leader, id)).toMatchObject({ ask })
  })

  test('whose days two moved apart says what was stored, with the rest beside it', async () => {
    const id = await startCampaign(leader, { endsOn: '2026-06-01' })
    const edit = (extra: object) =>
      leader.call(putCampaign, { params: { id }, body: { ...campaignFacts, ...extra }, ifMatch: 1 })
    await edit({ startsOn: '2026-05-01', endsOn: '2026-06-01' })
    const other = await server.signedIn('leadership')
    const body = { ...campaignFacts, endsOn: '2026-04-01' }
    const second = (await other.call(putCampaign, { params: { id }, body, ifMatch: 1 })).json()
    expect(second.conflicts).toMatchObject([{ field: 'endsOn' }])
    const days = { startsOn: '2026-05-01', endsOn: '2026-06-01' }
    expect(await campaignOf(leader, id)).toMatchObject(days)
  })

  test('tells what it said before, and goes back there, but for its vote', async () => {
    const id = await startCampaign(leader)
    const target = await addTarget(leader, id, { institutionId: sheriff })
    await leader.call(putCampaign, {
      params: { id },
      body: { ...campaignFacts, name: { en: 'No holds', es: campaignFacts.name.es } },
      ifMatch: 1,
    })
    await leader.call(putVotes, {
      params: { id },
      body: { votedOn: '2026-03-01', votes: [{ askId: target, vote: 'yes' }] },
      ifMatch: 2,
    })
    const at = { params: { id } }
    const { items } = (await organizer.call(campaignHistory, at)).json()
    expect(items).toMatchObject([
      { version: 3, changes: [{ field: 'votedOn', before: null, after: '2026-03-01' }] },
      { version: 2, changes: [{ field: 'nameEn', before: campaignFacts.name.en }] },
      { version: 1, by: { id: leader.id }, mayRestore: false },
    ])
    expect((await organizer.call(restoreCampaign, { ...at, ...v(1, 3) })).statusCode).toBe(403)
    expect((await leader.call(restoreCampaign, { ...at, ...v(1, 3) })).statusCode).toBe(200)
    const back = { name: campaignFacts.name, votedOn: '2026-03-01', version: 4 }
    expect(await campaignOf(leader, id)).toMatchObject(back)
  })

  test.each([
    ['a blank name', { name: { en: ' ', es: 'x' } }, 'name.en'],
    ['no Spanish', { ask: { en: 'x' } }, 'ask.es'],
    ['an end before its start', { endsOn: '2025-12-31' }, 'endsOn'],
    ['a decision before its start', { decidesOn: '2025-12-31' }, 'decidesOn'],
    ['none needed', { needed: 0 }, 'needed'],
    ['a level that is none', { level: 'galactic' }, 'level'],
  ])('with %s is a 400 that names the field', async (_name, extra, field) => {
    const body = { ...campaignFacts, ...extra }
    const refused = await leader.call(putCampaign, { params: { id: newId() }, body })
    expect(refused.json()).toMatchObject({ status: 400 })
    expect(refused.json().errors[0].field).toBe(field)
  })

  test('shows viewers its counts and no targets', async () => {
    const id = await startCampaign(leader)
    await answer(await addTarget(leader, id, { institutionId: sheriff }), 'leaning_yes')
    await addTarget(leader, id, { institutionId: commission })
    const viewer = await server.signedIn('viewer')
    const { items } = (await viewer.call(listCampaigns)).json()
    const seen = items.find((one: { id: string }) => one.id === id)
    expect(seen).toMatchObject({
      counts: { targets: 2, leaning_yes: 1, not_asked: 1 },
      mayEdit: false,
    })
    expect(JSON.stringify(seen)).not.toContain(sheriff)
  })
})

describe('targets', () => {
  test('are added many at once, replayed, and never doubled', async () => {
    const id = await startCampaign(leader)
    const targets = [sheriff, commission].map((institutionId) => ({ id: newId(), institutionId }))
    const put = (body: object) => leader.call(putTargets, { params: { id }, body })
    const first = await put({ targets })
    expect([first.statusCode, first.json()]).toEqual([201, { added: 2 }])
    const again = await put({ targets })
    expect([again.statusCode, again.json()]).toEqual([200, { added: 0 }])
    const doubled = await put({ targets: [{ id: newId(), institutionId: sheriff }] })
    expect([doubled.statusCode, doubled.json()]).toEqual([200, { added: 0 }])
    expect((await boardOf(leader, id)).targets).toHaveLength(2)
    const { rows } = await server.superuser.query(
      "select from audit where action = 'targeted' and subject_id = $1",
      [id],
    )
    expect(rows).toHaveLength(1)
  })

  test('all or none: an id that is taken, or a seat of another institution', async () => {
    const id = await startCampaign(leader)
    const taken = await addTarget(leader, await startCampaign(leader), { institutionId: sheriff })
    const put = (targets: object[]) =>
      leader.call(putTargets, { params: { id }, body: { targets } })
    const fresh = { id: newId(), institutionId: commission }
    const conflict = await put([fresh, { id: taken, institutionId: sheriff }])
    expect(conflict.json().code).toBe('different_facts')
    const { seatId } = await seatOf(sheriff)
    const misplaced = await put([fresh, { ...fresh, id: newId(), seatId }])
    expect(misplaced.json()).toMatchObject({ status: 400, errors: [{ field: 'targets.1.seatId' }] })
    const nowhere = await put([fresh, { id: newId(), institutionId: newId() }])
    expect(nowhere.json()).toMatchObject({ status: 400, errors: [{ field: 'targets' }] })
    expect((await boardOf(leader, id)).targets).toEqual([])
  })

  test('are proposed by sector and region, with their seats and what is a target already', async () => {
    const id = await startCampaign(leader)
    await addTarget(leader, id, { institutionId: sheriff })
    const jackson = await institutionNamed(server.app, "Jackson County Sheriff's Office")
    const { seatId, personId } = await seatOf(jackson)
    await addTarget(leader, id, { institutionId: jackson, seatId })
    const answered = await leader.call(listCandidates, {
      params: { id },
      query: { kind: 'sheriff', region: 'top-of-alabama' },
    })
    const { items }: { items: Candidate[] } = answered.json()
    expect(items.map((one) => [one.institution.name, one.isTarget])).toEqual([
      ["DeKalb County Sheriff's Office", false],
      ["Jackson County Sheriff's Office", false],
      ["Limestone County Sheriff's Office", false],
      ["Madison County Sheriff's Office", false],
      ["Marshall County Sheriff's Office", true],
    ])
    expect(items[1]?.seats).toEqual([
      {
        id: seatId,
        title: 'Sheriff',
        person: { id: personId, name: 'Jordan Hale', isTarget: false },
        isTarget: true,
      },
    ])
    const [card] = (await boardOf(organizer, id)).targets
    expect(card).toMatchObject({
      seat: { id: seatId, title: 'Sheriff' },
      holder: { name: 'Jordan Hale' },
    })
    const none = await leader.call(listCandidates, { params: { id: newId() } })
    expect(none.statusCode).toBe(404)
  })

  test('are proposed person by person, by name and by place, until they are targets', async () => {
    const id = await startCampaign(leader)
    const dekalb = await institutionNamed(server.app, "DeKalb County Sheriff's Office")
    const { personId } = await seatOf(dekalb)
    const propose = async (query: Record<string, string>) => {
      const answer = await leader.call(listCandidates, { params: { id }, query })
      const { items }: { items: Candidate[] } = answer.json()
      return choosables(items, 'people').map((one) => [one.key, one.detail, one.isTarget])
    }
    const detail = `Sheriff · DeKalb County Sheriff's Office`
    // a slip of the finger is forgiven, and places narrow it down
    expect(await propose({ person: 'jordan hale', region: 'top-of-alabama' })).toContainEqual([
      personId,
      detail,
      false,
    ])
    expect(await propose({ person: 'Hael', county: '01049' })).toEqual([[personId, detail, false]])
    expect(await propose({ person: 'Hale', county: '01003' })).toEqual([])
    expect(await propose({ person: 'Nobody of this name' })).toEqual([])

    await addTarget(leader, id, { institutionId: dekalb, personId })
    expect(await propose({ person: 'Hale', county: '01049' })).toEqual([[personId, detail, true]])
    const [card] = (await boardOf(organizer, id)).targets
    expect(card).toMatchObject({ person: { id: personId, name: 'Jordan Hale' }, seat: null })
  })

  test('are taken off while nobody asked them', async () => {
    const id = await startCampaign(leader)
    const askId = await addTarget(leader, id, { institutionId: sheriff })
    const remove = (ifMatch: number, campaign = id) =>
      leader.call(removeTarget, { params: { id: campaign, askId }, ifMatch })
    const mark = (askedOn: string | null, ifMatch: number) =>
      organizer.call(markAsked, { params: { id, askId }, body: { askedOn }, ifMatch })
    expect((await remove(1, newId())).statusCode).toBe(404)
    expect((await remove(9)).statusCode).toBe(412)
    expect((await mark('2999-01-01', 1)).json()).toMatchObject({ errors: [{ field: 'askedOn' }] })
    expect((await mark('2026-02-01', 1)).statusCode).toBe(200)
    expect((await boardOf(organizer, id)).targets[0]?.standing).toBe('waiting')
    expect((await remove(2)).json().code).toBe('already_asked')
    expect((await mark(null, 2)).statusCode).toBe(200)
    expect((await remove(3)).statusCode).toBe(204)
    expect((await boardOf(organizer, id)).targets).toEqual([])
    expect((await remove(4)).statusCode).toBe(404)
    // and may come back
    await addTarget(leader, id, { institutionId: sheriff })
  })
})

describe('who talks to whom next', () => {
  test('is a follow-up of the ask, on its card for who may see it', async () => {
    const id = await startCampaign(leader)
    const askId = await addTarget(leader, id, { institutionId: sheriff })
    const step = {
      countyFips: '01095',
      institutionId: sheriff,
      askId,
      text: 'Bring the draft order',
      dueOn: '2026-12-01',
      assigneeId: organizer.id,
    }
    const followUp = newId()
    const noted = await leader.call(putFollowUp, { params: { id: followUp }, body: step })
    expect(noted.statusCode, noted.body).toBe(201)
    const [card] = (await boardOf(organizer, id)).targets
    expect(card?.next).toMatchObject({ id: followUp, askId, assignee: { id: organizer.id } })
    const found = await organizer.call(listFollowUps, { query: { ask: askId } })
    expect(found.json().items).toMatchObject([{ id: followUp, askId }])
    const stranger = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    expect((await boardOf(stranger, id)).targets[0]?.next).toBeNull()
    const done = { ...step, done: true }
    await organizer.call(putFollowUp, { params: { id: followUp }, body: done, ifMatch: 1 })
    expect((await boardOf(organizer, id)).targets[0]?.next).toBeNull()
  })

  test('is refused for an ask that is none', async () => {
    const body = { countyFips: '01095', institutionId: sheriff, askId: newId(), text: 'x' }
    const refused = await organizer.call(putFollowUp, {
      params: { id: newId() },
      body: { ...body, dueOn: '2026-12-01' },
    })
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ field: 'askId' }] })
  })
})

describe('the vote', () => {
  test('is recorded in one pass from the version read, corrected, and scored', async () => {
    const id = await startCampaign(leader, { needed: 1 })
    const first = await addTarget(leader, id, { institutionId: sheriff })
    const second = await addTarget(leader, id, { institutionId: commission })
    await answer(first, 'leaning_yes')
    const cast = (list: object[], ifMatch?: number) =>
      leader.call(putVotes, {
        params: { id },
        body: { votedOn: '2026-03-01', votes: list },
        ...(ifMatch ? { ifMatch } : {}),
      })
    const yes = { askId: first, vote: 'yes' }
    const no = { askId: second, vote: 'no' }
    expect((await cast([yes])).statusCode).toBe(428)
    expect((await cast([yes], 7)).statusCode).toBe(412)
    expect((await cast([yes, no], 1)).statusCode).toBe(200)
    expect(await campaignOf(leader, id)).toMatchObject({
      votedOn: '2026-03-01',
      result: { yes: 1, no: 1, won: true },
      version: 2,
    })
    const { forecast, targets } = await boardOf(organizer, id)
    expect(targets.map((one) => one.vote).sort()).toEqual(['no', 'yes'])
    expect(forecast).toMatchObject({
      total: 1,
      right: 1,
      unforecast: 1,
      rows: [{ answer: 'leaning_yes', yes: 1 }],
      organizers: [{ member: { id: organizer.id }, total: 1, right: 1 }],
    })
    // it was the other way round; and what is recorded only now foretold nothing
    await answer(first, 'no', { happenedOn: '2026-02-15' })
    expect((await cast([{ ...yes, vote: 'absent' }], 2)).statusCode).toBe(200)
    const corrected = await boardOf(organizer, id)
    expect(corrected.forecast).toMatchObject({ total: 1, right: 0, unforecast: 0 })
    expect(await campaignOf(leader, id)).toMatchObject({
      result: { yes: 0, absent: 1, won: false },
    })
  })

  test.each([
    ['a day in the future', { votedOn: '2999-01-01' }, 'votedOn'],
    ['a day before the start', { votedOn: '2025-12-31' }, 'votedOn'],
    ['a stranger', { votes: [{ askId: newId(), vote: 'yes' }] }, 'votes.0.askId'],
  ])('with %s is a 400 that names the field', async (_name, extra, field) => {
    const id = await startCampaign(leader)
    const askId = await addTarget(leader, id, { institutionId: sheriff })
    const body = { votedOn: '2026-03-01', votes: [{ askId, vote: 'yes' }], ...extra }
    const refused = await leader.call(putVotes, { params: { id }, body, ifMatch: 1 })
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ field }] })
  })

  test('of one target twice is a 400', async () => {
    const id = await startCampaign(leader)
    const askId = await addTarget(leader, id, { institutionId: sheriff })
    const votes = ['yes', 'no'].map((vote) => ({ askId, vote }))
    const body = { votedOn: '2026-03-01', votes }
    const refused = await leader.call(putVotes, { params: { id }, body, ifMatch: 1 })
    expect(refused.json()).toMatchObject({ errors: [{ field: 'votes.1.askId' }] })
  })
})

describe('a campaign as a layer of the map', () => {
  test('gives all counties, as of a day, to viewers too', async () => {
    const id = await startCampaign(leader)
    await answer(await addTarget(leader, id, { institutionId: sheriff }), 'yes')
    await addTarget(leader, id, { institutionId: commission })
    const viewer = await server.signedIn('viewer')
    const at = async (query: Record<string, string>) => {
      const answered = await viewer.call(listCampaignCounties, { params: { id }, query })
      const counties: { fips: string; value: string; counts: object }[] = answered.json()
      expect(counties).toHaveLength(67)
      const others = counties.filter((one) => one.fips !== '01095')
      expect(new Set(others.map((one) => one.value))).toEqual(new Set(['no_target']))
      return counties.find((one) => one.fips === '01095')
    }
    expect(await at({})).toMatchObject({
      value: 'yes',
      counts: { targets: 2, yes: 1, not_asked: 1 },
    })
    expect(await at({ asOf: '2026-01-31' })).toMatchObject({ value: 'not_asked' })
    // as known before anybody put them on the list
    expect(await at({ knownOn: '2026-02-01' })).toMatchObject({ value: 'no_target' })
    const none = await viewer.call(listCampaignCounties, { params: { id: newId() } })
    expect(none.statusCode).toBe(404)
  })
})
