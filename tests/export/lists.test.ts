import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { columnsOf } from '../../server/export/columns.ts'
import { dictionaryOf, joinOf } from '../../server/export/dictionary.ts'
import { type ExportKind, exportKinds } from '../../server/export/rules.ts'
import { noLabels, wordsOfGroup } from '../../server/words/own.ts'
import { addTarget, startCampaign } from '../campaigns/campaigns.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { unzipped } from './unzip.ts'

// biome-ignore lint/suspicious/noExplicitAny: rows and answers are read as whoever gets them reads them
type Told = any
type Lists = Record<ExportKind, Told[]>

let server: TestApp
const readers = ['organizer', 'lead', 'leadership'] as const
type Reader = (typeof readers)[number]
let members: Record<Reader, TestMember>
let files: Record<Reader, Lists>
const canary = 'canary-restricted'

beforeAll(async () => {
  server = await startTestApp({ demo: true })
  await server.superuser.query(
    'update settings set daily_exports = 1000, daily_export_rows = 1000000',
  )
  // where most was logged, among those who logged most
  const [most] =
    await rows(`select region_id, organization_id from contacts join counties on fips = county_fips
    group by 1, 2 order by count(*) desc limit 1`)
  const of = { regions: [most.region_id], organizationId: most.organization_id }
  members = {
    organizer: await server.memberOf({ roles: ['organizer'], ...of }),
    lead: await server.memberOf({ roles: ['lead'], ...of }),
    leadership: await server.memberOf({ roles: ['leadership'], ...of }),
  }
  for (const name of readers) await addRestricted(members[name], most.region_id)
  files = {
    organizer: await taken(members.organizer),
    lead: await taken(members.lead),
    leadership: await taken(members.leadership),
  }
})
afterAll(() => server.close())

async function rows(text: string): Promise<Told[]> {
  return (await server.superuser.query(text)).rows
}

/** A restricted contact of her own with everything that can be said in one. */
async function addRestricted(by: TestMember, region: string): Promise<void> {
  const [place] =
    await rows(`select ic.institution_id as id, county_fips as fips from institution_counties ic
    join counties on fips = county_fips join institutions i on i.id = ic.institution_id
    where region_id = '${region}' and merged_into is null order by 1 limit 1`)
  const leader = await server.signedIn('leadership')
  const askId = await addTarget(leader, await startCampaign(leader), { institutionId: place.id })
  const contact = await by.put(`/api/contacts/${newId()}`, {
    ...{ countyFips: place.fips, institutionIds: [place.id], kind: 'visit' },
    ...{ sensitivity: 'restricted', notes: canary },
    assessments: [{ id: newId(), institutionId: place.id, value: 2, basis: canary }],
    commitments: [{ id: newId(), institutionId: place.id, text: canary }],
    followUps: [{ id: newId(), text: canary, dueOn: '2026-12-01' }],
    answers: [{ id: newId(), askId, answer: 'undecided' }],
  })
  expect(contact.statusCode, contact.body).toBe(201)
}

async function taken(by: TestMember, filters: object = {}): Promise<Lists> {
  const payload = { what: 'everything', filters, reason: 'To look at all of it', language: 'en' }
  const answer = await by.inject({ method: 'POST', url: '/api/export', payload })
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  const found = await unzipped(answer.rawPayload)
  const lists = exportKinds.map((kind) => [kind, JSON.parse(found.get(`${kind}.json`) ?? '').rows])
  return Object.fromEntries(lists)
}

/** All that a list of the API tells her. */
async function listed(by: TestMember, url: string): Promise<Told[]> {
  const items: Told[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = cursor ? { cursor } : {}
    const answer = await by.inject({ url, query: { ...query, ...queryOf(url) } })
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
    items.push(...answer.json().items)
    cursor = answer.json().nextCursor
  } while (cursor)
  return items
}

const queryOf = (url: string) =>
  Object.fromEntries(new URL(url, 'http://localhost').searchParams) as Record<string, string>

const sorted = (list: readonly string[]) => [...list].sort()
const idsOf = (list: readonly Told[]) => sorted(list.map(({ id }) => id))

describe.each(readers)('what a member who is %s takes out is what her screens show', (name) => {
  const file = () => files[name]
  const open = (list: readonly Told[]) => list.filter((one) => one.sensitivity !== 'restricted')

  test('of contacts, with who took part on their side', async () => {
    const shown = open(await listed(members[name], '/api/contacts?limit=200'))
    expect(idsOf(file().contacts)).toEqual(idsOf(shown))
    const byId = new Map(shown.map((one) => [one.id, one]))
    for (const row of file().contacts) {
      const { institutions } = byId.get(row.id)
      expect(row.institution_ids).toEqual(institutions.map(({ id }: Told) => id))
    }
    expect(file().contacts.some(({ person_ids: ids }) => ids.length > 0)).toBe(true)
  })

  test('of assessments', async () => {
    const shown = await listed(members[name], '/api/assessments?limit=200')
    const kept = shown.filter(({ closed }) => closed !== 'sealed')
    expect(kept.length).toBeLessThan(shown.length)
    expect(idsOf(file().assessments)).toEqual(idsOf(kept))
    const byId = new Map(kept.map((one) => [one.id, one]))
    for (const row of file().assessments) {
      const { value, basis, contactId, institutionId, personId } = byId.get(row.id)
      expect(row).toMatchObject({ value, basis, institution_id: institutionId })
      expect(row).toMatchObject({ person_id: personId, contact_id: contactId })
    }
  })

  test('of next steps', async () => {
    const shown = [
      ...(await listed(members[name], '/api/follow-ups?limit=200')),
      ...(await listed(members[name], '/api/follow-ups?limit=200&done=true')),
    ]
    expect(idsOf(file().follow_ups)).toEqual(idsOf(open(shown)))
  })

  test('of promises: where they stand, their steps and what came of them', async () => {
    const shown = open(await listed(members[name], '/api/commitments?limit=200'))
    expect(idsOf(file().commitments)).toEqual(idsOf(shown))
    const stateOf = new Map(shown.map(({ id, state }) => [id, state]))
    for (const { id, state } of file().commitments) expect(state).toBe(stateOf.get(id))
    const pages = await Promise.all(
      shown.map(async ({ id }) =>
        (await members[name].inject({ url: `/api/commitments/${id}` })).json(),
      ),
    )
    expect(idsOf(file().milestones)).toEqual(idsOf(pages.flatMap((one) => one.milestones)))
    const events = pages.flatMap((one) => one.events)
    expect(idsOf(file().commitment_events)).toEqual(idsOf(events))
    expect(events.length).toBeGreaterThan(0)
    const noteOf = new Map(events.map((one: Told) => [one.id, one]))
    for (const row of file().commitment_events) {
      const { kind, verdict, note, link } = noteOf.get(row.id)
      expect(row).toMatchObject({ kind, verdict, note, link })
    }
  })

  test('of campaigns, with how many stand where', async () => {
    const shown = await listed(members[name], '/api/campaigns')
    expect(idsOf(file().campaigns)).toEqual(idsOf(shown))
    for (const { id, counts, result, name: called } of shown) {
      const row = file().campaigns.find((one) => one.id === id)
      expect(row).toMatchObject({ ...counts, name_en: called.en, name_es: called.es })
      expect(row.voted_yes).toBe(result?.yes ?? null)
    }
  })

  test('of asks and their answers', async () => {
    const asked = await rows('select distinct institution_id as id from asks order by 1')
    const shown = await Promise.all(
      asked.map(({ id }) => listed(members[name], `/api/asks?institution=${id}`)),
    ).then((lists) => open(lists.flat()))
    expect(idsOf(file().asks)).toEqual(idsOf(shown))
    const byId = new Map(shown.map((one) => [one.id, one]))
    for (const row of file().asks) {
      const { answer, askedOn, answeredOn, words, campaign } = byId.get(row.id)
      expect(row.standing).toBe(answer ?? (askedOn ? 'waiting' : 'not_asked'))
      expect(row).toMatchObject({ answered_on: answeredOn, campaign_id: campaign?.id ?? null })
      expect([row.text_en, row.text_es]).toEqual([words.en, words.es])
    }
    const some = shown.filter(({ answer }) => answer).slice(0, 50)
    expect(some.length).toBeGreaterThan(0)
    for (const { id } of some) {
      const { answers } = (await members[name].inject({ url: `/api/asks/${id}` })).json()
      const told = file().answers.filter((one) => one.ask_id === id)
      expect(idsOf(told)).toEqual(idsOf(answers))
    }
  })

  test('of institutions, people and who holds which office', async () => {
    const [institutions, people, seats] = await Promise.all(
      ['institutions', 'people', 'seats'].map((one) =>
        listed(members[name], `/api/${one}?limit=200`),
      ),
    )
    expect(idsOf(file().institutions)).toEqual(idsOf(institutions ?? []))
    const detailed = file().institutions.filter(({ details }) => details)
    for (const { id, details } of detailed.slice(0, 20)) {
      const page = await members[name].inject({ url: `/api/institutions/${id}` })
      expect(page.json().details).toEqual(details)
    }
    expect(detailed.length).toBeGreaterThan(500)
    expect(idsOf(file().people)).toEqual(idsOf(people ?? []))
    expect(idsOf(file().seats)).toEqual(idsOf(seats ?? []))
    const now = (seats ?? []).flatMap(({ holders }) => holders.map((one: Told) => one.tenureId))
    const held = file().tenures.filter(({ ended_on: end }) => end === null)
    expect(idsOf(held)).toEqual(sorted(now))
    const vacant = (seats ?? []).filter(({ vacantSince }) => vacantSince)
    expect(
      file()
        .seats.filter(({ vacant_since: since }) => since)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf(vacant))
  })

  test('of how offices changed hands', async () => {
    const changed = new Set(file().turnovers.map((row) => row.seat_id))
    expect(changed.size).toBeGreaterThan(0)
    const everywhere = await rows('select distinct seat_id as id from turnovers')
    expect(sorted([...changed])).toEqual(idsOf(everywhere))
    for (const seat of changed) {
      const { turnovers, past } = (await members[name].inject({ url: `/api/seats/${seat}` })).json()
      const told = file().turnovers.filter((row) => row.seat_id === seat)
      expect(idsOf(told)).toEqual(idsOf(turnovers))
      const ended = file().tenures.filter((row) => row.seat_id === seat && row.ended_on)
      expect(idsOf(ended)).toEqual(sorted(past.map((one: Told) => one.tenureId)))
    }
  })

  test('of public records', async () => {
    const shown = await listed(members[name], '/api/records?limit=200')
    expect(idsOf(file().records)).toEqual(idsOf(shown))
    for (const { id, adverse } of shown)
      expect(file().records.find((one) => one.id === id).stance).toBe(
        adverse ? 'adverse' : 'supportive',
      )
  })

  test('of what was set by hand, with the reasons', async () => {
    const shown = await listed(members[name], '/api/overrides?limit=200')
    expect(shown.length).toBeGreaterThan(0)
    const told = file().overrides.map(({ id, reason, alliance, accountability }) => [
      ...[id, reason, alliance ?? accountability],
    ])
    expect(told.sort()).toEqual(shown.map(({ id, reason, value }) => [id, reason, value]).sort())
  })

  test('and leads nowhere that is not in it, nor to a restricted word', () => {
    const lists = file()
    const keys = (kind: ExportKind) =>
      new Set(lists[kind].map((row) => row[kind === 'statuses' ? 'fips' : 'id']))
    let led = 0
    for (const kind of exportKinds) {
      for (const { field, joins } of columnsOf[kind]) {
        if (!joins) continue
        const known = keys(joins)
        const lost = lists[kind]
          .flatMap((row) => row[field] ?? [])
          .filter((one: string) => !known.has(one))
        expect([kind, field, lost]).toEqual([kind, field, []])
        led += lists[kind].flatMap((row) => row[field] ?? []).length
      }
    }
    expect(led).toBeGreaterThan(1_000)
    expect(JSON.stringify(lists)).not.toContain(canary)
  })
})

test('an organizer takes out nothing of other regions that her screens do not show', () => {
  const [hers, all] = [files.organizer, files.leadership]
  for (const kind of ['contacts', 'assessments', 'commitments', 'commitment_events'] as const)
    expect(hers[kind].length, kind).toBeLessThan(all[kind].length)
  for (const kind of ['asks', 'answers', 'records', 'overrides'] as const)
    expect(hers[kind].length, kind).toBeGreaterThan(0)
})

test('no cell of any list begins a formula, whatever was typed', async () => {
  const { lead, leadership } = members
  const row = files.lead.commitments.find((one) => one.person_id === null)
  const { county_fips: countyFips, institution_id: institutionId } = row
  const written = [
    await lead.put(`/api/assessments/${newId()}`, { institutionId, value: 2, basis: '=1+basis' }),
    await lead.put(`/api/overrides/${newId()}`, {
      ...{ countyFips, aspect: 'alliance', value: 'neutral', reason: '+1+reason' },
      expiresOn: addDays(dayInAlabama(new Date()), 30),
    }),
    await lead.put(`/api/records/${newId()}`, {
      ...{ kind: 'vote', institutionId, title: '@title', adverse: false, datedOn: '2026-05-12' },
      ...{ note: '-2+note', source: { title: '=source', publisher: 'City', licence: 'Public' } },
    }),
    await lead.put(`/api/commitments/${row.id}/events/${newId()}`, {
      ...{ kind: 'progress', note: '\t=note' },
    }),
    await lead.put(`/api/commitments/${row.id}/milestones/${newId()}`, { text: '=step' }),
    await lead.put(`/api/seats/${newId()}`, { institutionId, title: '=seat' }),
  ]
  for (const answer of written) expect(answer.statusCode, answer.body).toBe(201)
  await startCampaign(leadership, { name: { en: '=name', es: '＝nombre' } })
  const payload = {
    what: 'everything',
    filters: {},
    reason: 'To look at all of it',
    language: 'es',
  }
  const answer = await lead.inject({ method: 'POST', url: '/api/export', payload })
  const found = await unzipped(answer.rawPayload)
  const cells = exportKinds.flatMap((kind) =>
    parse(found.get(`${kind}.csv`) ?? '', { bom: true, relax_column_count: true }).flat(),
  )
  expect(cells.filter((cell: string) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([])
  const typed = ['=1+basis', '+1+reason', '@title', '-2+note', '=source', '=note', '=step', '=seat']
  for (const text of [...typed, '=name', '＝nombre'])
    expect(
      cells.some((cell: string) => cell.endsWith(text)),
      text,
    ).toBe(true)
})

test('narrowed to a region, each list is of that region', async () => {
  const { region_id: region } = files.lead.contacts[0]
  const there = await taken(members.leadership, { region })
  const fips = new Set(there.statuses.map((row) => row.fips))
  for (const kind of exportKinds) {
    expect(there[kind].length, kind).toBeLessThanOrEqual(files.leadership[kind].length)
    for (const row of there[kind]) {
      const counties = [row.county_fips ?? row.counties_fips ?? []].flat()
      if (counties.length > 0 && !row.person_id)
        expect(
          counties.some((one) => fips.has(one)),
          kind,
        ).toBe(true)
    }
  }
  expect(there.seats.length).toBeLessThan(files.leadership.seats.length)
  expect(there.tenures.length).toBeLessThan(files.leadership.tenures.length)
})

/** What programs of the coalition stand on: these names stay, in this order, at the right end of each list. */
const joins: Record<ExportKind, string> = {
  contacts: 'id county_fips region_id institution_ids person_ids author_id organization_id',
  assessments: 'id counties_fips institution_id person_id contact_id author_id',
  follow_ups:
    'id county_fips region_id institution_id contact_id commitment_id ask_id author_id organization_id',
  commitments:
    'id county_fips region_id institution_id person_id seat_id contact_id author_id organization_id',
  milestones: 'id county_fips institution_id commitment_id',
  commitment_events:
    'id county_fips institution_id commitment_id milestone_id record_id turnover_id author_id',
  campaigns: 'id',
  asks: 'id counties_fips campaign_id institution_id seat_id person_id contact_id commitment_id author_id organization_id',
  answers: 'id ask_id campaign_id institution_id contact_id author_id',
  institutions: 'id counties_fips',
  people: 'id seat_ids institution_ids',
  seats: 'id counties_fips institution_id person_ids',
  tenures: 'id institution_id seat_id person_id',
  turnovers: 'id institution_id seat_id before_person_id after_person_id author_id',
  records: 'id counties_fips institution_id',
  overrides: 'id county_fips region_id author_id',
  statuses: 'fips region_id',
}

test.each(exportKinds)('%s carry what joins them to the other lists, at the right end', (kind) => {
  const names = columnsOf[kind].map(({ field }) => field)
  const wanted = joins[kind].split(' ')
  expect(names.slice(-wanted.length)).toEqual(wanted)
})

describe('the dictionary', () => {
  const dictionary = dictionaryOf(
    exportKinds.map((kind) => ({ kind, columns: columnsOf[kind] })),
    noLabels,
  )
  const ofColumns = dictionary.filter(({ value }) => value === '')

  test.each(exportKinds)('of %s names what stands in JSON, each once', (kind) => {
    const names = ofColumns.filter(({ file }) => file === kind).map(({ field }) => field)
    expect(new Set(names).size).toBe(names.length)
    expect(files.leadership[kind].length).toBeGreaterThan(0)
    for (const row of files.leadership[kind]) expect(Object.keys(row)).toEqual(names)
  })

  test('says in both languages what each column is, in a sentence', () => {
    for (const { file, field, english, spanish, means, significa } of ofColumns) {
      const which = `${file}.${field}`
      for (const heading of [english, spanish]) expect(heading, which).not.toBe('')
      for (const sentence of [means, significa]) expect(sentence, which).toMatch(/^\p{Lu}.+\.$/u)
      expect(means, which).not.toBe(significa)
    }
  })

  test('says which column leads to which list, and that one has it', () => {
    const joining = ofColumns.filter(({ joins }) => joins !== '')
    for (const { joins } of joining) {
      const [list, field] = joins.split('.')
      expect(ofColumns.some((one) => one.file === list && one.field === field)).toBe(true)
    }
    // every number of another row says so, but for those of members, organizations and regions
    const numbers = ofColumns.filter(({ field }) => /_(id|ids|fips)$/.test(field))
    const apart = ['author_id', 'organization_id', 'region_id']
    for (const { field, joins } of numbers) expect(joins === '', field).toBe(apart.includes(field))
    expect(joinOf('statuses')).toBe('statuses.fips')
  })

  test('explains every value that has a word', () => {
    for (const kind of exportKinds) {
      for (const { field, words } of columnsOf[kind]) {
        if (!words || words === 'tag') continue
        const known = wordsOfGroup(noLabels, words).map(([code]) => code)
        const told = new Set(files.leadership[kind].flatMap((row) => row[field] ?? []))
        for (const value of told) {
          // the coalition's own stand under the one they count as
          if (!String(value).includes('__')) expect(known, `${kind}.${field}`).toContain(value)
        }
      }
    }
  })
})
