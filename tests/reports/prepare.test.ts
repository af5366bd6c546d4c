import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDrafts } from '../../server/reports/prepare-store.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { logged, marshallSheriff, reportOf, told } from './world.ts'

let server: TestApp
let lead: TestMember
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.memberOf({ roles: ['lead'], regions: ['top-of-alabama', 'southeast'] })
  await logged(lead, [await marshallSheriff(server)], { happenedOn: '2026-03-31' })
})
afterAll(() => server.close())

async function listed(member: TestMember) {
  return told(await member.inject({ url: '/api/reports?limit=200' })).items
}

test('nothing is prepared of a quarter before the work began, nor where there is no lead', async () => {
  expect(await prepareDrafts(server.app.db, '2026-03-31')).toEqual([])
})

test('on the first day of a quarter the one before it is, for each region with a lead and with work, by one server', async () => {
  const day = '2026-04-01'
  const made = await Promise.all(Array.from({ length: 4 }, () => prepareDrafts(server.app.db, day)))
  const [id = '', ...more] = made.flat()
  expect(more).toEqual([])
  expect(await listed(lead)).toMatchObject([
    {
      id,
      scope: { kind: 'regions', regions: [{ id: 'top-of-alabama' }] },
      period: { kind: 'quarter', from: '2026-01-01', to: '2026-03-31' },
      languages: ['en', 'es'],
      state: 'draft',
      prepared: true,
      author: null,
      editor: null,
    },
  ])
  expect(await reportOf(lead, id)).toMatchObject({ mayEdit: true, mayReview: true, edition: 1 })
  const { rows } = await server.superuser.query(
    'select member_id, action, subject from audit where subject_id = $1',
    [id],
  )
  expect(rows).toEqual([{ member_id: null, action: 'prepared', subject: 'report' }])
  expect(await prepareDrafts(server.app.db, '2026-06-30')).toEqual([])
})

test('what a lead has thrown away does not come back, and a new lead gets hers', async () => {
  const [{ id }] = await listed(lead)
  const url = `/api/reports/${id}`
  await lead.inject({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })
  expect(await prepareDrafts(server.app.db, '2026-04-02')).toEqual([])
  const sheriff = await marshallSheriff(server)
  await logged(lead, [sheriff], { countyFips: '01097', happenedOn: '2026-02-01' })
  expect(await prepareDrafts(server.app.db, '2026-04-02')).toEqual([])
  const other = await server.memberOf({ roles: ['lead'], regions: ['south-alabama'] })
  expect(await prepareDrafts(server.app.db, '2026-04-02')).toHaveLength(1)
  expect(await listed(other)).toMatchObject([{ prepared: true }])
  expect(await listed(lead)).toEqual([])
})

test('leadership gets one of the whole state, once, and it stays away when it was thrown away', async () => {
  const day = '2026-07-01'
  const leader = await server.memberOf({ roles: ['leadership'], regions: [] })
  const made = await Promise.all(Array.from({ length: 4 }, () => prepareDrafts(server.app.db, day)))
  const state = (await listed(leader)).filter(
    ({ scope }: { scope: { kind: string } }) => scope.kind === 'state',
  )
  expect(state).toMatchObject([
    {
      period: { kind: 'quarter', from: '2026-04-01', to: '2026-06-30' },
      ...{ languages: ['en', 'es'], state: 'draft', prepared: true, author: null, editor: null },
    },
  ])
  const [{ id }] = state
  expect(made.flat().filter((one) => one === id)).toHaveLength(1)
  // those of two regions, too, and no second one of the state
  expect(made.flat()).toHaveLength(3)
  expect(await reportOf(leader, id)).toMatchObject({ mayEdit: true, scope: { regions: [] } })
  // leads review it, and do not write it
  expect(await reportOf(lead, id)).toMatchObject({ mayEdit: false, mayReview: true })
  const url = `/api/reports/${id}`
  await leader.inject({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })
  expect(await prepareDrafts(server.app.db, '2026-07-02')).toEqual([])
  const { rows } = await server.superuser.query('select action from audit where subject_id = $1', [
    id,
  ])
  expect(rows.map(({ action }) => action).sort()).toEqual(['prepared', 'removed'])
})

test('it is nobody’s to pretend: a report in the name of nobody comes from the server alone', async () => {
  const as = {
    id: lead.id,
    organizationId: lead.organizationId,
    roles: ['lead'],
    counties: ['01095'],
  }
  const db = server.app.dbOf(as as never)
  const row = {
    ...{ id: lead.id, scope: 'county', county_fips: '01095', period: 'quarter' },
    ...{ from_day: '2026-01-01', to_day: '2026-03-31', languages: ['en'], author_id: null },
  }
  const written = db
    .insertInto('reports')
    .values(row as never)
    .execute()
  await expect(written).rejects.toMatchObject({ code: '42501' })
})
