import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Entry } from '../../server/deliveries/contract.ts'
import { withPassword } from '../auth/enter.ts'
import { handOver, phoneOf } from '../deliveries/phone.ts'
import { institution, merged, undo } from '../duplicates/pair.ts'
import { bringIn, preview, sent } from '../imports/files.ts'
import { readPdf } from '../report-files/read-pdf.ts'
import { unzipped } from '../report-files/unzip.ts'
import { writtenReport } from '../report-shares/final-report.ts'
import type { TestApp, TestMember } from '../setup/app.ts'
import type { Restricted } from './world.ts'

/** What restricted words have been carried through, and where somebody may look for them. */
export interface Abroad {
  /** addresses that the author's contacts, reports and merges are behind, beside those of the OpenAPI document */
  urls: string[]
  report: string
  shared: string
  calendar: string
  token: string
  entry: string
  sheet: string
}

/**
 * Carries restricted words through all that was built around notes: edits, versions and conflicts, a phone's entry that
 * waits, a sheet with rows that come in restricted and rows that do not come in, a merge and its undoing, a finished
 * report and its link, a calendar, a token.
 * @param word a new one each time, to be found nowhere
 */
export async function carryAbroad(
  server: TestApp,
  author: TestMember,
  contact: Restricted,
  sheriff: string,
  word: () => string,
): Promise<Abroad> {
  const facts = (notes: string, at = sheriff) => ({
    ...{ countyFips: '01095', institutionIds: [at], kind: 'meeting', notes },
    sensitivity: 'restricted',
  })
  const ok = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    expect([200, 201, 204], body).toContain(statusCode)
  }
  // edited, contested, and brought back to what it said
  const url = `/api/contacts/${contact.contact}`
  await ok(author.put(url, facts(word()), 1))
  await ok(author.put(url, facts(word()), 1))
  const restore = { method: 'POST', url: `${url}/restore`, payload: { version: 1 } } as const
  await author.inject({ ...restore, headers: { 'if-match': '"2"' } })

  const [away, stays] = [await institution(author), await institution(author)]
  await ok(author.put(`/api/contacts/${newId()}`, facts(word(), away)))
  const admin = await server.signedIn('admin')
  await ok(undo(admin, await merged(admin, away, stays)))
  await merged(admin, away, stays)

  const rosa = await withPassword(server)
  const phone = await phoneOf(server, rosa)
  const written = (status: string): Entry => ({
    operations: [
      { method: 'PUT', url: `/api/contacts/${newId()}`, body: { ...facts(word()), kind: status } },
    ],
  })
  const waiting = await handOver(server.app, phone, written('meeting'), phone.device)
  await handOver(server.app, phone, written('no such kind'), phone.session)

  const sheet = await sheetOf(author, word)
  const report = await writtenReport(server)
  const link = await report.lead.inject({
    method: 'POST',
    url: `/api/reports/${report.id}/shares`,
    payload: { language: 'en', days: 30 },
  })
  const calendar = await author.inject({ method: 'POST', url: '/api/calendar' })
  const token = await author.inject({
    method: 'POST',
    url: '/api/tokens',
    payload: {
      name: 'All',
      scopes: ['contacts', 'commitments', 'follow_ups', 'statuses'],
      days: 1,
    },
  })
  return {
    urls: [
      ...['contents', 'addendum', 'shares'].map((part) => `/api/reports/${report.id}/${part}`),
      `/api/reports/${report.id}`,
      `/api/reports/${report.id}/entries?number=contacts.total`,
      `/api/reports/${report.id}/entries?number=commitments.made`,
      `/api/institutions/${stays}`,
      `/api/contacts?institution=${stays}`,
      `/api/duplicates/merged?of=${stays}`,
    ],
    report: report.id,
    shared: link.json().token,
    calendar: new URL(calendar.json().url).pathname,
    token: token.json().token,
    entry: waiting.json().id,
    sheet,
  }
}

/** One row comes in restricted, one stays out with a reason; both lie in the database until tomorrow. */
async function sheetOf(author: TestMember, word: () => string): Promise<string> {
  const office = "Marshall County Sheriff's Office"
  const file = `Date,County,Institution,Type,Notes
2025-06-01,Marshall,${office},call,${word()} call her at 205-555-0143
no day,Marshall,${office},call,${word()}
`
  // one that nobody runs, and one that came in
  await preview(author, await sent(author, file))
  const id = await sent(author, file)
  await bringIn(author, id, { answers: [{ key: 'finding:*', value: 'restrict' }] })
  return id
}

/** Everything that leaves by a way of its own, as text: reports, files, links, the calendar, tools. By who asks. */
export async function leaving(
  server: TestApp,
  abroad: Abroad,
  readers: readonly TestMember[],
): Promise<[what: string, text: string][]> {
  const told: [string, string][] = []
  for (const member of readers) {
    for (const url of abroad.urls) told.push([url, (await member.inject({ url })).body])
    for (const format of ['csv', 'xlsx', 'pdf'] as const) {
      const url = `/api/reports/${abroad.report}/file`
      const payload = { format, language: 'en' }
      const { statusCode, rawPayload, body } = await member.inject({ method: 'POST', url, payload })
      told.push([`${format} ${url}`, statusCode === 200 ? textIn(format, rawPayload) : body])
    }
    const payload = { filters: {}, reason: 'For the board of May', language: 'en' }
    for (const what of ['contacts', 'everything']) {
      const taken = { method: 'POST', url: '/api/export', payload: { ...payload, what } } as const
      const { statusCode, rawPayload, body } = await member.inject(taken)
      const isZip = what === 'everything' && statusCode === 200
      told.push([`export of ${what}`, isZip ? textIn('xlsx', rawPayload) : body])
    }
    for (const [method, url] of [
      ['GET', `/api/imports/${abroad.sheet}`],
      ['GET', `/api/imports/${abroad.sheet}/rejected`],
      ['GET', `/api/imports/${abroad.sheet}/against`],
      ['POST', `/api/deliveries/${abroad.entry}/open`],
    ] as const)
      told.push([url, (await member.inject({ method, url })).body])
  }
  for (const file of ['', '/file']) {
    const payload = { token: abroad.shared }
    const opened = await server.app.inject({ method: 'POST', url: `/api/shared${file}`, payload })
    expect(opened.statusCode).toBe(200)
    told.push([`shared${file}`, file ? textIn('pdf', opened.rawPayload) : opened.body])
  }
  told.push(['calendar', (await server.app.inject({ url: abroad.calendar })).body])
  const headers = { authorization: `Bearer ${abroad.token}` }
  for (const url of ['/api/contacts?limit=200', '/api/commitments', '/api/follow-ups'])
    told.push([`token ${url}`, (await server.app.inject({ url, headers })).body])
  return told
}

function textIn(format: 'csv' | 'xlsx' | 'pdf', file: Buffer): string {
  if (format === 'csv') return file.toString('utf8')
  if (format === 'xlsx') return Object.values(unzipped(file)).join('\n')
  const { pages, objects } = readPdf(file)
  return [objects, ...pages.map(({ text }) => text)].join('\n')
}
