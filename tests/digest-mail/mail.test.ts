import { Writable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { lastWeek } from '../../server/digest/rules.ts'
import { mailDigests } from '../../server/digest-mail/mail-digests.ts'
import { rates } from '../../server/limits/rules.ts'
import { logged, marshallSheriff, told } from '../reports/world.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { type PostOffice, readLetter, startPostOffice } from '../setup/post-office.ts'

const publicUrl = 'http://localhost:3000'
const monday = addDays(lastWeek(dayInAlabama(new Date())), 7)
/** Monday, eight in the morning in Alabama, give or take an hour of summer. */
const morning = new Date(`${monday}T14:00:00Z`)

let log = ''
const logTo = new Writable({
  write: (chunk, _encoding, done) => {
    log += chunk
    done()
  },
})

let office: PostOffice
let server: TestApp
/** another app server on the same database */
let other: TestApp
let sheriff: string
beforeAll(async () => {
  office = await startPostOffice()
  server = await startTestApp({ logTo, mail: office.mail })
  other = await startTestApp({ database: server.database, logTo, mail: office.mail })
  sheriff = await marshallSheriff(server)
})
afterAll(async () => {
  await other.app.close()
  await server.close()
})

const post = (member: TestMember, url: string, payload: object) =>
  member.inject({ method: 'POST', url, payload })

const arrivedAt = (address: string) => office.arrived.filter(({ to }) => to.includes(address))
const letterAt = (address: string) => {
  const letter = arrivedAt(address).at(-1)
  if (!letter) throw new Error(`nothing arrived at ${address}`)
  return readLetter(letter)
}

async function codeAt(address: string): Promise<string> {
  const code = /^\d{6}$/m.exec(letterAt(address).text)?.[0] ?? ''
  office.arrived.length = 0
  return code
}

/** Somebody who wants it, since before this Monday. */
async function subscribed(
  address: string,
  as: { language?: 'en' | 'es'; regions?: string[] } = {},
): Promise<TestMember> {
  const member = await server.memberOf({ roles: ['organizer'], ...as })
  told(await post(member, '/api/digest/mail', { address }))
  const code = await codeAt(address)
  told(await post(member, '/api/digest/mail/confirm', { code }))
  await server.superuser.query(
    "update digest_addresses set confirmed_at = now() - interval '14 days' where member_id = $1",
    [member.id],
  )
  return member
}

/** The hour's work, of both servers at once. */
const hour = () =>
  Promise.all(
    [server, other].map(({ app }) =>
      mailDigests(app as never, app.mailer as never, publicUrl, morning).catch(() => 0),
    ),
  )

const passes = (hours: number) =>
  server.superuser.query(
    `update digest_mails set next_try_at = next_try_at - interval '${hours} hours' where state = 'later'`,
  )

const stateOf = async ({ id }: TestMember) => {
  const { rows } = await server.superuser.query(
    'select state, tries from digest_mails where member_id = $1',
    [id],
  )
  return rows
}

async function step(member: TestMember): Promise<void> {
  const facts = {
    ...{ countyFips: '01095', institutionId: sheriff, text: 'Canary step' },
    dueOn: addDays(monday, -3),
  }
  const answer = await member.put(`/api/follow-ups/${newId()}`, facts)
  expect(answer.statusCode, answer.body).toBe(201)
}

describe('an address', () => {
  test('gets nothing before its code was given, and a code counts five tries', async () => {
    const member = await server.signedIn('organizer')
    const address = 'first@example.org'
    const begun = told(await post(member, '/api/digest/mail', { address }))
    expect(begun).toMatchObject({ sends: true, address: null, pending: { address } })
    const code = await codeAt(address)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await post(member, '/api/digest/mail/confirm', { code: wrong })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'mail_code_wrong'])
    }
    expect((await post(member, '/api/digest/mail/confirm', { code })).statusCode).toBe(400)
    told(await post(member, '/api/digest/mail', { address }))
    const second = await codeAt(address)
    const spaced = `${second.slice(0, 3)} ${second.slice(3)}`
    const set = told(await post(member, '/api/digest/mail/confirm', { code: spaced }))
    expect(set).toMatchObject({ address, pending: null })
    // who said yes this week waits for the next
    await hour()
    expect(arrivedAt(address)).toEqual([])
    expect((await post(member, '/api/digest/mail/confirm', { code: second })).statusCode).toBe(400)
  })

  test('lies sealed in the database, and in no log', async () => {
    await subscribed('canary-address@example.org')
    const { rows } = await server.superuser.query(
      "select encode(address_sealed, 'escape') as sealed from digest_addresses where address_sealed is not null",
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('canary-address')
    expect(log).not.toContain('canary-address')
  })

  test.each([
    'no address',
    'a@b',
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'Name <a@example.org>',
    '"a b"@example.org',
  ])('is one address: %j is none', async (address) => {
    const member = await server.signedIn('organizer')
    expect((await post(member, '/api/digest/mail', { address })).statusCode).toBe(400)
  })

  test('is asked for a few times an hour, so that nobody floods another’s box', async () => {
    const member = await server.signedIn('organizer')
    const ask = () => post(member, '/api/digest/mail', { address: 'flood@example.org' })
    for (let asked = 0; asked < rates.digest_code.max; asked += 1) told(await ask())
    expect((await ask()).statusCode).toBe(429)
  })

  test('where the mail server refuses, she hears it', async () => {
    const member = await server.signedIn('organizer')
    office.refuse({ code: 550, at: 'rcpt' })
    const answer = await post(member, '/api/digest/mail', { address: 'nobody@example.org' })
    office.refuse(undefined)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'mail_failed'])
    expect(log).not.toContain('secret@example.org')
  })
})

describe('the mail of the week', () => {
  test('goes out once, whichever of two servers sends it, with numbers and links alone', async () => {
    office.arrived.length = 0
    const address = 'rosa@example.org'
    const member = await subscribed(address)
    await step(member)
    await logged(member, [sheriff], { happenedOn: addDays(monday, -5), notes: 'Canary words' })
    await logged(member, [sheriff], { happenedOn: addDays(monday, -4), sensitivity: 'restricted' })
    await hour()
    await hour()
    expect(arrivedAt(address)).toHaveLength(1)
    expect(await stateOf(member)).toEqual([{ state: 'sent', tries: 1 }])
    const { header, text, html } = letterAt(address)
    expect(header('subject')).toBe('Your week in Condado')
    expect(header('from')).toBe('Condado <condado@example.org>')
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(text).toContain('* 1 next step is overdue\n  http://localhost:3000/follow-ups')
    // the restricted one is not counted
    expect(text).toContain('* 1 contact\n')
    expect(text).toContain(`http://localhost:3000/digest?week=${addDays(monday, -7)}`)
    expect(html).toContain('<a href="http://localhost:3000/follow-ups">1 next step is overdue</a>')
    for (const words of [text, html]) {
      expect(words).not.toMatch(/canary|marshall|sheriff|member|treviño/i)
      expect(words).not.toMatch(/<(img|script|style|link)\b|https?:\/\/(?!localhost:3000)/)
    }
  })

  test('is in her language', async () => {
    const address = 'marisol@example.org'
    const member = await subscribed(address, { language: 'es' })
    await step(member)
    await hour()
    const { header, text } = letterAt(address)
    expect(header('subject')).toBe('Su semana en Condado')
    expect(header('content-language')).toBe('es')
    expect(text).toContain('* 1 próximo paso vencido\n')
    expect(text).not.toMatch(/\b(the|your|what|overdue)\b/i)
  })

  test('without anything to tell, or for whoever was cut off, is not sent', async () => {
    const address = 'quiet@example.org'
    const quiet = await subscribed(address, { regions: ['lee-russell'] })
    const gone = await subscribed('gone@example.org')
    await step(gone)
    await server.superuser.query('update members set deactivated_at = now() where id = $1', [
      gone.id,
    ])
    await hour()
    expect(arrivedAt(address)).toEqual([])
    expect(await stateOf(quiet)).toEqual([{ state: 'nothing', tries: 1 }])
    expect(arrivedAt('gone@example.org')).toEqual([])
  })

  test('waits for a server that is away or says not now, and comes once when that is back', async () => {
    const address = 'patient@example.org'
    const member = await subscribed(address)
    await step(member)
    await office.away()
    await hour()
    // not even begun: nothing to wait for
    expect(await stateOf(member)).toEqual([])
    await office.back()
    office.refuse({ code: 451, at: 'data' })
    await hour()
    expect(await stateOf(member)).toEqual([{ state: 'later', tries: 1 }])
    office.refuse(undefined)
    await hour()
    expect(arrivedAt(address)).toEqual([])
    office.refuse({ code: 421, at: 'rcpt' })
    await passes(1)
    await hour()
    expect(await stateOf(member)).toEqual([{ state: 'later', tries: 2 }])
    await passes(1)
    office.refuse(undefined)
    await hour()
    expect(arrivedAt(address)).toEqual([])
    await passes(1)
    await hour()
    await hour()
    expect(arrivedAt(address)).toHaveLength(1)
    expect(await stateOf(member)).toEqual([{ state: 'sent', tries: 3 }])
  })

  test('that may have arrived is not sent again, nor one that will never be taken', async () => {
    const unsure = await subscribed('unsure@example.org')
    await step(unsure)
    office.refuse('hang up')
    await hour()
    office.refuse(undefined)
    const never = await subscribed('never@example.org')
    await step(never)
    office.refuse({ code: 550, at: 'rcpt' })
    await hour()
    office.refuse(undefined)
    await passes(100)
    await hour()
    expect(arrivedAt('unsure@example.org')).toEqual([])
    expect(await stateOf(unsure)).toEqual([{ state: 'given_up', tries: 1 }])
    expect(await stateOf(never)).toEqual([{ state: 'given_up', tries: 1 }])
    expect(log).toContain('a digest could not be mailed')
    expect(log).not.toMatch(/unsure@|never@|secret@/)
  })

  test('that cannot be made keeps nobody else from hers, and is tried again', async () => {
    const broken = await subscribed('broken@example.org')
    await step(broken)
    const after = await subscribed('after@example.org')
    await step(after)
    await server.superuser.query(
      "update digest_addresses set address_sealed = decode('00', 'hex') where member_id = $1",
      [broken.id],
    )
    const { app } = server
    const sending = mailDigests(app as never, app.mailer as never, publicUrl, morning)
    await expect(sending).rejects.toThrow('1 digests failed')
    expect(arrivedAt('after@example.org')).toHaveLength(1)
    expect(await stateOf(broken)).toEqual([{ state: 'later', tries: 1 }])
  })

  test('is not sent outside of its days, and nothing of it is in the audit log', async () => {
    const member = await subscribed('sunday@example.org')
    await step(member)
    const sunday = new Date(`${addDays(monday, -1)}T18:00:00Z`)
    const { app } = server
    expect(await mailDigests(app as never, app.mailer as never, publicUrl, sunday)).toBe(0)
    const { rows } = await server.superuser.query(
      "select action from audit where subject = 'digest_mail' and member_id = $1 order by seq",
      [member.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['digest_mail_begun', 'digest_mail_set'])
  })
})

describe('it ends', () => {
  const unsubscribe = (url: string) =>
    server.app.inject({
      ...{ method: 'POST', url, payload: 'List-Unsubscribe=One-Click' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  test('from the mail itself, by one POST without signing in; a GET ends nothing', async () => {
    const address = 'leaves@example.org'
    const member = await subscribed(address)
    await step(member)
    await hour()
    const link = /^<http:\/\/localhost:3000(\/unsubscribe\/[\w-]{43})>$/.exec(
      letterAt(address).header('list-unsubscribe'),
    )?.[1]
    const url = link ?? ''
    const looked = await server.app.inject({ url })
    expect([looked.statusCode, looked.headers.location]).toEqual([303, '/account'])
    expect(told(await member.inject({ url: '/api/digest/mail' })).address).toBe(address)
    const ended = await unsubscribe(url)
    const never = await unsubscribe(`/unsubscribe/${'x'.repeat(43)}`)
    expect(ended.statusCode).toBe(200)
    expect([never.statusCode, never.body]).toEqual([200, ended.body])
    expect(told(await member.inject({ url: '/api/digest/mail' })).address).toBeNull()
    expect(log).not.toContain(url.split('/').at(-1))
  })

  test('under My account, and its address is forgotten', async () => {
    const member = await subscribed('ends@example.org')
    const answer = await member.inject({ method: 'DELETE', url: '/api/digest/mail' })
    expect(answer.statusCode).toBe(204)
    const { rows } = await server.superuser.query(
      'select num_nonnulls(address_sealed, confirmed_at, pending_sealed, code_hash) as kept from digest_addresses where member_id = $1',
      [member.id],
    )
    expect(rows).toEqual([{ kept: 0 }])
  })

  test('with everything else that reads without a session: signed out by an admin, cut off, recovered', async () => {
    const [admin, second] = [await server.signedIn('admin'), await server.signedIn('admin')]
    const goesTo = async ({ id }: TestMember) => {
      const { rows } = await server.superuser.query(
        'select address_sealed is not null as somewhere from digest_addresses where member_id = $1',
        [id],
      )
      return rows[0].somewhere
    }
    const signedOut = await subscribed('signed-out@example.org')
    const url = `/api/members/${signedOut.id}/sessions`
    expect((await admin.inject({ method: 'DELETE', url })).statusCode).toBe(204)
    expect(await goesTo(signedOut)).toBe(false)

    const cutOff = await subscribed('cut-off@example.org')
    const facts = { name: 'Luz', organizationId: cutOff.organizationId, roles: ['organizer'] }
    for (const [version, active] of [
      [1, false],
      [2, true],
    ] as const) {
      const answer = await admin.put(`/api/members/${cutOff.id}`, { ...facts, active }, version)
      expect(answer.statusCode, answer.body).toBe(200)
      // let in again she asks for it again
      expect(await goesTo(cutOff)).toBe(false)
    }

    // whoever had her account may have had it sent to himself
    const recovered = await subscribed('somebody-else@example.org')
    const recovery = `/api/recoveries/${newId()}`
    const reason = 'Somebody else was in her account.'
    expect((await admin.put(recovery, { memberId: recovered.id, reason })).statusCode).toBe(201)
    const made = await second.inject({ method: 'POST', url: `${recovery}/confirm` })
    const token = new URL(made.json().url).hash.slice(1)
    const came = await server.app.inject({
      ...{ method: 'POST', url: '/api/session', payload: { token } },
      headers: { origin: publicUrl },
    })
    expect(came.statusCode, came.body).toBe(201)
    expect(await goesTo(recovered)).toBe(false)
  })

  test('a server without mail says so, and the rest works', async () => {
    const plain = await startTestApp({ database: server.database })
    const member = await plain.signedIn('organizer')
    expect(told(await member.inject({ url: '/api/digest/mail' })).sends).toBe(false)
    const answer = await post(member, '/api/digest/mail', { address: 'x@example.org' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'mail_off'])
    await plain.app.close()
  })
})
