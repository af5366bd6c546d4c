import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportFormat } from '../../server/report-files/rules.ts'
import { correct, type FinalReport, words, writtenReport } from '../report-shares/final-report.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { asDrawn, readPdf } from './read-pdf.ts'
import { unzipped } from './unzip.ts'

let server: TestApp
let report: FinalReport
beforeAll(async () => {
  server = await startTestApp()
  report = await writtenReport(server)
})
afterAll(() => server.close())

function take(member: TestMember, format: ReportFormat = 'pdf', id = report.id, language = 'en') {
  const payload = { format, language }
  return member.inject({ method: 'POST', url: `/api/reports/${id}/file`, payload })
}

const textOf = (pdf: Buffer) =>
  readPdf(pdf)
    .pages.map(({ text }) => text)
    .join('')

describe('a report that is taken out', () => {
  test('as PDF: with its texts, the words of entries she may see, and her name at every foot', async () => {
    const answer = await take(report.lead)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="condado-top-of-alabama-[a-z0-9-]+\.pdf"$/,
    )
    const { pages } = readPdf(answer.rawPayload)
    const text = pages.map((page) => page.text).join('')
    for (const one of [words.narrative, words.caption, words.secret[1]])
      expect(text).toContain(asDrawn(one))
    const name = `Member${report.lead.id.slice(-4)}`
    for (const page of pages) expect(page.text).toContain(`TakenoutofCondadoby${name}`)
  })

  test('as a workbook, and as tables', async () => {
    const workbook = unzipped((await take(report.leader, 'xlsx')).rawPayload)
    expect(Object.values(workbook).join('')).toContain(words.narrative)
    const csv: string[][] = parse((await take(report.leader, 'csv', report.id, 'es')).rawPayload, {
      bom: true,
      relax_column_count: true,
    })
    expect(csv).toContainEqual(['Contactos que se hicieron', '1', '0', '1'])
  })

  test('a draft says on each page that it is one', async () => {
    const draft = await writtenReport(server, { final: false })
    const { pages } = readPdf((await take(draft.lead, 'pdf', draft.id)).rawPayload)
    for (const { text } of pages) expect(text).toContain('DRAFT')
  })

  test('tells a viewer numbers and texts, and no word of an entry', async () => {
    const viewer = await server.signedIn('viewer')
    const text = textOf((await take(viewer)).rawPayload)
    expect(text).toContain(asDrawn(words.narrative))
    for (const secret of words.secret) expect(text).not.toContain(secret)
  })
})

describe('a final report that was corrected', () => {
  test('says so in every file: its numbers then and now, and how many entries', async () => {
    const its = await writtenReport(server)
    const csvOf = async (language = 'en'): Promise<string[][]> =>
      parse((await take(its.lead, 'csv', its.id, language)).rawPayload, {
        bom: true,
        relax_column_count: true,
      })
    expect((await csvOf()).flat().join()).not.toContain('Corrected')
    await correct(server, its)

    const csv = await csvOf()
    expect(csv).toContainEqual(['Entries added', '1'])
    const held = csv.filter(([name]) => name === 'Contacts held')
    // corrected numbers stand first, and the numbers themselves are as they were
    expect(held).toContainEqual([
      'Contacts held',
      held.at(-1)?.[1],
      `${Number(held.at(-1)?.[1]) + 1}`,
    ])
    expect(csv.find(([name]) => name === 'Contacts held · Visit')).toHaveLength(3)
    expect((await csvOf('es')).flat()).toContain('Cifras corregidas')
    for (const row of csv) expect(row[0]).not.toMatch(/^(contacts|commitments|coverage)\./)

    const workbook = unzipped((await take(its.lead, 'xlsx', its.id)).rawPayload)
    expect(workbook['xl/workbook.xml']).toContain('Corrected numbers')
    const text = textOf((await take(its.lead, 'pdf', its.id)).rawPayload)
    expect(text).toContain(asDrawn('Corrected since: as of'))
    expect(text).toContain(asDrawn('Contacts held · Visit'))
  })
})

describe('who may', () => {
  test('a report that one may not read is like one that is not there', async () => {
    const draft = await writtenReport(server, { final: false })
    const stranger = await server.memberOf({ roles: ['organizer'], regions: ['south-alabama'] })
    const hidden = await take(stranger, 'pdf', draft.id)
    const missing = await take(stranger, 'pdf', newId())
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).toBe(missing.body)
  })

  test('only in a language it is written in', async () => {
    const answer = await take(report.lead, 'pdf', report.id, 'fr')
    expect(answer.statusCode).toBe(400)
  })

  test('nobody with an open session alone: it asks for a proof', async () => {
    const { id } = report.leader
    const proved = 'proved_at = now() - interval'
    await ask(
      server.database.superuser,
      `update sessions set ${proved} '1 hour' where member_id = '${id}'`,
    )
    server.app.forgetSessions()
    expect((await take(report.leader)).json().code).toBe('proof_needed')
  })
})

test('each counts as one of the files of a day, and stands in the log', async () => {
  await ask(server.database.superuser, 'update settings set daily_exports = 2')
  const member = await server.signedIn('viewer')
  const answers = await Promise.all([take(member, 'csv'), take(member, 'csv'), take(member, 'csv')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 429])
  const count = { what: 'statuses' }
  const left = await member.inject({ url: '/api/export/count', query: count })
  expect(left.json().left.files).toBe(0)
  const { rows } = await server.superuser.query(
    `select action, subject, f.report_id, f.format from audit
     join report_files f on f.id::text = audit.subject_id where audit.member_id = $1`,
    [member.id],
  )
  expect(rows).toEqual(
    Array(2).fill({
      action: 'exported',
      subject: 'report_file',
      report_id: report.id,
      format: 'csv',
    }),
  )
})
