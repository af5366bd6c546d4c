import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitingAtMost } from '../../server/deliveries/rules.ts'
import { waitingOf } from '../../server/deliveries/store.ts'
import { type WithPassword, withPassword } from '../auth/enter.ts'
import { institutionNamed, startTestApp, type TestApp } from '../setup/app.ts'
import { handOver, type Phone, phoneOf } from './phone.ts'

let server: TestApp
let sheriff: string
let rosa: WithPassword
let phone: Phone
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  rosa = await withPassword(server, 'organizer')
  phone = await phoneOf(server, rosa)
})
afterAll(() => server.close())

function entry(notes = 'x') {
  const url = `/api/contacts/${newId()}`
  const body = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', notes }
  return { operations: [{ method: 'PUT' as const, url, body }] }
}

const waiting = (member: WithPassword) =>
  server.superuser.query(
    `select count(*)::int as n from deliveries where member_id = $1 and envelope is not null`,
    [member.id],
  )

describe('without a session', () => {
  test('so many a minute from one device; another one is not held up', async () => {
    const rates = { entry: { max: 2, seconds: 600, lease: 1 } }
    const strict = await startTestApp({ rates, database: server.database })
    const other = await phoneOf(server, rosa)
    const states: number[] = []
    for (const one of [phone, phone, phone, other]) {
      const answer = await handOver(strict.app, one, entry(), one.device)
      states.push(answer.statusCode)
      if (answer.statusCode === 429)
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect(states).toEqual([201, 201, 429, 201])
    // with a session of hers it is written down and takes no room
    const answer = await handOver(strict.app, phone, entry(), phone.session)
    expect(answer.json().state).toBe('confirmed')
    await strict.close()
  })

  test('so much of one member; the rest stays on the phone until she signs in', async () => {
    const luz = await withPassword(server, 'organizer')
    const hers = await phoneOf(server, luz)
    const long = entry('a long note '.repeat(50_000))
    expect((await handOver(server.app, hers, long, hers.device)).statusCode).toBe(201)
    const { organizationId, id } = luz
    const db = server.app.dbOf({ id, organizationId, roles: [], counties: [] })
    const there = await db.transaction().execute((trx) => waitingOf(trx, id))
    expect(there.entries).toBe(1)
    expect(there.bytes).toBeGreaterThan(600_000)
    await server.superuser.query(
      `insert into deliveries (id, member_id, envelope, hash, state)
       select gen_random_uuid(), $1, '{}', sha256('x'), 'aside' from generate_series(1, $2)`,
      [luz.id, waitingAtMost.entries - 2],
    )
    const last = entry()
    const delivery = newId()
    expect((await handOver(server.app, hers, last, hers.device)).statusCode).toBe(201)
    const tooMuch = await handOver(server.app, hers, last, hers.device, delivery)
    expect(tooMuch.json()).toMatchObject({ status: 429, code: 'too_much_waiting' })
    expect((await waiting(luz)).rows).toEqual([{ n: waitingAtMost.entries }])
    const signedIn = await handOver(server.app, hers, last, hers.session, delivery)
    expect(signedIn.json().state).toBe('confirmed')
  })

  test('nothing more of whoever is a member no longer; what was there stays closed', async () => {
    const ana = await withPassword(server, 'organizer')
    const hers = await phoneOf(server, ana)
    const before = newId()
    expect((await handOver(server.app, hers, entry(), hers.device, before)).statusCode).toBe(201)
    const active = (is: boolean) =>
      server.superuser.query(
        `update members set deactivated_at = case when $2 then null else now() end where id = $1`,
        [ana.id, is],
      )
    await active(false)
    const answer = await handOver(server.app, hers, entry(), hers.device)
    const stranger = await handOver(server.app, hers, entry(), '__Host-condado-device=x')
    expect(answer.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
    expect({ ...answer.json(), requestId: '' }).toEqual({ ...stranger.json(), requestId: '' })
    expect((await waiting(ana)).rows).toEqual([{ n: 1 }])
    await active(true)
    expect((await handOver(server.app, hers, entry(), hers.device)).statusCode).toBe(201)
  })
})
