import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealEntry } from '../../client/src/offline/seal.ts'
import type { App } from '../../server/app-type.ts'
import type { Delivery, Entry } from '../../server/deliveries/contract.ts'
import { writeDown } from '../../server/deliveries/write-down.ts'
import { type WithPassword, withPassword } from '../auth/enter.ts'
import { institutionNamed, startTestApp, type TestApp } from '../setup/app.ts'
import { smallPdf } from '../setup/files.ts'
import { handOver, handOverSealed, openPhone, type Phone, phoneOf } from './phone.ts'

let server: TestApp
let rosa: WithPassword
let phone: Phone
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  rosa = await withPassword(server, 'lead')
  phone = await phoneOf(server, rosa)
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const words = 'He will send the policy on detainers'

function contact(notes = words, id = newId()): { id: string; entry: Entry } {
  const body = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', notes }
  return { id, entry: { operations: [{ method: 'PUT', url: `/api/contacts/${id}`, body }] } }
}

async function notesOf(id: string): Promise<string | undefined> {
  return (await rosa.inject({ url: `/api/contacts/${id}` })).json().notes
}

const deliveriesOf = async (member: WithPassword): Promise<Delivery[]> =>
  (await member.inject({ url: '/api/deliveries' })).json().items

const open = (member: WithPassword, id: string) =>
  member.inject({ method: 'POST', url: `/api/deliveries/${id}/open` })

async function auditOf(id: string): Promise<string[]> {
  const { rows } = await server.superuser.query(
    'select action from audit where subject_id = $1 order by seq',
    [id],
  )
  return rows.map((row) => row.action)
}

async function envelopeOf(id: string): Promise<unknown> {
  const { rows } = await server.superuser.query('select envelope from deliveries where id = $1', [
    id,
  ])
  return rows[0]?.envelope
}

describe('an entry that comes with a session of its author', () => {
  test('is written down at once, and only once', async () => {
    const { id, entry } = contact()
    const delivery = newId()
    const sealed = {
      memberId: rosa.id,
      ...(await sealEntry(rosa.id, delivery, entry, phone.sealTo)),
    }
    const first = await handOverSealed(server.app, sealed, phone.session, delivery)
    expect(first.statusCode, first.body).toBe(201)
    expect(first.json()).toMatchObject({ id: delivery, state: 'confirmed', fromLostDevice: false })
    const [answer] = first.json().answers
    expect(answer).toMatchObject({ status: 201, receipt: { id, version: 1 } })
    expect(await notesOf(id)).toBe(words)
    const again = await handOverSealed(server.app, sealed, phone.session, delivery)
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(first.json())
    // what the records say need not be kept twice
    expect(await envelopeOf(delivery)).toBeNull()
  })

  test('twenty times at once: one contact, one answer', async () => {
    const { id, entry } = contact()
    const delivery = newId()
    const sealed = {
      memberId: rosa.id,
      ...(await sealEntry(rosa.id, delivery, entry, phone.sealTo)),
    }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => handOverSealed(server.app, sealed, phone.session, delivery)),
    )
    expect(answers.filter((one) => one.statusCode === 201)).toHaveLength(1)
    expect(answers.map((one) => one.json().state)).toEqual(Array(20).fill('confirmed'))
    const { rows } = await server.superuser.query(
      'select count(*)::int as n from contacts where id = $1',
      [id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('brings whom she added along, also when a lead has corrected them since', async () => {
    const [shop, ira] = [newId(), newId()]
    const add = (name: string) => ({
      method: 'PUT' as const,
      url: `/api/institutions/${shop}`,
      body: { sector: 'business', kind: 'shop', name, counties: ['01095'] },
    })
    await rosa.inject({ ...add('Tienda La Paz'), payload: add('Tienda La Paz').body })
    const { id, entry } = contact()
    const [log] = entry.operations
    const body = {
      ...(log?.body as object),
      institutionIds: [shop],
      participants: [{ personId: ira }],
    }
    const person = { method: 'PUT' as const, url: `/api/people/${ira}`, body: { name: 'Ira Holt' } }
    const operations = [add('La Paz'), person, { ...(log as (typeof entry.operations)[0]), body }]
    const answer = await handOver(server.app, phone, { operations }, phone.session)
    expect(answer.json()).toMatchObject({ state: 'confirmed' })
    expect(answer.json().answers.map((one: { status: number }) => one.status)).toEqual([
      409, 201, 201,
    ])
    const logged = (await rosa.inject({ url: `/api/contacts/${id}` })).json()
    expect(logged.institutions[0].name).toBe('Tienda La Paz')
    expect(logged.participants).toMatchObject([{ person: { id: ira } }])
  })

  test('takes back what was logged', async () => {
    const { id, entry } = contact()
    await handOver(server.app, phone, entry, phone.session)
    const removal = { method: 'DELETE' as const, url: `/api/contacts/${id}`, ifMatch: 1 }
    const answer = await handOver(server.app, phone, { operations: [removal] }, phone.session)
    expect(answer.json(), answer.body).toMatchObject({ state: 'confirmed' })
    expect((await rosa.inject({ url: `/api/contacts/${id}` })).statusCode).toBe(404)
  })

  test('carries a file', async () => {
    const commitment = newId()
    const payload = { countyFips: '01095', institutionId: sheriff, text: 'Send the policy' }
    await rosa.inject({ method: 'PUT', url: `/api/commitments/${commitment}`, payload })
    const url = `/api/commitments/${commitment}/files/${newId()}?name=policy.pdf`
    const file = smallPdf().toString('base64url')
    const entry: Entry = { operations: [{ method: 'PUT', url, file }] }
    expect((await handOver(server.app, phone, entry, phone.session)).json().state).toBe('confirmed')
  })
})

describe('an entry that cannot be written down', () => {
  test('steps aside, says why without its words, and can be read, tried again and let go by its author', async () => {
    const { id, entry } = contact(words)
    const wrong = { ...entry, draft: { notes: words } }
    ;(wrong.operations[0]?.body as { countyFips: string }).countyFips = '01999'
    const answer = await handOver(server.app, phone, wrong, phone.session)
    const { id: delivery, state, answers } = answer.json()
    expect(state).toBe('aside')
    expect(answers).toMatchObject([
      { status: 400, code: 'bad_input', errors: [{ field: 'countyFips' }] },
    ])
    expect(answer.body).not.toContain('detainers')
    expect((await rosa.inject({ url: `/api/contacts/${id}` })).statusCode).toBe(404)
    expect((await deliveriesOf(rosa)).map((one) => one.id)).toContain(delivery)

    const proved = (when: string) =>
      server.superuser.query(`update sessions set proved_at = ${when} where member_id = $1`, [
        rosa.id,
      ])
    await proved('null')
    // sessions are remembered for a moment
    const opened = async () => (await open(rosa, delivery)).statusCode
    await expect.poll(opened).toBe(403)
    expect((await open(rosa, delivery)).json().code).toBe('proof_needed')
    await proved('now()')
    await expect.poll(opened).toBe(200)
    expect((await open(rosa, delivery)).json().draft).toEqual({ notes: words })
    const confirm = { method: 'POST' as const, url: `/api/deliveries/${delivery}/confirm` }
    expect((await rosa.inject(confirm)).json().state).toBe('aside')
    // tried again in vain, it is where it was: nothing new for the log
    expect((await auditOf(delivery)).slice(0, 3)).toEqual([
      'delivered',
      'set_aside',
      'opened_restricted',
    ])

    const gone = { method: 'DELETE' as const, url: `/api/deliveries/${delivery}` }
    expect((await rosa.inject(gone)).statusCode).toBe(204)
    expect(await envelopeOf(delivery)).toBeNull()
    expect((await rosa.inject(gone)).statusCode).toBe(404)
  })

  test('never does what was not made for being sent later', async () => {
    const operations = [
      { method: 'DELETE' as const, url: '/api/session' },
      { method: 'PUT' as const, url: `/api/members/${rosa.id}`, body: { name: 'Rosa' } },
      { method: 'PUT' as const, url: '/api/contacts/../session/account', body: {} },
      { method: 'PUT' as const, url: '/api/contacts/%2e%2e%2fsession%2faccount', body: {} },
    ]
    for (const one of operations) {
      const answer = await handOver(server.app, phone, { operations: [one] }, phone.session)
      expect(answer.json().state, one.url).toBe('aside')
      expect(answer.json().answers[0].code, one.url).toBe('bad_input')
    }
  })

  test.each(['enc', 'data'])('changed in its %s it does not open, and is kept', async (part) => {
    const delivery = newId()
    const sealed = await sealEntry(rosa.id, delivery, contact().entry, phone.sealTo)
    const was = sealed[part as 'enc' | 'data']
    const broken = {
      ...sealed,
      [part]: `${was.slice(0, -6)}${was.at(-6) === 'A' ? 'B' : 'A'}${was.slice(-5)}`,
    }
    const answer = await handOverSealed(
      server.app,
      { memberId: rosa.id, ...broken },
      phone.session,
      delivery,
    )
    expect(answer.json()).toMatchObject({ state: 'aside', answers: [{ code: 'seal_broken' }] })
    expect(await envelopeOf(delivery)).not.toBeNull()
  })

  test('moved to another id it does not open', async () => {
    const sealed = await sealEntry(rosa.id, newId(), contact().entry, phone.sealTo)
    const answer = await handOverSealed(
      server.app,
      { memberId: rosa.id, ...sealed },
      phone.session,
      newId(),
    )
    expect(answer.json()).toMatchObject({ state: 'aside', answers: [{ code: 'seal_broken' }] })
  })
})

describe('what will be over soon sets nothing aside', () => {
  test('too much in a minute: the wait is told, and it goes through later', async () => {
    const rates = { upload: { max: 0, seconds: 60, lease: 1 } }
    const busy = await startTestApp({ rates, database: server.database })
    const url = `/api/commitments/${newId()}/files/${newId()}?name=policy.pdf`
    const entry: Entry = { operations: [{ method: 'PUT', url, file: 'AAAA' }] }
    const answer = await handOver(busy.app, phone, entry, phone.session)
    expect(answer.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
    const wait = Number(answer.headers['retry-after'])
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect((await deliveriesOf(rosa)).at(-1)).toMatchObject({ state: 'received', answers: [] })

    await busy.app.close()
    const request = { headers: { cookie: phone.session } } as FastifyRequest
    const stopped = writeDown(busy.app as unknown as App, request, contact().entry)
    await expect(stopped).rejects.toMatchObject({ code: 'unavailable' })
    await busy.close()
  })
})

describe('without a session', () => {
  test('a known phone hands over what it wrote, and reads nothing', async () => {
    const { id, entry } = contact()
    const answer = await handOver(server.app, phone, entry, phone.device)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ state: 'received', answers: [] })
    expect(await notesOf(id)).toBeUndefined()
    const reading = [
      { url: '/api/deliveries' },
      { url: `/api/deliveries/${answer.json().id}/open`, method: 'POST' as const },
    ]
    for (const one of reading) {
      const headers = { cookie: phone.device, 'sec-fetch-site': 'same-origin' }
      expect((await server.app.inject({ ...one, headers })).statusCode).toBe(401)
    }
    // she signs in again, and it is written down
    const confirm = { method: 'POST' as const, url: `/api/deliveries/${answer.json().id}/confirm` }
    expect((await rosa.inject(confirm)).json().state).toBe('confirmed')
    expect(await notesOf(id)).toBe(words)
  })

  test('a stranger, or the phone of another member, hands over nothing', async () => {
    const other = await phoneOf(server, await withPassword(server))
    for (const cookie of ['', other.device]) {
      const answer = await handOver(server.app, phone, contact().entry, cookie)
      expect(answer.statusCode).toBe(401)
    }
  })

  test('a lost phone hands over, too; its entries wait for her word, and its key is gone', async () => {
    const luz = await withPassword(server, 'organizer')
    const lost = await phoneOf(server, luz)
    const { key } = (await openPhone(server.app, lost.session)).json()
    const { items } = (await luz.inject({ url: '/api/session/devices' })).json()
    const there = items.find((one: { known: boolean }) => one.known)
    const url = `/api/session/devices/${there.id}/lost`
    await luz.inject({ method: 'POST', url, payload: { removePasskeys: false } })
    const answer = await handOver(server.app, lost, contact().entry, lost.session)
    expect(answer.statusCode).toBe(401)
    const byDevice = await handOver(server.app, lost, contact().entry, lost.device)
    expect(byDevice.json().state).toBe('received')
    expect(await deliveriesOf(luz)).toMatchObject([{ fromLostDevice: true, state: 'received' }])
    // signed in on it again, it gets another key
    const again = await phoneOf(server, luz)
    expect((await openPhone(server.app, again.session)).json().key).not.toBe(key)
  })
})

test('is invisible to everybody but its author, whatever she may do', async () => {
  const answer = await handOver(server.app, phone, contact().entry, phone.device)
  const { id } = answer.json()
  for (const role of ['lead', 'leadership', 'admin'] as const) {
    const other = await server.signedIn(role)
    expect((await other.inject({ url: '/api/deliveries' })).json().items).toEqual([])
    for (const one of [id, newId()]) {
      const url = `/api/deliveries/${one}`
      expect((await other.inject({ url: `${url}/open`, method: 'POST' })).statusCode).toBe(404)
      expect((await other.inject({ url, method: 'DELETE' })).statusCode).toBe(404)
      expect((await other.inject({ url: `${url}/confirm`, method: 'POST' })).statusCode).toBe(404)
    }
  }
  // under an id that is taken by somebody else's nothing is told but that it is taken
  const luz = await phoneOf(server, await withPassword(server))
  const clash = await handOver(server.app, luz, contact().entry, luz.session, id)
  expect(clash.json().code).toBe('different_facts')
})

test('the key of a phone is the same each time, and another one on each device and for each member', async () => {
  const once = (await openPhone(server.app, phone.session)).json()
  const twice = (await openPhone(server.app, phone.session)).json()
  expect(twice.key).toBe(once.key)
  const other = await phoneOf(server, await withPassword(server))
  expect((await openPhone(server.app, other.session)).json().key).not.toBe(once.key)
  // a session that no device is known by
  const shared = (await openPhone(server.app, rosa.cookie)).json()
  expect(shared.key).not.toBe(once.key)
})
