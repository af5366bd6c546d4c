import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { waitsForReviewBy } from '../../server/reports/rules.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { begun, finished, onward, reportOf, spring, told, write } from './world.ts'

let server: TestApp
let lead: TestMember
let second: TestMember
let leader: TestMember
let stranger: TestMember
let id: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  second = await server.signedIn('lead')
  leader = await server.signedIn('leadership')
  stranger = await server.memberOf({ roles: ['lead'], regions: ['south-alabama'] })
})
afterAll(() => server.close())
beforeEach(async () => {
  id = await begun(lead)
  await write(lead, id, 'Three sheriffs.', 0)
})

const ask = (by: TestMember, reviewerId?: string | null, of = id) =>
  by.inject({ method: 'POST', url: `/api/reports/${of}/ask-review`, payload: { reviewerId } })
async function sendBack(by: TestMember, why: string) {
  const { edition } = await reportOf(lead, id)
  const payload = { edition, why }
  return by.inject({ method: 'POST', url: `/api/reports/${id}/send-back`, payload })
}
const actions = async () => {
  const rows = await server.app.db
    .selectFrom('audit')
    .where('subject_id', '=', id)
    .select(['action', 'member_id as by'])
    .orderBy('seq')
    .execute()
  return rows.slice(2)
}

describe('a review is asked for', () => {
  test('of a colleague who may review it: herself and who may not are not offered', async () => {
    const { reviewers } = await reportOf(lead, id)
    const ids = reviewers.map((one) => one.id)
    expect(ids).toContain(second.id)
    expect(ids).toContain(leader.id)
    expect(ids).not.toContain(lead.id)
    expect(ids).not.toContain(stranger.id)
    // whoever may not write it asks nobody
    expect((await reportOf(leader, id)).reviewers).toEqual([])
    const refused = await ask(lead, stranger.id)
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ field: 'reviewerId' }] })
    expect((await ask(lead, lead.id)).statusCode).toBe(400)
    expect((await ask(lead, newId())).statusCode).toBe(400)
    expect((await ask(leader, second.id)).statusCode).toBe(403)
    expect((await ask(stranger, second.id)).statusCode).toBe(404)
    expect((await reportOf(lead, id)).reviewAsked).toBeNull()
    expect(await actions()).toEqual([])
  })

  test('once: the same again is the same; another one may be asked instead, or whoever may', async () => {
    told(await ask(lead, second.id))
    told(await ask(lead, second.id))
    expect(await reportOf(second, id)).toMatchObject({
      state: 'draft',
      reviewAsked: { by: { id: lead.id }, of: { id: second.id } },
    })
    told(await ask(lead, leader.id))
    expect((await reportOf(lead, id)).reviewAsked?.of?.id).toBe(leader.id)
    told(await ask(lead))
    expect(await reportOf(lead, id)).toMatchObject({ reviewAsked: { of: null } })
    const asked = { action: 'review_asked', by: lead.id }
    expect(await actions()).toEqual([asked, asked, asked])
  })

  test('not of a draft that nobody has written in, and not of one that is reviewed or final', async () => {
    // as the server prepares one: nobody has edited it
    const prepared = newId()
    await server.superuser.query(
      `insert into reports (id, scope, region_ids, period, from_day, to_day, languages)
       values ($1, 'regions', '{top-of-alabama}', 'quarter', '2025-04-01', '2025-06-30', '{en,es}')`,
      [prepared],
    )
    expect((await ask(lead, second.id, prepared)).json()).toMatchObject({
      code: 'report_not_begun',
    })
    told(await onward(second, id, 'review'))
    expect((await ask(lead, leader.id)).json()).toMatchObject({ code: 'stale_version' })
    told(await onward(lead, id, 'finalize'))
    expect((await ask(lead, leader.id)).json()).toMatchObject({ code: 'report_final' })
    expect((await sendBack(second, 'Late')).json()).toMatchObject({ code: 'report_final' })
  })

  test('and whoever writes in it herself is no longer its second reader: it waits for another one', async () => {
    told(await ask(lead, second.id))
    await write(second, id, 'Three sheriffs, and a mayor.', 1)
    expect(await reportOf(lead, id)).toMatchObject({
      mayReview: true,
      reviewAsked: { by: { id: lead.id }, of: null },
    })
    told(await onward(lead, id, 'review'))
    expect(await reportOf(second, id)).toMatchObject({
      state: 'reviewed',
      reviewer: { id: lead.id },
      reviewAsked: null,
    })
    expect((await reportOf(second, id)).reviewedAt).toMatch(/^20/)
  })
})

describe('a draft is sent back', () => {
  test('with a word why, by who may review it; asking again answers that', async () => {
    told(await ask(lead, second.id))
    expect((await sendBack(second, '  ')).json().errors).toMatchObject([{ field: 'why' }])
    expect((await sendBack(lead, 'Mine')).json()).toMatchObject({ code: 'own_review' })
    expect((await sendBack(stranger, 'No')).statusCode).toBe(404)
    told(await sendBack(second, ' The Spanish summary is missing. '))
    told(await sendBack(second, 'The Spanish summary is missing.'))
    const back = { by: { id: second.id }, why: 'The Spanish summary is missing.' }
    expect(await reportOf(lead, id)).toMatchObject({
      state: 'draft',
      reviewAsked: null,
      sentBack: back,
    })
    // what was mended does not take the word away, until it is asked again
    await write(lead, id, 'Tres sheriffs.', 0, 'summary/es')
    expect((await reportOf(lead, id)).sentBack).toMatchObject(back)
    told(await ask(lead, second.id))
    expect(await reportOf(lead, id)).toMatchObject({ sentBack: null })
    told(await onward(second, id, 'review'))
    expect(await reportOf(lead, id)).toMatchObject({ reviewAsked: null, sentBack: null })
    expect((await actions()).map(({ action }) => action)).toEqual([
      ...['review_asked', 'sent_back', 'edited', 'review_asked', 'reviewed'],
    ])
  })

  test('only as it was read: who has written since is not blamed for what she mended', async () => {
    const { edition } = await reportOf(second, id)
    await write(lead, id, 'Three sheriffs, mended.', 1)
    const payload = { edition, why: 'A sheriff is missing.' }
    const late = await second.inject({
      ...{ method: 'POST', url: `/api/reports/${id}/send-back`, payload },
    })
    expect(late.statusCode).toBe(412)
  })

  test('and of a final one neither is told to whoever reads it', async () => {
    told(await ask(lead, second.id))
    await finished(lead, second, id)
    const viewer = await server.signedIn('viewer')
    const { items } = told(await viewer.inject({ url: '/api/reports' }))
    const listed = items.find((one: { id: string }) => one.id === id)
    expect(listed).toMatchObject({ state: 'final', reviewAsked: null, sentBack: null })
  })
})

test('of a report of the state, leadership may ask any lead', async () => {
  const state = await begun(leader, { ...spring, scope: { kind: 'state' } })
  await write(leader, state, 'A year.', 0)
  const { reviewers } = await reportOf(leader, state)
  expect(reviewers.map((one) => one.id)).toContain(stranger.id)
  told(await ask(leader, stranger.id, state))
  expect((await reportOf(stranger, state)).reviewAsked?.of?.id).toBe(stranger.id)
})

test.each([
  ['nobody asked', { editedBy: 'ana', asked: null }, false],
  ['she is asked', { editedBy: 'ana', asked: { of: 'eva' } }, true],
  ['another is asked', { editedBy: 'ana', asked: { of: 'ines' } }, false],
  ['whoever may', { editedBy: 'ana', asked: { of: null } }, true],
  ['whoever may, and she edited it last', { editedBy: 'eva', asked: { of: null } }, false],
])('a draft waits for her: %s', (_, asked, waits) => {
  expect(waitsForReviewBy('eva', asked)).toBe(waits)
})
