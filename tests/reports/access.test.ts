import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../server/members/rules.ts'
import { readsReport, writesReport } from '../../server/reports/access-rules.ts'
import { bytesOf } from '../auth/enter.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import {
  begun,
  contentsOf,
  entriesOf,
  finished,
  logged,
  marshallSheriff,
  spring,
  told,
} from './world.ts'

/** Reports of every scope and state, made by those who may. */
let server: TestApp
let made: {
  id: string
  scope: 'regions' | 'county' | 'state'
  counties: string[]
  state: 'draft' | 'reviewed' | 'final'
}[]
let counties: Map<string, string[]>
beforeAll(async () => {
  server = await startTestApp()
  const { rows } = await server.superuser.query<{ id: string; fips: string[] }>(
    'select region_id as id, array_agg(fips::text) as fips from counties group by region_id',
  )
  counties = new Map(rows.map(({ id, fips }) => [id, fips]))
  made = []
  const regions = ['top-of-alabama', 'south-alabama']
  const lead = await server.memberOf({ roles: ['lead', 'leadership'], regions })
  const second = await server.memberOf({ roles: ['lead', 'leadership'], regions })
  for (const scope of [
    { kind: 'regions', regionIds: ['top-of-alabama'] },
    { kind: 'regions', regionIds: ['south-alabama'] },
    { kind: 'regions', regionIds: regions },
    { kind: 'county', countyFips: '01095' },
    { kind: 'county', countyFips: '01097' },
    { kind: 'state' },
  ] as const) {
    const about =
      'regionIds' in scope
        ? scope.regionIds.flatMap((id) => counties.get(id) ?? [])
        : 'countyFips' in scope
          ? [scope.countyFips]
          : []
    for (const state of ['draft', 'reviewed', 'final'] as const) {
      const id = await begun(lead, { scope })
      const url = `/api/reports/${id}/review`
      if (state === 'reviewed')
        told(await second.inject({ method: 'POST', url, payload: { edition: 1 } }))
      if (state === 'final') await finished(lead, second, id)
      made.push({ id, scope: scope.kind, counties: about, state })
    }
  }
})
afterAll(() => server.close())

const everyWay = (id: string) => [
  { url: `/api/reports/${id}` },
  { url: `/api/reports/${id}/contents` },
  { url: `/api/reports/${id}/entries?number=contacts.total` },
  { url: `/api/reports/${id}/addendum` },
]
const v1 = { 'if-match': '"1"' }
const everyWrite = (id: string) =>
  [
    { method: 'PUT', url: `/api/reports/${id}`, payload: spring, headers: v1 },
    {
      method: 'PUT',
      url: `/api/reports/${id}/texts/summary/en`,
      payload: { text: 'x' },
      headers: v1,
    },
    {
      method: 'PUT',
      url: `/api/reports/${id}/highlights`,
      payload: { highlights: [] },
      headers: v1,
    },
    { method: 'DELETE', url: `/api/reports/${id}`, headers: v1 },
    { method: 'POST', url: `/api/reports/${id}/review`, payload: { edition: 1 } },
    { method: 'POST', url: `/api/reports/${id}/finalize`, payload: { edition: 1 } },
  ] as const

const both = ['top-of-alabama', 'south-alabama']
/** Regions make a difference to organizers and leads alone. */
const placed = roles.flatMap((role) =>
  (role === 'organizer' || role === 'lead'
    ? [['top-of-alabama'], ['southeast'], both]
    : [['top-of-alabama']]
  ).map((regions) => ({ role, regions })),
)

describe.each(placed)('$role of $regions', ({ role, regions }) => {
  let member: TestMember
  let reads: (report: (typeof made)[number]) => boolean
  let writes: (report: (typeof made)[number]) => boolean
  beforeAll(async () => {
    member = await server.memberOf({ roles: [role], regions })
    const asking = { roles: [role], counties: regions.flatMap((id) => counties.get(id) ?? []) }
    reads = (report) => readsReport(asking, report)
    writes = (report) => writesReport(asking, report)
  })

  test('is told in the list which of them she may write', async () => {
    const answer = await member.inject({ url: '/api/reports?limit=200' })
    if (role === 'admin') return
    const may = made.filter((one) => reads(one) && one.state !== 'final' && writes(one))
    const listed: { id: string; mayEdit: boolean }[] = told(answer).items
    const hers = listed.filter(({ mayEdit }) => mayEdit).map(({ id }) => id)
    expect(hers.sort()).toEqual(may.map(({ id }) => id).sort())
  })

  test('lists what the policy says, and so does row-level security alone', async () => {
    const expected = made.filter(reads).map(({ id }) => id)
    const answer = await member.inject({ url: '/api/reports?limit=200' })
    if (role === 'admin') expect(answer.statusCode).toBe(403)
    else
      expect(
        told(answer)
          .items.map((one: { id: string }) => one.id)
          .sort(),
      ).toEqual(expected.sort())
    const as = { id: member.id, organizationId: member.organizationId, roles: [role] }
    const db = server.app.dbOf({ ...as, counties: regions.flatMap((id) => counties.get(id) ?? []) })
    for (const table of ['reports', 'report_texts', 'report_snapshots'] as const) {
      const column = table === 'reports' ? 'id' : 'report_id'
      const rows = await db
        .selectFrom(table)
        .select(column as never)
        .execute()
      for (const row of rows as { id?: string; report_id?: string }[])
        expect(expected).toContain(row.id ?? row.report_id)
      if (table === 'reports') expect(rows).toHaveLength(expected.length)
    }
  })

  test('opens what it lists, and hears of the rest what she hears of nothing', async () => {
    for (const report of made) {
      const answers = await Promise.all(everyWay(report.id).map((one) => member.inject(one)))
      if (reads(report)) for (const answer of answers) expect(answer.statusCode).toBe(200)
      else {
        const never = await Promise.all(everyWay(newId()).map((one) => member.inject(one)))
        expect(answers.map(bytesOf)).toEqual(never.map(bytesOf))
      }
    }
  })

  test('changes nothing that is not hers to write, and no id tells that it is taken', async () => {
    for (const report of made.filter((one) => !writes(one) || one.state === 'final')) {
      const before = await server.superuser.query('select edition from reports where id = $1', [
        report.id,
      ])
      const review = everyWrite(report.id)[4]
      const others = everyWrite(report.id).filter(({ url }) => url !== review.url)
      const answers = await Promise.all(others.map((one) => member.inject(one)))
      for (const answer of answers) expect([403, 404, 409]).toContain(answer.statusCode)
      if (!reads(report)) {
        const nothing = everyWrite(newId()).filter(({ url }) => !url.endsWith('review'))
        const never = await Promise.all(nothing.map((one) => member.inject(one)))
        expect(answers.map(bytesOf)).toEqual(never.map(bytesOf))
        expect((await member.inject(review)).statusCode).toBe(role === 'lead' ? 404 : 403)
      }
      const after = await server.superuser.query('select edition from reports where id = $1', [
        report.id,
      ])
      expect(after.rows).toEqual(before.rows)
    }
    if (role !== 'lead' || !regions.includes('top-of-alabama')) return
    const taken = made.map(({ id }) => member.put(`/api/reports/${id}`, spring))
    const answers = (await Promise.all(taken)).map(bytesOf)
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 409 })
  })
})

describe('what one reader is told and another is not', () => {
  test('numbers are the same for all; entries, words and names only to whoever sees them', async () => {
    const sheriff = await marshallSheriff(server)
    const lead = await server.memberOf({ roles: ['lead'] })
    const second = await server.memberOf({ roles: ['lead'] })
    const organizer = await server.memberOf({ roles: ['organizer'] })
    const viewer = await server.memberOf({ roles: ['viewer'], regions: [] })
    const promise = newId()
    const participants = [
      { memberId: lead.id, role: 'led' },
      { memberId: second.id, role: 'led' },
      { memberId: organizer.id, role: 'observed' },
    ]
    const ours = await logged(lead, [sheriff], {
      sensitivity: 'organization',
      notes: 'canary notes',
      participants,
      commitments: [{ id: promise, text: 'canary promise' }],
    })
    const secret = await logged(second, [sheriff], {
      sensitivity: 'restricted',
      notes: 'canary secret',
      participants: [{ memberId: viewer.id, role: 'led' }],
    })
    const id = await begun(lead)
    await finished(lead, second, id)

    const readers = [lead, second, organizer, viewer]
    const contents = await Promise.all(readers.map((reader) => contentsOf(reader, id)))
    const [whole, , hers, outside] = contents
    for (const one of contents) {
      expect(one.contacts).toEqual(whole?.contacts)
      expect(one.commitments.happened).toEqual(whole?.commitments.happened)
      expect(one.counties).toEqual(whole?.counties)
      expect(JSON.stringify(one)).not.toMatch(/canary (notes|secret)/)
    }
    expect(whole?.commitments.items).toMatchObject([{ id: promise, text: 'canary promise' }])
    expect(hers?.commitments.items).toMatchObject([{ id: null, text: null }])
    expect(JSON.stringify(outside)).not.toMatch(new RegExp(`canary|${promise}|${ours}|${secret}`))
    // whose restricted note it is, no number tells
    expect(whole?.contacts.byOrganization).toContainEqual(
      expect.objectContaining({ of: 'restricted', name: null, value: 1 }),
    )

    const led = (one: typeof whole) => one?.ladder.first.find(({ of }) => of === 'led')
    expect(led(whole)?.value).toBe(2)
    expect(
      led(whole)
        ?.members.map((one) => one.id)
        .sort(),
    ).toEqual([lead.id, second.id].sort())
    expect(led(hers)).toMatchObject({ value: 2, members: [] })
    // to who does not know them by name fewer than three are told as few
    expect(led(outside)).toMatchObject({ value: null, members: [] })
    expect(outside?.ladder.members.value).toBe(3)
    expect(await entriesOf(viewer, id, 'ladder.first.led')).toMatchObject({
      value: null,
      hidden: null,
      items: [],
    })

    const total = async (reader: TestMember) => {
      const { value, hidden, items } = await entriesOf(reader, id, 'contacts.total')
      return [value, hidden, items.map((one: { id: string }) => one.id).sort()]
    }
    expect(await total(lead)).toEqual([2, 1, [ours]])
    expect(await total(second)).toEqual([2, 0, [ours, secret].sort()])
    expect(await total(organizer)).toEqual([2, 2, []])
    expect(await total(viewer)).toEqual([2, 2, []])
    expect(await entriesOf(lead, id, 'no.such')).toMatchObject({ value: 0, hidden: 0, items: [] })
  })
})
