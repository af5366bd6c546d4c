import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asDrawn, readPdf } from '../report-files/read-pdf.ts'
import { unzipped } from '../report-files/unzip.ts'
import { writtenReport } from '../report-shares/final-report.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { packed, payloads } from './payloads.ts'

// What people typed, on its way out by the API: in the files, the calendar and the link to a report it stands as they
// typed it, and is neither formula nor markup nor another line.

let server: TestApp
let lead: TestMember
/** Names of institutions, each with a contact, a promise and a next step. */
const names = packed(160)
const notes = packed(2_000)
let reportId: string

beforeAll(async () => {
  server = await startTestApp()
  const report = await writtenReport(server, { final: false })
  lead = report.lead
  reportId = report.id
  for (const [at, name] of names.entries()) {
    const institutionId = newId()
    const shop = { sector: 'business', kind: 'shop', name, counties: ['01095'] }
    await ok(lead.put(`/api/institutions/${institutionId}`, shop))
    const text = notes[at % notes.length] as string
    await ok(
      lead.put(`/api/contacts/${newId()}`, {
        ...{ countyFips: '01095', institutionIds: [institutionId], kind: 'visit', notes: text },
        commitments: [{ id: newId(), text }],
        followUps: [{ id: newId(), text, dueOn: '2026-12-01' }],
      }),
    )
  }
  const texts = `/api/reports/${reportId}/texts/summary/en`
  await ok(lead.put(texts, { text: payloads.join('\n\n') }, 1))
  const { edition } = (await lead.inject({ url: `/api/reports/${reportId}` })).json()
  for (const [by, step] of [
    [report.leader, 'review'],
    [lead, 'finalize'],
  ] as const)
    await ok(
      by.inject({
        method: 'POST',
        url: `/api/reports/${reportId}/${step}`,
        payload: { edition },
      }),
    )
})
afterAll(() => server.close())

async function ok(answer: Promise<{ statusCode: number; body: string }>): Promise<void> {
  const { statusCode, body } = await answer
  expect([200, 201], body).toContain(statusCode)
}

const cellsOf = (csv: string): string[] =>
  (parse(csv, { bom: true, relax_column_count: true }) as string[][]).flat()

/** As it was typed: a spreadsheet is told by a stroke in front that it is no formula. */
function expectTyped(cells: readonly string[], texts: readonly string[]): void {
  const typed = new Set(cells.map((cell) => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell)))
  for (const text of texts) expect(typed.has(text), text).toBe(true)
  for (const cell of cells) if (cell.length > 1) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/)
}

describe(`${payloads.length} payloads`, () => {
  test('in the zip of everything, as CSV and as JSON', async () => {
    const payload = { what: 'everything', filters: {}, reason: 'For the board', language: 'en' }
    const { rawPayload } = await lead.inject({ method: 'POST', url: '/api/export', payload })
    const files = unzipped(rawPayload)
    for (const kind of ['contacts', 'commitments', 'follow_ups']) {
      expectTyped(cellsOf(files[`${kind}.csv`] ?? ''), notes.slice(0, names.length))
      const { rows } = JSON.parse(files[`${kind}.json`] ?? '')
      const values = new Set(rows.flatMap((row: object) => Object.values(row)))
      for (const text of notes.slice(0, names.length)) expect(values.has(text), text).toBe(true)
    }
    const institutions = JSON.parse(files['institutions.json'] ?? '{"rows":[]}').rows
    const told = new Set(institutions.map((row: { name: string }) => row.name))
    if (institutions.length > 0) for (const name of names) expect(told.has(name), name).toBe(true)
  })

  test('in a calendar', async () => {
    const { url } = (await lead.inject({ method: 'POST', url: '/api/calendar' })).json()
    const { body } = await server.app.inject({ url: new URL(url).pathname })
    const calendar = new ICAL.Component(ICAL.parse(body))
    const events = calendar.getAllSubcomponents('vevent')
    // what is promised without a day is in none
    expect(events).toHaveLength(names.length)
    const said = events.map((one) => String(one.getFirstPropertyValue('summary')))
    for (const name of names) {
      const inOneLine = name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      expect(said).toContain(`Follow-up: ${inOneLine} (Marshall County)`)
    }
    for (const one of events) expect(one.getAllSubcomponents()).toEqual([])
    const properties = new Set(events.flatMap((one) => one.getAllProperties().map((p) => p.name)))
    for (const name of ['attach', 'attendee', 'organizer']) expect(properties).not.toContain(name)
    for (const text of notes.filter((one) => !names.includes(one))) expect(body).not.toContain(text)
  })

  test('in the files of a final report', async () => {
    const take = (format: string) =>
      lead.inject({
        method: 'POST',
        url: `/api/reports/${reportId}/file`,
        payload: { format, language: 'en' },
      })
    expectTyped(cellsOf((await take('csv')).body), [])
    const book = Object.values(unzipped((await take('xlsx')).rawPayload)).join('\n')
    // no formula, and no markup but the workbook's own
    expect(book).not.toMatch(/<f[ >]/)
    expect(book).not.toContain('<script')
    const { pages } = readPdf((await take('pdf')).rawPayload)
    const text = asDrawn(pages.map((page) => page.text).join(''))
    for (const payload of payloads) expect(text.includes(asDrawn(payload)), payload).toBe(true)
  })

  test('as words of the coalition’s own, in every kind of file', async () => {
    const admin = await server.signedIn('admin')
    const own = {
      'contactKind.visit': '=HYPERLINK("http://evil.example","go")',
      'institutionKind.shop': '{count, plural, one {#} other {##}}',
      'sector.business': "+1+cmd|' /C calc'!A0",
      'sector.police': '<img data-harm src=x onerror=harmed=1>',
    }
    for (const [key, en] of Object.entries(own)) {
      expect(payloads).toContain(en)
      await ok(admin.put(`/api/words/${key}`, { en, es: en }, 0))
    }
    const take = (url: string, payload: object) => lead.inject({ method: 'POST', url, payload })
    const file = (format: string) =>
      take(`/api/reports/${reportId}/file`, { format, language: 'en' })
    const contacts = { what: 'contacts', filters: {}, reason: 'For the board', language: 'en' }
    expectTyped(cellsOf((await take('/api/export', contacts)).body), [own['contactKind.visit']])
    const inReport = [own['contactKind.visit'], own['sector.business'], own['sector.police']]
    expectTyped(cellsOf((await file('csv')).body), inReport)
    const book = Object.values(unzipped((await file('xlsx')).rawPayload)).join('\n')
    expect(book).not.toMatch(/<f[ >]|<img/)
    const { pages, objects } = readPdf((await file('pdf')).rawPayload)
    const text = asDrawn(pages.map((page) => page.text).join(''))
    for (const label of inReport) expect(text.includes(asDrawn(label)), label).toBe(true)
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction)\b/)
  })

  test('behind a link, on the screen and as PDF', async () => {
    const made = await lead.inject({
      method: 'POST',
      url: `/api/reports/${reportId}/shares`,
      payload: { language: 'en', days: 30 },
    })
    const payload = { token: made.json().token }
    const opened = await server.app.inject({ method: 'POST', url: '/api/shared', payload })
    const { report } = opened.json()
    const summary = report.texts.find((one: { section: string }) => one.section === 'summary')
    expect(summary.text).toBe(payloads.join('\n\n'))
    const file = await server.app.inject({ method: 'POST', url: '/api/shared/file', payload })
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9.-]+"$/)
    const { objects } = readPdf(file.rawPayload)
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|OpenAction|EmbeddedFile)\b/)
  })
})
