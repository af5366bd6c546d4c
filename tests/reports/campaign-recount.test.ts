import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayInAlabama, daysBetween } from '../../server/days.ts'
import type { ReportContents } from '../../server/report-contents/contract.ts'
import { unzipped } from '../export/unzip.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { begun, contentsOf, told } from './world.ts'

// Every number of a campaign's report, counted again from what leaves as a file, from the lists and pages of the API, and from
// the bare links between rows, which no file tells: with other words, by nobody's functions but these.

// biome-ignore lint/suspicious/noExplicitAny: what is read of an answer is checked by comparing
type Told = any
type Days = { from: string; to: string }
type Count = Map<string, number>

/** As texts that sort and parse. */
const recordedAt = `to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at`

let server: TestApp
let reader: TestMember
let campaign: string
let contents: ReportContents
const today = dayInAlabama(new Date())
const now: Days = { from: addDays(today, -200), to: today }
let before: Days
let priorEve: string
/** by id; contacts and promises with their restricted ones, as the superuser knows them */
let contacts: Map<string, Told>
let commitments: Told[]
let targets: Told[]
let answers: Told[]
let institutionsOf: Map<string, string[]>
let institutions: Map<string, Told>
let participants: Told[]
let linked: Set<string>

beforeAll(async () => {
  server = await startTestApp({ demo: true })
  await server.superuser.query('update settings set daily_export_rows = 1000000')
  const regions = (await rows('select id from regions')).map(({ id }) => id)
  reader = await server.memberOf({ roles: ['lead', 'leadership'], regions })
  const [busiest] = await rows(
    `select a.campaign_id as id from answers g join asks a on a.id = g.ask_id where a.campaign_id is not null
     group by 1 order by count(distinct a.institution_id) desc limit 1`,
  )
  campaign = busiest.id
  const file = await everything()
  const read = (name: string): Told[] => JSON.parse(file.get(`${name}.json`) ?? '').rows
  institutions = new Map(read('institutions').map((one) => [one.id, one]))
  const kept = await rows(
    `select c.id, kind, outcome, happened_on::text, counties.name as county from contacts c join counties on fips = county_fips
     where sensitivity = 'restricted' and removed_at is null`,
  )
  contacts = new Map(
    [...read('contacts'), ...kept.map((one) => ({ ...one, organization: 'restricted' }))].map(
      (one) => [one.id, one],
    ),
  )
  answers = await rows(
    `select ask_id, contact_id, answered_on::text, answer, ${recordedAt} from answers where removed_at is null`,
  )
  targets = (
    await rows(
      `select id, contact_id, institution_id, asked_on::text, ${recordedAt} from asks
     where campaign_id = '${campaign}' and removed_at is null`,
    )
  ).map((one) => ({ ...one, answers: answers.filter(({ ask_id }) => ask_id === one.id) }))
  linked = new Set(
    targets.flatMap((one) => [one.contact_id, ...one.answers.map((its: Told) => its.contact_id)]),
  )
  participants = await rows(
    'select contact_id, member_id, role from participants where member_id is not null',
  )
  institutionsOf = new Map()
  for (const { contact_id: id, institution_id: its } of await rows(
    'select * from contact_institutions',
  ))
    institutionsOf.set(id, [...(institutionsOf.get(id) ?? []), its])
  const promises = await rows(
    'select id, contact_id, institution_id from commitments where removed_at is null',
  )
  const told_ = new Map(read('commitments').map((one) => [one.id, one]))
  const ofCampaign = promises.filter(({ contact_id }) => linked.has(contact_id))
  commitments = await Promise.all(
    ofCampaign.map(async (one) => {
      // one that is restricted, and no file tells
      const facts =
        told_.get(one.id) ??
        (
          await rows(`select made_on::text, due_on::text from commitments where id = '${one.id}'`)
        )[0]
      const events = await rows(
        `select kind, verdict, happened_on::text, ${recordedAt} from commitment_events where commitment_id = '${one.id}'`,
      )
      return { ...one, ...facts, events }
    }),
  )
  const id = await begun(reader, {
    ...{ scope: { kind: 'campaign', campaignId: campaign }, languages: ['en'] },
    period: { kind: 'free', ...now },
  })
  contents = await contentsOf(reader, id)
  before = contents.previous
  priorEve = addDays(before.from, -1)
}, 120_000)
afterAll(() => server.close())

async function rows(text: string): Promise<Told[]> {
  return (await server.superuser.query(text)).rows
}

async function everything() {
  const payload = {
    ...{ what: 'everything', filters: {}, language: 'en', reason: 'To count them again' },
  }
  const answer = await reader.inject({ method: 'POST', url: '/api/export', payload })
  return unzipped(answer.rawPayload)
}

const within = (day: string | null, { from, to }: Days) => day !== null && day >= from && day <= to

function counted(keys: Iterable<string>): Count {
  const counts: Count = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const movements: Record<string, string> = {
  ...{ church: 'faith', union_local: 'labor', lgbtq: 'lgbtq', civic: 'civic' },
  ...{ african_american: 'african_american', immigrant_led: 'immigrant_led' },
}
function movementOf(id: string): string[] {
  const { sector, kind } = institutions.get(id) ?? {}
  if (sector === 'business' || sector === 'service') return [sector]
  const movement = sector === 'community' && movements[kind.split('__')[0]]
  return movement ? [movement] : []
}

async function contactsIn(days: Days): Promise<Count> {
  const fips = new Map(
    (await rows('select fips, name from counties')).map((one) => [one.name, one.fips]),
  )
  const organization = new Map(
    (await rows('select id, name from organizations')).map((one) => [one.name, one.id]),
  )
  const here = [...contacts.values()].filter(
    (one) => linked.has(one.id) && within(one.happened_on, days),
  )
  const held = here.filter((one) => one.outcome === 'held')
  const met = new Set(held.flatMap((one) => institutionsOf.get(one.id) ?? []))
  const firstOf = new Map<string, Told>()
  const open = (one: Told) => one?.outcome === 'held' && one.organization !== 'restricted'
  for (const { contact_id: id, member_id: member, role } of participants) {
    const one = contacts.get(id)
    if (!open(one)) continue
    const [first, mark] = [firstOf.get(`${role} ${member}`), `${one.happened_on}${id}`]
    if (!first || mark < first.mark) firstOf.set(`${role} ${member}`, { mark, id, role })
  }
  const steps = [...firstOf.values()].filter(
    ({ id }) => linked.has(id) && within(contacts.get(id).happened_on, days),
  )
  const members = participants.filter(({ contact_id: id }) =>
    held.some((one) => one.id === id && open(one)),
  )
  return new Map([
    ...counted([
      ...here.flatMap((one) => ['contacts.total', `contacts.outcome.${one.outcome}`]),
      ...held.flatMap((one) => [
        ...[
          'contacts.held',
          `contacts.kind.${one.kind.split('__')[0]}`,
          `contacts.county.${fips.get(one.county)}`,
        ],
        `contacts.organization.${organization.get(one.organization) ?? one.organization}`,
        ...new Set(
          (institutionsOf.get(one.id) ?? []).flatMap((id) => [
            `contacts.sector.${institutions.get(id).sector}`,
            ...movementOf(id).map((movement) => `movements.${movement}.contacts`),
          ]),
        ),
      ]),
      ...steps.map(({ role }) => `ladder.first.${role}`),
    ]),
    ['contacts.institutions', met.size],
    ['ladder.members', new Set(members.map(({ member_id }) => member_id)).size],
  ])
}

/** What is told of a promise at the end of these days. */
function promiseIn(one: Told, { from, to }: Days): string[] {
  if (one.made_on > to) return []
  const made = one.made_on >= from ? ['made'] : []
  const events: Told[] = one.events
    .filter((its: Told) => its.happened_on <= to)
    .sort((a: Told, b: Told) =>
      `${a.happened_on}${a.recorded_at}` < `${b.happened_on}${b.recorded_at}` ? -1 : 1,
    )
  const over = ['verdict_confirmed', 'lapsed', 'withdrawn', 'reopened']
  const ruling = events.filter(({ kind }) => over.includes(kind)).at(-1)
  if (ruling && ruling.kind !== 'reopened') {
    const word = ruling.verdict ?? ruling.kind
    return [...made, ...(ruling.happened_on >= from ? [word] : [])]
  }
  const since = ruling ? events.slice(events.indexOf(ruling) + 1) : events
  const waits = since.some(({ kind }) => kind === 'verdict_proposed')
  if (waits || (one.due_on && one.due_on < to)) return [...made, 'due']
  const heldWith = [...contacts.values()].filter(
    (its) =>
      its.outcome === 'held' &&
      its.happened_on <= to &&
      institutionsOf.get(its.id)?.includes(one.institution_id),
  )
  const last = [
    one.made_on,
    ...events.map((its) => its.happened_on),
    ...heldWith.map((its) => its.happened_on),
  ]
    .sort()
    .at(-1)
  if (daysBetween(last, to) > 180) return [...made, 'stalled']
  return [...made, since.some(({ kind }) => kind === 'progress') ? 'in_progress' : 'open']
}

/** What a target said last by a day. */
function standingAt(target: Told, day: string): string | null {
  const last = target.answers
    .filter((one: Told) => one.answered_on <= day)
    .sort((a: Told, b: Told) =>
      `${a.answered_on}${a.recorded_at}` < `${b.answered_on}${b.recorded_at}` ? -1 : 1,
    )
    .at(-1)
  if (last) return last.answer
  if (target.asked_on && target.asked_on <= day) return 'waiting'
  return dayInAlabama(new Date(target.recorded_at)) <= day ? 'not_asked' : null
}

function asksIn(days: Days): Count {
  const about = `campaigns.${campaign}`
  return counted(
    targets.flatMap((target) => {
      const standing = standingAt(target, days.to)
      const asked = within(target.asked_on, days)
      return [
        ...(standing ? [`${about}.targets`, `${about}.${standing}`] : []),
        ...(standing && asked ? [`${about}.asked`] : []),
        ...(asked ? ['asks.campaigns'] : []),
      ]
    }),
  )
}

/** How its targets stood on a day, as the pages of the counties tell. */
async function standingsOn(day: string): Promise<Map<string, Told>> {
  const found = new Map<string, Told>()
  const concerned = new Set(targets.map(({ institution_id: id }) => id))
  for (const { fips } of contents.counties) {
    const page = told(await reader.inject({ url: `/api/counties/${fips}?asOf=${day}` }))
    for (const one of page.institutions) if (concerned.has(one.id)) found.set(one.id, one)
  }
  return found
}

function institutionsIn(was: Map<string, Told>, is: Map<string, Told>): Count {
  const isAlly = (one: Told) => ['ally', 'active_ally'].includes(one?.alliance)
  return counted(
    [...is.values()].flatMap((one) => {
      const stale = ['stale', 'expired'].includes(one.freshness) && 'stale'
      const gap = one.lastHeldOn ? stale : 'never'
      return [
        'coverage.institutions',
        ...(gap ? [`coverage.${gap}`] : []),
        ...(one.influence === 3
          ? ['coverage.key_seats', ...(gap ? [`coverage.key_${gap}`] : [])]
          : []),
        ...movementOf(one.id).flatMap((movement) => [
          `movements.${movement}.institutions`,
          ...(isAlly(one) ? [`movements.${movement}.allies`] : []),
          ...(isAlly(one) && !isAlly(was.get(one.id)) ? [`movements.${movement}.won`] : []),
        ]),
      ]
    }),
  )
}

async function statusesIn({ to }: Days, eve: string): Promise<Count> {
  const here = new Set(contents.counties.map(({ fips }) => fips))
  const map: Told[] = told(await reader.inject({ url: `/api/counties?asOf=${to}` }))
  const moved = told(await reader.inject({ url: `/api/counties/moved?from=${eve}&to=${to}` }))
  return counted([
    ...map
      .filter(({ fips }) => here.has(fips))
      .flatMap((one) => [
        `statuses.alliance.${one.alliance}`,
        `statuses.accountability.${one.accountability}`,
      ]),
    ...moved.counties
      .filter(({ fips }: Told) => here.has(fips))
      .map((one: Told) => `statuses.moved.${one.direction}`),
  ])
}

async function recordsIn(days: Days): Promise<Count> {
  const concerned = new Set(targets.map(({ institution_id: id }) => id))
  const all = await rows(
    'select institution_id, dated_on::text, ended_on::text, adverse from public_records',
  )
  return counted(
    all
      .filter((one) => concerned.has(one.institution_id))
      .flatMap((one) => [
        ...(within(one.dated_on, days) ? ['records.began'] : []),
        ...(within(one.ended_on, days) ? ['records.ended'] : []),
        ...(one.adverse && one.dated_on <= days.to && (!one.ended_on || one.ended_on > days.to)
          ? ['records.adverse']
          : []),
      ]),
  )
}

/** Every number that the report tells, by its key. */
function figuresIn(value: Told, found = new Map<string, [number, number]>()) {
  if (value === null || typeof value !== 'object') return found
  if ('key' in value && 'previous' in value) found.set(value.key, [value.value, value.previous])
  for (const inner of Object.values(value)) figuresIn(inner, found)
  return found
}

test('every number of a campaign’s report, in its period and in the one before', async () => {
  const served = new Set(
    await rows(
      `select county_fips as fips from institution_counties ic join institutions i on i.id = ic.institution_id
       where i.scope <> 'state' and i.id in (select institution_id from asks where campaign_id = '${campaign}' and removed_at is null)`,
    ).then((all) => all.map(({ fips }) => fips)),
  )
  expect(new Set(contents.counties.map(({ fips }) => fips))).toEqual(served)
  const eve = addDays(now.from, -1)
  expect(before.to).toBe(eve)
  const [prior, start, end] = [
    await standingsOn(priorEve),
    await standingsOn(eve),
    await standingsOn(now.to),
  ]
  const of = async (days: Days, dayBefore: string, was: Map<string, Told>, is: Map<string, Told>) =>
    new Map([
      ...(await contactsIn(days)),
      ...counted(
        commitments.flatMap((one) => promiseIn(one, days).map((word) => `commitments.${word}`)),
      ),
      ...asksIn(days),
      ...institutionsIn(was, is),
      ...(await statusesIn(days, dayBefore)),
      ...(await recordsIn(days)),
    ])
  const [here, there] = [await of(now, eve, start, end), await of(before, priorEve, prior, start)]
  // a contact counts for its movements, an institution too: other keys of the same tables
  const figures = figuresIn(contents)
  const again = new Map(
    [...figures.keys()].map((key) => [key, [here.get(key) ?? 0, there.get(key) ?? 0]]),
  )
  expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(again))
  // and nothing was counted that the report does not tell
  const untold = [...here, ...there].filter(([key, count]) => count > 0 && !figures.has(key))
  expect(untold).toEqual([])
  const telling = [...figures].filter(([, [value]]) => value > 0)
  expect(telling.length).toBeGreaterThan(35)
})

test('and who says something else now', async () => {
  const [changes] = contents.campaigns.map(({ changed }) => changed)
  const eve = addDays(now.from, -1)
  const expected = targets.flatMap((target) => {
    const [was, is] = [standingAt(target, eve) ?? 'not_asked', standingAt(target, now.to)]
    const answered = target.answers.some((one: Told) => one.answered_on <= now.to)
    return answered && was !== is ? [[target.id, was, is]] : []
  })
  expect(expected.length).toBeGreaterThan(0)
  expect((changes ?? []).map((one) => [one.askId, one.before, one.after]).sort()).toEqual(
    expected.sort(),
  )
})
