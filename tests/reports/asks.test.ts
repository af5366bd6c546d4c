import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toContents } from '../../server/reports/contents.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { begun, contentsOf, finished, marshallSheriff } from './world.ts'

let server: TestApp
let lead: TestMember
let second: TestMember
let organizer: TestMember
let viewer: TestMember
let sheriff: string
const campaign = newId()
const ofCampaign = newId()
const other = newId()
const ours = newId()
const secret = newId()
const old = newId()
const late = newId()

beforeAll(async () => {
  server = await startTestApp()
  lead = await server.memberOf({ roles: ['lead'] })
  second = await server.memberOf({ roles: ['lead'] })
  organizer = await server.memberOf({ roles: ['organizer'] })
  viewer = await server.memberOf({ roles: ['viewer'], regions: [] })
  sheriff = await marshallSheriff(server)
  const { rows } = await server.superuser.query(
    'select organization_id as id from members where id = $1',
    [lead.id],
  )
  await server.superuser.query(
    `insert into campaigns (id, name_en, name_es, ask_en, ask_es, level, starts_on, created_by)
     values ($1, 'Keep', 'Cumplir', 'canary campaign', 'canario campaña', 'local', '2025-01-01', $2)`,
    [campaign, lead.id],
  )
  const ask = (id: string, on: string, facts: Record<string, string | null>) => {
    const row = {
      ...{
        id,
        institution_id: sheriff,
        author_id: lead.id,
        asked_on: on,
        recorded_at: `${on}T18:00:00Z`,
      },
      ...facts,
    }
    const names = Object.keys(row)
    return server.superuser.query(
      `insert into asks (${names}) values (${names.map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    )
  }
  const note = { county_fips: '01095', organization_id: rows[0].id }
  await ask(ofCampaign, '2026-04-20', { campaign_id: campaign })
  await ask(other, '2026-05-02', { ...note, text: 'canary shared', sensitivity: 'shared' })
  await ask(ours, '2026-05-03', { ...note, text: 'canary ours', sensitivity: 'organization' })
  await ask(secret, '2026-05-04', { ...note, text: null, sensitivity: 'restricted' })
  // long before, and answered in the period; and before, and answered after it
  await ask(old, '2026-01-10', { ...note, text: 'canary old', sensitivity: 'shared' })
  await ask(late, '2026-01-11', { ...note, text: 'canary late', sensitivity: 'shared' })
  const answer = (id: string, on: string, what: string) =>
    server.superuser.query(
      `insert into answers (id, ask_id, answer, answered_on, author_id, recorded_at)
       values ($1, $2, $3, $4, $5, $4::date + interval '20 hours')`,
      [newId(), id, what, on, lead.id],
    )
  await answer(ofCampaign, '2026-05-01', 'undecided')
  await answer(ofCampaign, '2026-06-01', 'leaning_yes')
  await answer(ofCampaign, '2026-07-05', 'no')
  await answer(old, '2026-06-02', 'yes')
  await answer(late, '2026-07-02', 'yes')
})
afterAll(() => server.close())

test('asks put or answered in the period stand with their words and where they stood at its end', async () => {
  const id = await begun(lead)
  const { asked, asks } = await contentsOf(lead, id)
  const institution = { id: sheriff, name: "Marshall County Sheriff's Office" }
  expect(asked).toEqual({
    items: [
      {
        ...{ id: old, campaign: null, institution, answer: 'yes' },
        ...{ askedOn: '2026-01-10', answeredOn: '2026-06-02' },
        words: { en: 'canary old', es: 'canary old' },
      },
      {
        id: ofCampaign,
        campaign: { id: campaign, name: { en: 'Keep', es: 'Cumplir' } },
        ...{ institution, answer: 'leaning_yes' },
        ...{ askedOn: '2026-04-20', answeredOn: '2026-06-01' },
        words: { en: 'canary campaign', es: 'canario campaña' },
      },
      expect.objectContaining({ id: ours, answer: 'waiting', answeredOn: null }),
      expect.objectContaining({ id: other }),
    ],
    // of the restricted one only that it is
    more: 1,
  })
  // each that was put is in the number
  expect(asks.map(({ of, value }) => [of, value])).toEqual([
    ['campaigns', 1],
    ['other', 3],
  ])
})

test('to who may not see an ask it is one of a number; viewers hear the numbers alone', async () => {
  const id = await begun(lead)
  await finished(lead, second, id)
  const [whole, hers, outside] = await Promise.all(
    [lead, organizer, viewer].map((one) => contentsOf(one, id)),
  )
  // of another organization: what that keeps to itself is not hers
  expect(hers?.asked.items.map((one) => one.id)).toEqual([old, ofCampaign, other])
  expect(hers?.asked.more).toBe(2)
  expect(outside?.asked).toEqual({ items: [], more: 0 })
  expect(JSON.stringify(outside)).not.toMatch(/canary|canario/)
  expect([hers?.asks, outside?.asks]).toEqual([whole?.asks, whole?.asks])
})

test('of a final one they are those that were frozen, in the words of today; one finished before shows none', async () => {
  const id = await begun(lead)
  await finished(lead, second, id)
  await server.superuser.query(`update answers set removed_at = now() where ask_id = $1`, [old])
  await server.superuser.query(`update asks set text = 'canary mended' where id = $1`, [other])
  await server.superuser.query(`update asks set removed_at = now() where id = $1`, [ours])
  const { asked } = await contentsOf(lead, id)
  expect(asked.items.map((one) => [one.id, one.answer, one.words?.en])).toEqual([
    [old, 'yes', 'canary old'],
    [ofCampaign, 'leaning_yes', 'canary campaign'],
    [other, 'waiting', 'canary mended'],
  ])
  expect(asked.more).toBe(2)
  const { rows } = await server.superuser.query(
    'select contents from report_snapshots where report_id = $1',
    [id],
  )
  expect(JSON.stringify(rows[0].contents)).not.toContain('canary')
  const { asks: _, moreAsks: __, gaps, ...before } = rows[0].contents
  const former = {
    ...before,
    gaps: gaps.map(({ before: ___, ...gap }: { before: unknown }) => gap),
  }
  const member = { id: lead.id, organizationId: '', roles: ['lead' as const], counties: ['01095'] }
  const told = await toContents(server.app.dbOf(member), member, former, true)
  expect(told.asked).toEqual({ items: [], more: 0 })
  expect(told.coverage.counties.map((one) => one.before)).toEqual(gaps.map(() => null))
})

test('of many the latest sixty stand there, the rest is counted', async () => {
  await server.superuser.query(
    `insert into asks (id, institution_id, author_id, asked_on, text, county_fips, organization_id, sensitivity)
     select gen_random_uuid(), $1, m.id, '2025-07-01'::date + n, 'canary ' || n, '01095', m.organization_id, 'shared'
     from members m, generate_series(1, 64) n where m.id = $2`,
    [sheriff, lead.id],
  )
  const period = { kind: 'quarter', from: '2025-07-01', to: '2025-09-30' }
  const { asked } = await contentsOf(lead, await begun(lead, { period }))
  expect(asked.items.map((one) => one.words?.en)).toEqual(
    Array.from({ length: 60 }, (_, i) => `canary ${64 - i}`),
  )
  expect(asked.more).toBe(4)
})
