import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Line, ReportContents } from '../../server/report-contents/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { begun, contentsOf, entriesOf, line, told } from './world.ts'

// The busiest region of the demo's year, counted again from what leaves as a file and from the lists and pages of entries: with
// other words, by nobody's functions but these.

type Rows = Record<string, string>[]
// biome-ignore lint/suspicious/noExplicitAny: what is read of an answer is checked by comparing
type Told = any

let server: TestApp
let region: string
/** sees every note of the demo that is not restricted; restricted ones are made open for this test */
let reader: TestMember
let contents: ReportContents
let reportId: string
/** Most of the demo's year, which ends today whenever that is; and what came right before, equally long. */
const to = addDays(dayInAlabama(new Date()), -7)
const from = addDays(to, -323)
const priorTo = addDays(from, -1)
const priorFrom = addDays(priorTo, -323)
let contacts: Told[]
let commitments: Told[]
let file: Record<'contacts' | 'commitments', Rows>

beforeAll(async () => {
  server = await startTestApp({ demo: true })
  await server.superuser.query(
    'update settings set daily_exports = 1000, daily_export_rows = 1000000',
  )
  const { rows } = await server.superuser.query(
    `select region_id as id from contacts join counties on fips = county_fips
     where happened_on between $1 and $2 group by 1 order by count(*) desc limit 1`,
    [from, to],
  )
  region = rows[0].id
  reader = await server.memberOf({ roles: ['lead', 'leadership'], regions: [region] })
  // what is restricted leaves in no file and is counted all the same: how many they are is asked apart
  file = { contacts: await taken('contacts'), commitments: await taken('commitments') }
  contacts = await all(`/api/contacts?region=${region}`)
  commitments = await all(`/api/commitments?region=${region}`)
  reportId = await begun(reader, {
    scope: { kind: 'regions', regionIds: [region] },
    period: { kind: 'free', from, to },
  })
  contents = await contentsOf(reader, reportId)
})
afterAll(() => server.close())

async function taken(what: string): Promise<Rows> {
  const payload = { what, filters: { region }, reason: 'To count them again', language: 'en' }
  const { body } = await reader.inject({ method: 'POST', url: '/api/export', payload })
  const lines: string[][] = parse(body, { bom: true, relax_column_count: true })
  const [headings = []] = lines.slice(2, 3)
  return lines
    .slice(3, -1)
    .map((cells) => Object.fromEntries(headings.map((one, n) => [one, cells[n] ?? ''])))
}

async function all(url: string): Promise<Told[]> {
  const found: Told[] = []
  let cursor: string | null = null
  do {
    const more: string = cursor === null ? '' : `&cursor=${cursor}`
    const page: { items: Told[]; nextCursor: string | null } = told(
      await reader.inject({ url: `${url}&limit=200${more}` }),
    )
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

const within = (day: string, first: string, last: string) => day >= first && day <= last

/** What the superuser knows of restricted ones, which no list and no file tells this reader. */
async function restricted(
  what: 'contacts' | 'commitments',
  where: string,
  first: string,
  last: string,
) {
  const day = what === 'contacts' ? 'happened_on' : 'made_on'
  const { rows } = await server.superuser.query<{ n: number }>(
    `select count(*)::int as n from ${what} k join counties on fips = county_fips
     where region_id = $1 and sensitivity = 'restricted' and removed_at is null
       and ${day} between $2 and $3 and ${where}`,
    [region, first, last],
  )
  return rows[0]?.n ?? 0
}

function bothOf(lines: readonly Line[], of: string) {
  const found = line(lines, of)
  return [found?.value ?? 0, found?.previous ?? 0]
}

describe('contacts', () => {
  const english: Record<string, string> = {
    meeting: 'Meeting',
    call: 'Call',
    visit: 'Visit',
    message: 'Message',
    public_event: 'Public event',
    action: 'Action',
    training: 'Training',
    held: 'Held',
    attempted: 'Attempted',
    cancelled: 'Cancelled',
    refused: 'Refused',
  }
  // a kind of the coalition's own counts as the one that it was made from
  const own: Record<string, string> = {}
  beforeAll(async () => {
    const { rows } = await server.superuser.query<{ label: string; base: string }>(
      `select en as label, split_part(split_part(key, '.', 2), '__', 1) as base
       from words where key like 'contactKind.%\\_\\_%'`,
    )
    for (const { label, base } of rows) own[label] = base
    expect(Object.keys(own)).not.toEqual([])
  })
  const inFile = (column: string, word: string, first: string, last: string, held = true) =>
    file.contacts.filter(
      (row) =>
        within(row.Day ?? '', first, last) &&
        (row[column] === english[word] || own[row[column] ?? ''] === word) &&
        (!held || row.Outcome === 'Held'),
    ).length

  test('by outcome and kind, as the rows of the file', async () => {
    expect(file.contacts.length).toBeGreaterThan(150)
    for (const { of, value, previous } of contents.contacts.byOutcome) {
      const hidden = (first: string, last: string) =>
        restricted('contacts', `outcome = '${of}'`, first, last)
      expect([of, value], of).toEqual([
        of,
        inFile('Outcome', of, from, to, false) + (await hidden(from, to)),
      ])
      expect(previous).toBe(
        inFile('Outcome', of, priorFrom, priorTo, false) + (await hidden(priorFrom, priorTo)),
      )
    }
    for (const { of, value, previous } of contents.contacts.byKind) {
      const hidden = (first: string, last: string) =>
        restricted('contacts', `outcome = 'held' and kind = '${of}'`, first, last)
      expect(value, of).toBe(inFile('Kind', of, from, to) + (await hidden(from, to)))
      expect(previous, of).toBe(
        inFile('Kind', of, priorFrom, priorTo) + (await hidden(priorFrom, priorTo)),
      )
    }
    const { total, held, byOutcome, byKind } = contents.contacts
    const sum = (lines: readonly Line[]) => lines.reduce((all, { value }) => all + (value ?? 0), 0)
    expect([total.value, held.value]).toEqual([sum(byOutcome), sum(byKind)])
  })

  test('by county and organization, as the rows of the file; whose a restricted one is is not told', async () => {
    const rows = file.contacts.filter(
      (row) => row.Outcome === 'Held' && within(row.Day ?? '', from, to),
    )
    for (const { name, of, value } of contents.contacts.byCounty) {
      const hidden = await restricted('contacts', `outcome = 'held' and fips = '${of}'`, from, to)
      expect(value, name ?? '').toBe(rows.filter((row) => row.County === name).length + hidden)
    }
    for (const { name, of, value } of contents.contacts.byOrganization) {
      if (of === 'restricted')
        expect(value).toBe(await restricted('contacts', `outcome = 'held'`, from, to))
      else expect(value, name ?? '').toBe(rows.filter((row) => row.Organization === name).length)
    }
  })

  test('by sector and movement, as the list of contacts: one with two churches counts once', async () => {
    const held = contacts.filter(
      (one) => one.outcome === 'held' && within(one.happenedOn, from, to),
    )
    const kinds: Record<string, string> = {
      faith: 'church',
      labor: 'union_local',
      lgbtq: 'lgbtq',
      civic: 'civic',
    }
    expect(held.some((one) => one.institutions.length > 1)).toBe(true)
    const hidden = (condition: string) =>
      restricted(
        'contacts',
        `outcome = 'held' and exists (select from contact_institutions ci join institutions i
          on i.id = ci.institution_id where ci.contact_id = k.id and ${condition})`,
        from,
        to,
      )
    for (const { of, value } of contents.contacts.bySector) {
      const counted = held.filter((one) => one.institutions.some((its: Told) => its.sector === of))
      expect(value, of).toBe(counted.length + (await hidden(`i.sector = '${of}'`)))
    }
    for (const [movement, kind] of Object.entries(kinds)) {
      const counted = held.filter((one) => one.institutions.some((its: Told) => its.kind === kind))
      const figure = contents.movements.find(({ of }) => of === movement)?.contacts
      expect(figure?.value, movement).toBe(counted.length + (await hidden(`i.kind = '${kind}'`)))
    }
    const {
      value,
      hidden: kept,
      items,
    } = await entriesOf(reader, reportId, 'contacts.held', '&limit=200')
    expect(items.length).toBe(Math.min(200, (value ?? 0) - kept))
    expect(kept).toBe(await restricted('contacts', `outcome = 'held'`, from, to))
  })

  test('who took a step for the first time, as the pages of all held contacts tell', async () => {
    const everywhere = (await all('/api/contacts?')).filter(
      (one) => one.outcome === 'held' && one.sensitivity !== 'restricted',
    )
    const here = new Set(contacts.map(({ id }) => id))
    const first = new Map<string, { id: string; day: string }>()
    const active = new Set<string>()
    const inOrder = everywhere.sort((a, b) =>
      `${a.happenedOn}${a.id}` < `${b.happenedOn}${b.id}` ? -1 : 1,
    )
    const pages = await server.superuser.query<{
      contact_id: string
      member_id: string
      role: string
    }>('select contact_id, member_id, role from participants where member_id is not null')
    const byContact = new Map<string, typeof pages.rows>()
    for (const row of pages.rows)
      byContact.set(row.contact_id, [...(byContact.get(row.contact_id) ?? []), row])
    for (const { id, happenedOn: day } of inOrder)
      for (const { member_id, role } of byContact.get(id) ?? []) {
        const key = `${role} ${member_id}`
        if (!first.has(key)) first.set(key, { id, day })
        if (here.has(id) && within(day, from, to)) active.add(member_id)
      }
    for (const { of, value, previous } of contents.ladder.first) {
      const steps = [...first].filter(([key, { id }]) => key.startsWith(`${of} `) && here.has(id))
      expect(value, of).toBe(steps.filter(([, { day }]) => within(day, from, to)).length)
      expect(previous, of).toBe(
        steps.filter(([, { day }]) => within(day, priorFrom, priorTo)).length,
      )
    }
    expect(contents.ladder.members.value).toBe(active.size)
  })
})

describe('commitments', () => {
  test('made, kept, broken and over, as their pages tell', async () => {
    const pages = await Promise.all(
      commitments.map(async ({ id }) =>
        told(await reader.inject({ url: `/api/commitments/${id}` })),
      ),
    )
    expect(file.commitments.length).toBe(commitments.length)
    const made = (first: string, last: string) =>
      file.commitments.filter((row) => within(row['Promised on'] ?? '', first, last)).length
    const hidden = await restricted('commitments', 'true', from, to)
    expect(bothOf(contents.commitments.happened, 'made')).toEqual([
      made(from, to) + hidden,
      made(priorFrom, priorTo) + (await restricted('commitments', 'true', priorFrom, priorTo)),
    ])
    /** The word of the last ruling by a day, and its day. */
    const ruling = (page: Told, last: string) =>
      page.events
        .filter(
          (one: Told) =>
            one.happenedOn <= last &&
            ['verdict_confirmed', 'lapsed', 'withdrawn', 'reopened'].includes(one.kind),
        )
        .sort((a: Told, b: Told) =>
          `${a.happenedOn}${a.recordedAt}` < `${b.happenedOn}${b.recordedAt}` ? -1 : 1,
        )
        .at(-1)
    for (const word of ['kept', 'partly_kept', 'broken', 'lapsed', 'withdrawn']) {
      const over = (first: string, last: string) =>
        pages.filter((page) => {
          const one = page.madeOn <= last && ruling(page, last)
          return one && (one.verdict ?? one.kind) === word && within(one.happenedOn, first, last)
        }).length
      const [value = 0, previous = 0] = bothOf(contents.commitments.happened, word)
      const entries = await entriesOf(reader, reportId, `commitments.${word}`, '&limit=200')
      expect([word, value - entries.hidden]).toEqual([word, over(from, to)])
      expect(previous, word).toBeGreaterThanOrEqual(over(priorFrom, priorTo))
    }
    const standing = contents.commitments.standing.reduce((sum, { value }) => sum + (value ?? 0), 0)
    const listed = commitments.filter((one) => one.madeOn <= to)
    const closed = pages.filter((page) => {
      const one = page.madeOn <= to && ruling(page, to)
      return one && one.kind !== 'reopened'
    }).length
    const { rows } = await server.superuser.query(
      `select count(*)::int as n from commitments k join counties on fips = county_fips
       where region_id = $1 and sensitivity = 'restricted' and made_on <= $2
         and not exists (select from commitment_events e where e.commitment_id = k.id
           and e.kind in ('verdict_confirmed', 'lapsed', 'withdrawn'))`,
      [region, to],
    )
    expect(standing).toBe(listed.length - closed + rows[0].n)
  })
})

describe('counties', () => {
  test('stand as the map had them on both days', async () => {
    for (const [day, side] of [
      ['2025-12-31', 'before'],
      [to, 'after'],
    ] as const) {
      const map: Told[] = told(await reader.inject({ url: `/api/counties?asOf=${day}` }))
      const here = map.filter(({ regionId }) => regionId === region)
      expect(here.length).toBe(contents.counties.length)
      for (const county of here) {
        const { alliance, accountability, freshness, lastHeldOn } = county
        const found = contents.counties.find(({ fips }) => fips === county.fips)?.[side]
        expect(found).toMatchObject({ alliance, accountability, freshness, lastHeldOn })
      }
      const ally = here.filter(({ alliance }) => alliance === 'ally').length
      const [value, previous] = bothOf(contents.statuses.alliance, 'ally')
      expect(side === 'after' ? value : previous).toBe(ally)
    }
    const moved = told(await reader.inject({ url: `/api/counties/moved?from=2025-12-31&to=${to}` }))
    const here = moved.counties.filter(({ regionId }: Told) => regionId === region)
    expect(contents.moved).toEqual(here)
  })

  test('and their gaps as the pages of the counties tell', async () => {
    const seen = new Map<string, Told>()
    for (const gaps of contents.coverage.counties) {
      const page = told(await reader.inject({ url: `/api/counties/${gaps.fips}?asOf=${to}` }))
      const counting: Told[] = page.institutions.filter((one: Told) => one.weight > 0)
      for (const one of counting) seen.set(one.id, one)
      const stale = counting.filter(
        (one) => one.lastHeldOn && ['stale', 'expired'].includes(one.freshness),
      )
      const never = counting.filter((one) => !one.lastHeldOn)
      const keys = [...stale, ...never].filter((one) => one.influence === 3)
      const eve = told(await reader.inject({ url: `/api/counties/${gaps.fips}?asOf=${priorTo}` }))
      const then: Told[] = eve.institutions.filter((one: Told) => one.weight > 0)
      const staleThen = then.filter(
        (one) => one.lastHeldOn && ['stale', 'expired'].includes(one.freshness),
      )
      expect(gaps.before).toEqual({
        never: then.filter((one) => !one.lastHeldOn).length,
        stale: staleThen.length,
      })
      expect(gaps).toMatchObject({
        institutions: counting.length,
        never: never.length,
        stale: stale.length,
      })
      expect(gaps.keyGaps.map((one) => one.institution.id).sort()).toEqual(
        keys.map(({ id }) => id).sort(),
      )
    }
    const [value] = bothOf(contents.coverage.figures, 'never')
    expect(value).toBe([...seen.values()].filter((one) => !one.lastHeldOn).length)
    const allies = [...seen.values()].filter(
      (one) => one.kind === 'church' && ['ally', 'active_ally'].includes(one.alliance),
    )
    expect(contents.movements.find(({ of }) => of === 'faith')?.allies.value).toBe(allies.length)
  })
})

test('campaigns: who says what, as their boards tell', async () => {
  expect(contents.campaigns.length).toBeGreaterThan(0)
  const here = new Set(contents.counties.map(({ fips }) => fips))
  for (const campaign of contents.campaigns) {
    const { targets } = told(await reader.inject({ url: `/api/campaigns/${campaign.id}/board` }))
    const inRegion: Told[] = targets.filter((one: Told) =>
      one.counties.some((fips: string) => here.has(fips)),
    )
    expect(campaign.targets.value).toBe(inRegion.length)
    const asked = inRegion.filter((one) => one.askedOn && within(one.askedOn, from, to))
    expect(campaign.asked.value).toBe(asked.length)
    // those that were put or answered in the period, as their own pages tell them
    const listed = contents.asked.items.filter((one) => one.campaign?.id === campaign.id)
    expect(listed.length).toBeGreaterThanOrEqual(asked.length)
    for (const one of listed) {
      const page = told(await reader.inject({ url: `/api/asks/${one.id}` }))
      const last = page.answers.find((its: Told) => its.answeredOn <= to)
      expect([one.answeredOn, one.answer]).toEqual([
        last?.answeredOn ?? null,
        last?.answer ?? 'waiting',
      ])
      expect(one.words).toEqual(page.words)
      expect(one.institution.id).toBe(page.institution.id)
    }
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
    const sum = campaign.standings.reduce((all, { value }) => all + (value ?? 0), 0)
    expect(sum).toBe(campaign.targets.value)
  }
})

test('public records: what began and ended, as their list tells', async () => {
  const records = await all(`/api/records?region=${region}`)
  const count = (field: 'datedOn' | 'endedOn') =>
    records.filter((one) => one[field] && within(one[field], from, to)).length
  expect(bothOf(contents.records.figures, 'began')[0]).toBe(count('datedOn'))
  expect(bothOf(contents.records.figures, 'ended')[0]).toBe(count('endedOn'))
})

test('the demo has a finished report with what came too late for it, and a draft in both languages', async () => {
  const lead = await server.memberOf({ roles: ['lead'] })
  const { items } = told(await lead.inject({ url: '/api/reports' }))
  const final = items.find((one: Told) => one.state === 'final')
  const draft = items.find((one: Told) => one.prepared)
  const addendum = told(await lead.inject({ url: `/api/reports/${final.id}/addendum` }))
  expect(addendum.entries).toMatchObject({ added: 1, removed: 0, changed: 0 })
  expect(addendum.numbers.map(({ key }: Told) => key)).toEqual([
    'contacts.outcome.attempted',
    'contacts.total',
  ])
  expect(told(await lead.inject({ url: `/api/reports/${final.id}` })).snapshot.intact).toBe(true)
  const { texts, highlights } = told(await lead.inject({ url: `/api/reports/${draft.id}` }))
  expect(texts.filter(({ text }: Told) => text !== '')).toHaveLength(6)
  expect(highlights.length).toBeGreaterThan(0)
})
