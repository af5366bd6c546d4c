import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answers as answersEn } from '../../client/src/i18n/en/answers.ts'
import { campaigns as campaignsEn } from '../../client/src/i18n/en/campaigns.ts'
import { followUps as enSteps } from '../../client/src/i18n/en/follow-ups.ts'
import { moves as movesEn } from '../../client/src/i18n/en/moves.ts'
import { promises as promisesEn } from '../../client/src/i18n/en/promises.ts'
import { records as recordsEn } from '../../client/src/i18n/en/records.ts'
import { seats as seatsEn } from '../../client/src/i18n/en/seats.ts'
import { status as statusEn } from '../../client/src/i18n/en/status.ts'
import { answers as answersEs } from '../../client/src/i18n/es/answers.ts'
import { campaigns as campaignsEs } from '../../client/src/i18n/es/campaigns.ts'
import { followUps as esSteps } from '../../client/src/i18n/es/follow-ups.ts'
import { moves as movesEs } from '../../client/src/i18n/es/moves.ts'
import { promises as promisesEs } from '../../client/src/i18n/es/promises.ts'
import { records as recordsEs } from '../../client/src/i18n/es/records.ts'
import { seats as seatsEs } from '../../client/src/i18n/es/seats.ts'
import { status as statusEs } from '../../client/src/i18n/es/status.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { type ExportWhat, exportWhats, kindsAlone } from '../../server/export/rules.ts'
import { valueWords } from '../../server/export/value-words.ts'
import { addTarget, startCampaign } from '../campaigns/campaigns.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { addContacts } from './many.ts'

let server: TestApp
let sheriff: string
let author: TestMember
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  author = await server.signedIn('organizer')
})
afterAll(() => server.close())
beforeEach(() => caps(1_000, 1_000_000))

function caps(files: number, rows: number) {
  return ask(
    server.database.owner,
    `update settings set daily_exports = ${files}, daily_export_rows = ${rows}`,
  )
}

const reason = 'Quarterly report to the board'

function take(member: TestMember, what: ExportWhat, body: object = {}) {
  const payload = { what, filters: {}, reason, language: 'en', ...body }
  return member.inject({ method: 'POST', url: '/api/export', payload })
}

/** The file as a spreadsheet reads it: lines of the mark, headings, rows, last line. */
function read(text: string) {
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const lines: string[][] = parse(text, { bom: true, relax_column_count: true })
  const [headings = []] = lines.slice(2, 3)
  const rows = lines
    .slice(3, -1)
    .map((cells) => Object.fromEntries(headings.map((heading, n) => [heading, cells[n] ?? ''])))
  return { mark: [lines[0]?.[0], lines[1]?.[0]], headings, rows, end: lines.at(-1)?.[0] }
}

async function logged(by: TestMember, facts: object = {}): Promise<string> {
  const id = newId()
  const payload = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', ...facts }
  const answer = await by.inject({ method: 'PUT', url: `/api/contacts/${id}`, payload })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

async function exportsOf(member: TestMember) {
  return ask(
    server.database.owner,
    `select e.what, e.reason, e.rows, s.rows as sent, a.action, a.subject from exports e
     left join exports_sent s on s.export_id = e.id left join audit a on a.subject_id = e.id::text and a.member_id = e.member_id
     where e.member_id = '${member.id}' order by e.id`,
  )
}

describe('a file', () => {
  test('says whose it is, when, that it must not go on, and where it ends; in its name as well', async () => {
    const member = await server.signedIn('organizer')
    await logged(member, { notes: 'Spoke with the chief' })
    const answer = await take(member, 'contacts')
    expect(answer.statusCode, answer.body).toBe(200)
    const { name } = (await member.inject({ url: '/api/session' })).json().member
    const { mark, end, rows, headings } = read(answer.body)
    expect(mark[0]).toMatch(
      new RegExp(
        `^DO NOT FORWARD\\. Taken out of Condado by ${name} on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d `,
      ),
    )
    expect(mark[1]).toMatch(/^Contacts\. Export [0-9a-f-]{36}\./)
    expect(end).toContain(`${rows.length} rows. Do not forward.`)
    expect(headings.slice(0, 3)).toEqual(['Day', 'County', 'Region'])
    expect(rows[0]).toMatchObject({
      County: 'Marshall',
      Kind: 'Visit',
      Outcome: 'Held',
      Notes: 'Spoke with the chief',
    })
    expect(rows[0]?.Day).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(rows[0]?.['Recorded at (UTC)']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="condado-contacts-member-[0-9a-f]{4}-\d{4}-\d\d-\d\d-\d{4}-[0-9a-f]{8}-do-not-forward\.csv"$/,
    )
  })

  test('is in Spanish when asked so', async () => {
    const { mark, headings, rows, end } = read(
      (await take(author, 'statuses', { language: 'es' })).body,
    )
    expect(mark[0]).toContain('NO REENVIAR')
    expect(headings).toContain('Rendición de cuentas')
    expect(rows.some((row) => row['Rendición de cuentas'] === 'Nunca se pidió')).toBe(true)
    expect(end).toContain('67 filas')
  })

  test.each(kindsAlone)('of %s has as many rows as were counted', async (what) => {
    const lead = await server.signedIn('lead')
    await lead.inject({
      method: 'PUT',
      url: `/api/commitments/${newId()}`,
      payload: { countyFips: '01095', institutionId: sheriff, text: 'An interpreter' },
    })
    await lead.inject({
      method: 'PUT',
      url: `/api/follow-ups/${newId()}`,
      payload: { countyFips: '01095', institutionId: sheriff, text: 'Call', dueOn: '2026-12-01' },
    })
    await lead.put(`/api/assessments/${newId()}`, { institutionId: sheriff, value: 2 })
    const expiresOn = addDays(dayInAlabama(new Date()), 30)
    await lead.put(`/api/overrides/${newId()}`, {
      ...{ countyFips: '01095', aspect: 'alliance', value: 'neutral', reason: 'He said so' },
      expiresOn,
    })
    const leader = await server.signedIn('leadership')
    await addTarget(leader, await startCampaign(leader), { institutionId: sheriff })
    const counted = (await lead.inject({ url: '/api/export/count', query: { what } })).json()
    const { rows } = read((await take(lead, what)).body)
    expect(rows.length).toBe(counted.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(await exportsOf(lead)).toEqual([
      { what, reason, rows: rows.length, sent: rows.length, action: 'exported', subject: 'export' },
    ])
  })

  test('is narrowed by region, county, sector and days', async () => {
    const member = await server.memberOf({
      roles: ['lead'],
      regions: ['top-of-alabama', 'southeast'],
    })
    await logged(member, { happenedOn: '2026-01-05', notes: 'narrow old' })
    await logged(member, { happenedOn: '2026-02-05', notes: 'narrow new' })
    const notes = async (filters: object) =>
      read((await take(member, 'contacts', { filters })).body).rows.map((row) => row.Notes)
    expect(await notes({ from: '2026-02-01', to: '2026-02-28' })).toContain('narrow new')
    expect(await notes({ from: '2026-02-01' })).not.toContain('narrow old')
    expect(await notes({ to: '2026-01-31' })).not.toContain('narrow new')
    expect(await notes({ region: 'southeast' })).toEqual([])
    expect(await notes({ county: '01095', sector: 'police' })).toContain('narrow old')
    expect(await notes({ sector: 'business' })).toEqual([])
    const region = read((await take(member, 'statuses', { filters: { region: 'southeast' } })).body)
    expect(region.rows).toHaveLength(7)
    for (const what of ['institutions', 'people'] as const) {
      const one = read((await take(member, what, { filters: { county: '01095' } })).body).rows
        .length
      const all = read((await take(member, what)).body).rows.length
      expect(one).toBeGreaterThan(0)
      expect(one).toBeLessThan(all)
    }
  })

  test('goes through all pages once', async () => {
    const member = await server.signedIn('leadership')
    const { rows } = read((await take(member, 'institutions')).body)
    const ids = rows.map((row) => row['Number in Condado'])
    expect(ids.length).toBeGreaterThan(1_000)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const en = {
  ...{ ...statusEn, ...answersEn, ...movesEn, ...recordsEn, ...enSteps },
  ...{ ...promisesEn, ...campaignsEn, ...seatsEn },
}
const es = {
  ...{ ...statusEs, ...answersEs, ...movesEs, ...recordsEs, ...esSteps },
  ...{ ...promisesEs, ...campaignsEs, ...seatsEs },
}

test('words in files are the words on screens', () => {
  for (const [key, [english, spanish]] of Object.entries(valueWords)) {
    // what follows the colon on a screen is a column of its own in a file
    const onScreens = [en[key as keyof typeof en], es[key as keyof typeof es]]
    expect([english, spanish], key).toEqual(onScreens.map((one) => one?.replace(': {verdict}', '')))
  }
})

describe('what is hidden stays', () => {
  const canary = {
    shared: 'canary-shared',
    organization: 'canary-organization',
    restricted: 'canary-restricted',
  }
  beforeAll(async () => {
    for (const [sensitivity, notes] of Object.entries(canary)) {
      const contact = {
        sensitivity,
        notes,
        commitments: [{ id: newId(), institutionId: sheriff, text: `${notes}-promise` }],
        followUps: [{ id: newId(), text: `${notes}-step`, dueOn: '2026-12-01' }],
      }
      await logged(author, contact)
    }
  })

  const others: [name: string, member: () => Promise<TestMember>, sees: (keyof typeof canary)[]][] =
    [
      ['its author, but what is restricted', async () => author, ['shared', 'organization']],
      ['a lead of the region', () => server.signedIn('lead'), ['shared', 'organization']],
      ['leadership', () => server.signedIn('leadership'), ['shared', 'organization']],
      ['an organizer of another organization', () => server.signedIn('organizer'), ['shared']],
      [
        'an organizer of another region',
        () =>
          server.memberOf({
            roles: ['organizer'],
            regions: ['southeast'],
            organizationId: author.organizationId,
          }),
        [],
      ],
    ]
  test.each(others)('from %s', async (_name, make, sees) => {
    const member = await make()
    for (const what of ['contacts', 'commitments', 'follow_ups'] as const) {
      const { body } = await take(member, what)
      const found = Object.entries(canary).filter(([, word]) => body.includes(word))
      expect(
        found.map(([sensitivity]) => sensitivity),
        what,
      ).toEqual(sees)
    }
  })

  test('and its number is told, so that nobody takes the file for everything', async () => {
    const { restricted } = (
      await author.inject({ url: '/api/export/count', query: { what: 'contacts' } })
    ).json()
    expect(restricted).toBe(1)
  })

  test.each(['viewer', 'admin'] as const)(
    'a %s takes out statuses, which count no people, and nothing else',
    async (role) => {
      const member = await server.signedIn(role)
      for (const what of exportWhats.filter((one) => one !== 'statuses')) {
        expect((await take(member, what)).statusCode, what).toBe(403)
        expect(
          (await member.inject({ url: '/api/export/count', query: { what } })).statusCode,
        ).toBe(403)
      }
      const { headings, rows } = read((await take(member, 'statuses')).body)
      expect(rows).toHaveLength(67)
      expect(headings.join()).not.toMatch(/people|members|of us|logged/i)
      expect((await exportsOf(member)).length).toBe(1)
    },
  )
})

describe('hostile cells', () => {
  const hostile = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    'a "quoted" word, a comma; and\nlines\r\nof text',
    '\u202Egnp.exe and \u200Bzero',
    '<script>alert(1)</script> 🌽 ñandú',
  ]
  test('stand in the file as they were typed, and none begins a formula', async () => {
    const member = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const [shop] = await ask(
      server.database.owner,
      `select institution_id as id from institution_counties where county_fips = '01069' limit 1`,
    )
    for (const notes of hostile)
      await logged(member, { countyFips: '01069', institutionIds: [shop?.id], notes })
    const { rows } = read((await take(member, 'contacts')).body)
    const found = rows.map((row) => row.Notes ?? '')
    for (const text of found) expect(text).not.toMatch(/^[=+\-@\t\r＝]/)
    const typed = hostile.map((text) => (/^[=+\-@\t\r＝]/.test(text) ? `'${text}` : text))
    expect(found.sort()).toEqual(typed.sort())
  })

  test('the name of a member begins no formula, and no header, either', async () => {
    const member = await server.signedIn('viewer')
    await ask(
      server.database.owner,
      `update members set name = '=1+1"; x="\r\nSet-Cookie: a=b' where id = '${member.id}'`,
    )
    await ask(server.database.owner, `notify access`)
    await expect
      .poll(async () => (await take(member, 'statuses')).headers['content-disposition'])
      .toMatch(
        /^attachment; filename="condado-statuses-of-counties-1-1-x-set-cookie-a-b-[a-z0-9-]+\.csv"$/,
      )
    const { mark } = read((await take(member, 'statuses')).body)
    expect(mark[0]).toMatch(/^DO NOT FORWARD/)
  })

  test.each(['a\u0000bcdefghijk', '          ', 'too short', 'a \ud800 half letter'])(
    'a reason like %j is refused',
    async (bad) => {
      const answer = await take(author, 'statuses', { reason: bad })
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'reason' }] })
    },
  )

  test('a filter that a kind does not have is refused, not passed over', async () => {
    const answer = await take(author, 'statuses', { filters: { from: '2026-01-01' } })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'from' }] })
  })
})

describe('how much leaves in a day', () => {
  test('20 at once: as many as may, not one more', async () => {
    await caps(5, 1_000_000)
    const member = await server.signedIn('viewer')
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(member, 'statuses')))
    const codes = answers.map((answer) => answer.statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(5)
    expect(codes.filter((code) => code === 429)).toHaveLength(15)
    expect(answers.find((one) => one.statusCode === 429)?.json().code).toBe('too_many_exports')
    expect(await exportsOf(member)).toHaveLength(5)
    const { left } = (
      await member.inject({ url: '/api/export/count', query: { what: 'statuses' } })
    ).json()
    expect(left.files).toBe(0)
  })

  test('rows of all files together, and of each member by herself', async () => {
    await caps(100, 67 * 2 + 10)
    const [one, other] = [await server.signedIn('viewer'), await server.signedIn('viewer')]
    const answers = await Promise.all(Array.from({ length: 6 }, () => take(one, 'statuses')))
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(2)
    expect((await take(one, 'statuses')).json()).toMatchObject({
      status: 429,
      code: 'too_much_exported',
    })
    expect((await take(other, 'statuses')).statusCode).toBe(200)
  })

  test('a new day in Alabama begins anew', async () => {
    await caps(1, 1_000)
    const member = await server.signedIn('viewer')
    await take(member, 'statuses')
    expect((await take(member, 'statuses')).statusCode).toBe(429)
    await ask(
      server.database.owner,
      `update exports set at = (now() at time zone 'America/Chicago')::date::timestamp at time zone 'America/Chicago'
         - interval '1 second' where member_id = '${member.id}'`,
    )
    expect((await take(member, 'statuses')).statusCode).toBe(200)
  })
})

describe('who took what', () => {
  test('leadership and admins read it, with the reason; the audit log has no word of it', async () => {
    const member = await server.signedIn('organizer')
    await take(member, 'people', {
      reason: 'For the canary of reasons',
      filters: { county: '01095' },
      format: 'xlsx',
    })
    for (const role of ['leadership', 'admin'] as const) {
      const reader = await server.signedIn(role)
      const [first] = (await reader.inject({ url: '/api/export?limit=1' })).json().items
      expect(first).toMatchObject({
        member: { id: member.id },
        what: 'people',
        reason: 'For the canary of reasons',
        filters: { county: '01095' },
        format: 'xlsx',
      })
      expect(first.sent).toBe(first.rows)
    }
    expect((await member.inject({ url: '/api/export' })).statusCode).toBe(403)
    const log = await ask(
      server.database.owner,
      `select * from audit where to_jsonb(audit)::text like '%canary%'`,
    )
    expect(log).toEqual([])
  })

  test('a proof older than ten minutes takes nothing out', async () => {
    const member = await server.signedIn('organizer')
    await ask(
      server.database.owner,
      `update sessions set proved_at = now() - interval '11 minutes' where member_id = '${member.id}'`,
    )
    await expect.poll(async () => (await take(member, 'people')).json().code).toBe('proof_needed')
    expect(await exportsOf(member)).toEqual([])
  })
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

describe('50,000 rows over the wire', () => {
  const rows = 50_000
  let port: number
  let member: TestMember
  beforeAll(async () => {
    member = await server.memberOf({ roles: ['organizer'], regions: ['south-alabama'] })
    const notes = "repeat('Spoke about jail holds and interpreters. ', 20)"
    await addContacts(server, member, sheriff, rows, notes)
    await ask(server.database.superuser, 'analyze contacts')
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    port = (server.app.server.address() as AddressInfo).port
  })

  async function begin() {
    const body = JSON.stringify({ what: 'contacts', filters: {}, reason, language: 'en' })
    const headers = {
      cookie: member.cookie,
      'content-type': 'application/json',
      origin: 'http://localhost:3000',
    }
    const sending = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/api/export',
      method: 'POST',
      headers,
    })
    sending.end(body)
    const [answer] = await once(sending, 'response')
    return { sending, answer }
  }

  test('memory stays flat', async () => {
    const { answer } = await begin()
    expect(answer.statusCode).toBe(200)
    let bytes = 0
    const live: number[] = []
    const rss = process.memoryUsage().rss
    let rssMost = rss
    for await (const chunk of answer) {
      bytes += chunk.length
      rssMost = Math.max(rssMost, process.memoryUsage().rss)
      if (bytes > live.length * 5_000_000) {
        collectGarbage()
        const { heapUsed, external } = process.memoryUsage()
        live.push(heapUsed + external)
      }
    }
    const megabytes = (n: number) => Math.round(n / 1e6)
    const growth = megabytes(Math.max(...live.slice(1)) - (live[1] ?? 0))
    process.stdout.write(
      `export: ${rows} rows, ${megabytes(bytes)} MB; what is live grew by ${growth} MB, the process by ${megabytes(rssMost - rss)} MB\n`,
    )
    expect(bytes).toBeGreaterThan(40_000_000)
    expect(growth).toBeLessThan(15)
    expect((await exportsOf(member)).at(-1)).toMatchObject({ rows, sent: rows })
  })

  test('whoever goes away midway has left her row in the log', async () => {
    const before = (await exportsOf(member)).length
    const { sending, answer } = await begin()
    await once(answer, 'data')
    sending.destroy()
    const after = await exportsOf(member)
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)).toMatchObject({ action: 'exported', rows, sent: null })
  })

  test('whoever is cut off while she fetches it slowly gets no further', async () => {
    const { answer } = await begin()
    await once(answer, 'data')
    answer.pause()
    await ask(
      server.database.superuser,
      `update members set deactivated_at = now() where id = '${member.id}'`,
    )
    let bytes = 0
    const whole = (async () => {
      for await (const chunk of answer) bytes += chunk.length
    })()
    await expect(whole).rejects.toThrow('aborted')
    // what was on its way already, of more than 40 MB
    expect(bytes).toBeLessThan(20_000_000)
    expect((await exportsOf(member)).at(-1)).toMatchObject({ sent: null })
  })
})
