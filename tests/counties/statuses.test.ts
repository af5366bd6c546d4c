import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putContact, removeContact } from '../../server/contacts/contract.ts'
import { addDays } from '../../server/days.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { countyPage, listedCounty, marshall, today } from './county-reader.ts'

let server: TestApp
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

/** Takes back what earlier tests logged: each starts from a county that nobody has contacted. */
beforeEach(async () => {
  const { items } = (await lead.inject({ url: '/api/contacts?limit=200' })).json()
  for (const { id } of items) {
    const { version } = (await lead.inject({ url: `/api/contacts/${id}` })).json()
    const gone = await lead.call(removeContact, { params: { id }, ifMatch: version })
    expect(gone.statusCode).toBe(204)
  }
})

const assessment = () => ({ id: newId(), value: 4 })

async function log(extra: object = {}, id = newId(), ifMatch?: number): Promise<string> {
  const answer = await lead.call(putContact, {
    params: { id },
    body: { countyFips: marshall, institutionIds: [sheriff], kind: 'meeting', ...extra },
    ...(ifMatch ? { ifMatch } : {}),
  })
  expect(answer.statusCode).toBe(ifMatch ? 200 : 201)
  return id
}

describe('a county that nobody has contacted', () => {
  test('says so, and all 67 are listed', async () => {
    const counties = (await lead.inject({ url: '/api/counties' })).json()
    expect(counties).toHaveLength(67)
    for (const county of counties)
      expect(county).toMatchObject({
        asOf: today,
        rulesVersion: 1,
        alliance: 'not_assessed',
        freshness: null,
        accountability: 'never_asked',
        neverContacted: true,
        lastHeldOn: null,
      })
  })
})

describe('a held meeting with an assessment and a promise', () => {
  test('changes the list and the page, and the reasons are exactly its entries', async () => {
    const assessed = assessment()
    const promise = { id: newId(), text: 'Send the policy', dueOn: addDays(today, 30) }
    const contact = await log({ assessments: [assessed], commitments: [promise] })
    expect(await listedCounty(lead)).toMatchObject({
      alliance: 'unsupportive',
      freshness: 'fresh',
      ageDays: 0,
      accountability: 'in_the_works',
      counts: { open: 1 },
      neverContacted: false,
      lastHeldOn: today,
    })
    const page = await countyPage(lead)
    const reason = {
      contactId: contact,
      institution: { id: sheriff, name: "Marshall County Sheriff's Office" },
      day: today,
      weight: 6,
    }
    expect(page.alliance).toMatchObject({
      value: 'unsupportive',
      because: [
        {
          ...reason,
          entry: 'assessment',
          entryId: assessed.id,
          text: 'because.assessed.unsupportive',
        },
      ],
    })
    expect(page.accountability.value).toBe('in_the_works')
    expect(page.accountability.because).toEqual([
      { ...reason, entry: 'commitment', entryId: promise.id, text: 'because.commitment.open' },
    ])
    expect(page.institutions.find((one) => one.id === sheriff)).toMatchObject({
      alliance: 'unsupportive',
      freshness: 'fresh',
      lastHeldOn: today,
    })
  })

  test('changes its own county only', async () => {
    await log({ assessments: [assessment()] })
    const counties = (await lead.inject({ url: '/api/counties' })).json()
    const changed = counties.filter((county: { neverContacted: boolean }) => !county.neverContacted)
    expect(changed.map((county: { fips: string }) => county.fips)).toEqual([marshall])
  })

  test('an attempt, a cancellation and a refusal are no contact yet', async () => {
    for (const outcome of ['attempted', 'cancelled', 'refused']) await log({ outcome })
    expect(await listedCounty(lead)).toMatchObject({ neverContacted: true, lastHeldOn: null })
  })

  test('an edit changes the county, and another changes it back', async () => {
    const one = assessment()
    const contact = await log({ assessments: [one] })
    expect((await listedCounty(lead)).alliance).toBe('unsupportive')
    await log({ assessments: [{ ...one, value: 1 }] }, contact, 1)
    expect((await listedCounty(lead)).alliance).toBe('active_ally')
    await log({ outcome: 'attempted' }, contact, 2)
    expect(await listedCounty(lead)).toMatchObject({
      alliance: 'not_assessed',
      neverContacted: true,
    })
    await log({ assessments: [one] }, contact, 3)
    expect((await listedCounty(lead)).alliance).toBe('unsupportive')
  })

  test('an edit that moves it to another institution changes both', async () => {
    const contact = await log({ assessments: [assessment()] })
    const jackson = await institutionNamed(server.app, "Jackson County Sheriff's Office")
    const moved = { countyFips: '01071', institutionIds: [jackson], assessments: [assessment()] }
    await log(moved, contact, 1)
    expect((await listedCounty(lead)).neverContacted).toBe(true)
    expect(await listedCounty(lead, {}, undefined, '01071')).toMatchObject({
      alliance: 'unsupportive',
    })
  })

  test('taking it back leaves no trace in the statuses', async () => {
    const before = await listedCounty(lead)
    const contact = await log({
      assessments: [assessment()],
      commitments: [{ id: newId(), text: 'x' }],
    })
    expect(await listedCounty(lead)).not.toEqual(before)
    await lead.call(removeContact, { params: { id: contact }, ifMatch: 1 })
    expect(await listedCounty(lead)).toEqual(before)
  })

  test('friendliness beside an agreement with ICE is flagged', async () => {
    const { rows } = await server.superuser.query(
      `select i.id, min(ic.county_fips) as fips from public_records r
       join institutions i on i.id = r.institution_id
       join institution_counties ic on ic.institution_id = i.id
       where r.adverse and r.ended_on is null and i.kind = 'sheriff'
       group by i.id having count(*) = 1 order by i.name limit 1`,
    )
    const { id, fips } = rows[0]
    await log({ countyFips: fips, institutionIds: [id], assessments: [{ id: newId(), value: 2 }] })
    const page = await countyPage(lead, {}, fips)
    expect(page.contradictions.map((reason) => [reason.entry, reason.institution.id])).toEqual([
      ['assessment', id],
      ['record', id],
    ])
    expect((await listedCounty(lead, {}, undefined, fips)).contradictions).toBe(1)
  })
})

describe('the two times of a question', () => {
  test('asOf: an earlier day shows the earlier state, on the list and on the page', async () => {
    const day = (age: number) => addDays(today, -age)
    await log({ happenedOn: day(300), assessments: [{ id: newId(), value: 1 }] })
    await log({ happenedOn: day(10), assessments: [{ id: newId(), value: 5 }] })
    const expected: [asOf: string, alliance: string, freshness: string | null][] = [
      [day(301), 'not_assessed', null],
      [day(300), 'active_ally', 'fresh'],
      [day(300 - 91), 'active_ally', 'ageing'],
      [day(300 - 181), 'active_ally', 'stale'],
      [day(11), 'active_ally', 'stale'],
      [day(10), 'opponent', 'fresh'],
      [day(0), 'opponent', 'fresh'],
      // a day to come is answered from what is known now
      [day(10 - 366), 'not_assessed', null],
    ]
    for (const [asOf, alliance, freshness] of expected) {
      expect(await listedCounty(lead, { asOf }), asOf).toMatchObject({ asOf, alliance, freshness })
      const page = await countyPage(lead, { asOf })
      expect([page.alliance.value, page.freshness.value], asOf).toEqual([alliance, freshness])
      expect(page.alliance.because).toHaveLength(alliance === 'not_assessed' ? 0 : 1)
    }
  })

  test('knownOn: hides what was recorded later, however long ago it happened', async () => {
    await log({ happenedOn: addDays(today, -30), assessments: [assessment()] })
    expect((await listedCounty(lead, { knownOn: today })).alliance).toBe('unsupportive')
    const then = { asOf: today, knownOn: addDays(today, -1) }
    expect(await listedCounty(lead, then)).toMatchObject({
      alliance: 'not_assessed',
      neverContacted: true,
    })
    expect((await countyPage(lead, then)).alliance.because).toEqual([])
  })
})

describe('the list of counties', () => {
  test('can be asked for one sector', async () => {
    const school = await institutionNamed(server.app, 'Marshall County Schools')
    await log({ assessments: [{ id: newId(), value: 5 }] })
    await log({ institutionIds: [school], assessments: [{ id: newId(), value: 1 }] })
    expect((await listedCounty(lead, { sector: 'police' })).alliance).toBe('opponent')
    expect((await listedCounty(lead, { sector: 'service' })).alliance).toBe('active_ally')
    expect((await listedCounty(lead, { sector: 'elected' })).neverContacted).toBe(true)
    const page = await countyPage(lead, { sector: 'service' })
    expect(page.alliance.because.map((reason) => reason.institution.id)).toEqual([school])
    expect(new Set(page.institutions.map((one) => one.sector))).toEqual(new Set(['service']))
  })

  test('is 304 to whoever has it, until something changes', async () => {
    const ask = (etag = '') =>
      lead.inject({ url: '/api/counties', headers: etag ? { 'if-none-match': etag } : {} })
    const first = await ask()
    const etag = String(first.headers.etag)
    expect(first.headers['cache-control']).toBe('no-store')
    const again = await ask(etag)
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await ask('"another"')).statusCode).toBe(200)
    await log({ assessments: [assessment()] })
    const changed = await ask(etag)
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(etag)
  })

  test.each([
    ['asOf=2026-02-30', 'asOf'],
    ['asOf=yesterday', 'asOf'],
    ['knownOn=20260101', 'knownOn'],
    ['sector=army', 'sector'],
    ['county=01095', 'county'],
    ['asOf=2026-01-01&asOf=2026-01-02', 'asOf'],
  ])('refuses ?%s and names the field', async (query, field) => {
    const answer = await lead.inject({ url: `/api/counties?${query}` })
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_input', errors: [{ field }] })
  })

  test('a county that is not one is a 404, or a 400 when it is no FIPS at all', async () => {
    expect((await lead.inject({ url: '/api/counties/01002' })).json().code).toBe('not_found')
    expect((await lead.inject({ url: '/api/counties/marshall' })).json().code).toBe('bad_input')
  })
})
