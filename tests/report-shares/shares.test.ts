import { Writable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '../../server/auth/secrets.ts'
import type { Share } from '../../server/report-shares/contract.ts'
import { asDrawn, readPdf } from '../report-files/read-pdf.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { correct, type FinalReport, words, writtenReport } from './final-report.ts'

let server: TestApp
let report: FinalReport
let logged = ''
beforeAll(async () => {
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  server = await startTestApp({
    logTo,
    rates: { share_file: { max: 2, seconds: 3_600, lease: 1 } },
  })
  report = await writtenReport(server)
})
afterAll(() => server.close())

function make(member: TestMember, body: object = {}, id = report.id) {
  const payload = { language: 'en', days: 30, ...body }
  return member.inject({ method: 'POST', url: `/api/reports/${id}/shares`, payload })
}

async function made(body: object = {}): Promise<{ share: Share; token: string }> {
  const answer = await make(report.lead, body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

/** As a browser without any cookie. */
function open(token: string, passphrase?: string, file = false) {
  return server.app.inject({
    method: 'POST',
    url: file ? '/api/shared/file' : '/api/shared',
    headers: { origin: 'http://localhost:3000' },
    payload: { token, ...(passphrase === undefined ? {} : { passphrase }) },
  })
}

const shares = async (member = report.lead): Promise<Share[]> =>
  (await member.inject({ url: `/api/reports/${report.id}/shares` })).json().items

describe('a link to a final report', () => {
  test('opens it for people without an account, and tells no entry, no writer and no word of a note', async () => {
    const { token } = await made()
    const answer = await open(token)
    expect(answer.statusCode).toBe(200)
    const { report: shown, contents } = answer.json()
    expect(shown.texts).toContainEqual({
      section: 'summary',
      language: 'en',
      text: words.narrative,
    })
    expect(shown.highlights).toEqual([{ caption: { en: words.caption, es: '' }, about: null }])
    expect(contents.contacts.held.value).toBe(1)
    for (const secret of [...words.secret, report.lead.id, report.leader.id])
      expect(answer.body).not.toContain(secret)
    const lists = [
      contents.commitments.items,
      ...contents.campaigns.map((one: { changed: unknown[] }) => one.changed),
      ...contents.coverage.counties.map((one: { keyGaps: unknown[] }) => one.keyGaps),
      ...contents.ladder.first.map((one: { members: unknown[] }) => one.members),
    ]
    for (const list of lists) expect(list).toEqual([])
    for (const { alliance, accountability } of contents.moved)
      for (const move of [alliance, accountability]) expect(move?.changes ?? []).toEqual([])
  })

  test('as PDF, too', async () => {
    const { token, share } = await made({ language: 'es' })
    const answer = await open(token, undefined, true)
    expect(answer.headers['content-type']).toBe('application/pdf')
    const { pages, objects } = readPdf(answer.rawPayload)
    expect(objects).toContain('/Lang (es-US)')
    const text = pages.map((page) => page.text).join('')
    expect(text).toContain(asDrawn('Cómo están los condados'))
    for (const page of pages) expect(page.text).toContain(asDrawn(`Número ${share.id.slice(-8)}`))
    for (const secret of words.secret) expect(text).not.toContain(secret)
  })

  test('speaks the coalition’s own words, as its PDF does; what kinds of institutions it keeps, and what it added, stays at home', async () => {
    const rename = (key: string, en: string, es: string) =>
      ask(
        server.database.superuser,
        `insert into words (key, en, es) values ('${key}', '${en}', '${es}')
         on conflict (key) do update set en = excluded.en, es = excluded.es`,
      )
    await rename('sector.police', 'Law enforcement', 'Fuerzas del orden')
    await rename('movement.faith', 'Congregations', 'Congregaciones')
    await rename('institutionKind.church__mosque', 'Mosque', 'Mezquita')
    await rename('recordKind.policy__jail', 'Jail contract', 'Contrato de cárcel')
    await rename('tag.raid', 'Raid', 'Redada')
    const { token } = await made({ language: 'es' })
    const { words: own } = (await open(token)).json().report
    expect(own).toEqual({
      'sector.police': ['Fuerzas del orden'],
      'report.movement.faith': ['Congregaciones'],
    })
    const { pages } = readPdf((await open(token, undefined, true)).rawPayload)
    expect(pages.map(({ text }) => text).join('')).toContain(asDrawn('Fuerzas del orden'))
  })

  test('tells of fewer than three people only that', async () => {
    const { token } = await made()
    const { contents } = (await open(token)).json()
    // the lead who logged the meeting is the only one who took part, if she counts at all
    expect([null, 0]).toContain(contents.ladder.members.value)
  })

  test('tells corrected numbers that it shows, then and now, and nothing of entries and few people', async () => {
    const its = await writtenReport(server)
    const answer = await make(its.lead, {}, its.id)
    const { token } = answer.json()
    const asItWas = await open((await made()).token)
    expect(asItWas.json().corrected.numbers).toEqual([])
    await correct(server, its)
    const opened = await open(token)
    const { corrected, contents } = opened.json()
    expect(Object.keys(corrected).sort()).toEqual(['numbers', 'today'])
    const { held } = contents.contacts
    expect(corrected.numbers).toContainEqual({ key: held.key, was: held.value, is: held.value + 1 })
    for (const one of corrected.numbers) {
      expect(Object.keys(one).sort()).toEqual(['is', 'key', 'was'])
      expect(one.key).not.toMatch(/^ladder\./)
    }
    for (const secret of [...words.secret, its.lead.id]) expect(opened.body).not.toContain(secret)
    const { pages } = readPdf((await open(token, undefined, true)).rawPayload)
    const text = pages.map((page) => page.text).join('')
    expect(text).toContain(asDrawn('Corrected since: as of'))
    expect(text).toContain(asDrawn('Contacts held · Visit'))
    expect(text).not.toContain(asDrawn('Entries added'))
  })

  test('is counted and told in the log at each opening, without a word of what was read', async () => {
    const { token, share } = await made()
    await open(token)
    await open(token, undefined, true)
    const listed = (await shares()).find(({ id }) => id === share.id)
    expect(listed).toMatchObject({ opened: 2, state: 'open', hasPassphrase: false })
    expect(Date.parse(listed?.lastOpenedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    const { rows } = await server.superuser.query(
      'select action, member_id from audit where subject = $1 and subject_id = $2 order by seq',
      ['report_share', share.id],
    )
    expect(rows).toEqual([
      { action: 'shared', member_id: report.lead.id },
      { action: 'opened_shared', member_id: null },
      { action: 'downloaded_shared', member_id: null },
    ])
  })

  test('keeps its secret to itself: it is in no table and no log', async () => {
    const { token } = await made()
    await open(token)
    const { rows } = await server.superuser.query(
      'select report_shares::text as row from report_shares',
    )
    // bytes are told as hex
    for (const { row } of rows)
      for (const secret of [token, Buffer.from(token).toString('hex')])
        expect(row).not.toContain(secret)
    expect(token).toHaveLength(43)
    expect(logged).toContain('/api/shared')
    expect(logged).not.toContain(token)
  })
})

describe('a link that is no more', () => {
  test('answers the same whether it was taken back, has ended or never was', async () => {
    const [revoked, expired] = [await made(), await made()]
    const url = `/api/report-shares/${revoked.share.id}/revoke`
    const ended = await report.leader.inject({ method: 'POST', url })
    // leadership finishes reports of the state; those of a region are for its leads
    expect(ended.statusCode).toBe(403)
    expect((await report.lead.inject({ method: 'POST', url })).json().state).toBe('revoked')
    expect((await report.lead.inject({ method: 'POST', url })).json().state).toBe('revoked')
    await ask(
      server.database.superuser,
      `update report_shares set created_at = now() - interval '31 days', expires_at = now() - interval '1 second'
       where id = '${expired.share.id}'`,
    )
    const answers = [await open(revoked.token), await open(expired.token), await open(newToken())]
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(404)
      expect(body).toBe(answers[0]?.body)
    }
    const states = new Map((await shares()).map(({ id, state }) => [id, state]))
    expect(states.get(revoked.share.id)).toBe('revoked')
    expect(states.get(expired.share.id)).toBe('expired')
  })
})

describe('a passphrase', () => {
  test('is asked for, and opens the link', async () => {
    const { token, share } = await made({ passphrase: 'tres tristes tigres' })
    expect(share.hasPassphrase).toBe(true)
    expect((await open(token)).json().code).toBe('passphrase_needed')
    expect((await open(token, 'tres tigres tristes')).json().code).toBe('passphrase_wrong')
    expect((await open(token, 'tres tristes tigres')).statusCode).toBe(200)
    expect((await open(token, 'tres tristes tigres', true)).statusCode).toBe(200)
    const { rows } = await server.superuser.query(
      'select passphrase_hash from report_shares where id = $1',
      [share.id],
    )
    expect(rows[0].passphrase_hash).toMatch(/^\$argon2id\$/)
  })

  test('is not guessed: after so many tries of a link each has to wait', async () => {
    const { token } = await made({ passphrase: 'tres tristes tigres' })
    const codes: number[] = []
    for (let at = 0; at < 32; at += 1) codes.push((await open(token, `tigre ${at}`)).statusCode)
    expect(codes.slice(0, 30)).toEqual(Array(30).fill(401))
    expect(codes.slice(30)).toEqual([429, 429])
    expect((await open((await made()).token)).statusCode).toBe(200)
  })

  test('nor by many at once', async () => {
    const { token } = await made({ passphrase: 'tres tristes tigres' })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => open(token, `tigre ${at}`)),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(30)
    expect((await open(token, 'tres tristes tigres')).statusCode).toBe(429)
  })

  test('and files of one link keep nobody else waiting', async () => {
    const { token } = await made()
    const codes: number[] = []
    for (let at = 0; at < 3; at += 1) codes.push((await open(token, undefined, true)).statusCode)
    expect(codes).toEqual([200, 200, 429])
    expect((await open(token)).statusCode).toBe(200)
  })
})

describe('who may make one', () => {
  test('only of a final report, in its language, for a year at most', async () => {
    const draft = await writtenReport(server, { final: false })
    expect((await make(draft.lead, {}, draft.id)).json().code).toBe('not_final')
    for (const body of [{ days: 0 }, { days: 366 }, { language: 'fr' }, { passphrase: 'short' }])
      expect((await make(report.lead, body)).statusCode, JSON.stringify(body)).toBe(400)
  })

  test('not who only reads it, and of one she may not read nobody hears', async () => {
    const organizer = await server.signedIn('organizer')
    expect((await make(organizer)).statusCode).toBe(403)
    const other = await server.memberOf({ roles: ['lead'], regions: ['south-alabama'] })
    expect((await make(other)).body).toBe((await make(other, {}, newId())).body)
    const { share } = await made()
    const revoke = (id: string) =>
      other.inject({ method: 'POST', url: `/api/report-shares/${id}/revoke` })
    const [hidden, missing] = [await revoke(share.id), await revoke(newId())]
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).toBe(missing.body)
  })

  test('only with a proof', async () => {
    const { lead } = report
    const set = (at: string) =>
      ask(
        server.database.superuser,
        `update sessions set proved_at = ${at} where member_id = '${lead.id}'`,
      ).then(() => server.app.forgetSessions())
    await set("now() - interval '1 hour'")
    expect((await make(lead)).json().code).toBe('proof_needed')
    await set('now()')
    expect((await make(lead)).statusCode).toBe(201)
  })
})
