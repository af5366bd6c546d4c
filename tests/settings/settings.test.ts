import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postExport } from '../../server/export/contract.ts'
import { getSettings, putSettings, type SettingsFacts } from '../../server/settings/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

let server: TestApp
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

const now = async () => (await admin.call(getSettings)).json()

async function set(facts: Partial<SettingsFacts>, by = admin) {
  const { version, ...others } = await now()
  return by.call(putSettings, { body: { ...others, ...facts }, ifMatch: version })
}

describe('what admins set', () => {
  test('starts with 30 minutes, 10 files and 20,000 rows, and is audited when it changes', async () => {
    expect(await now()).toEqual({
      version: 1,
      sharedIdleMinutes: 30,
      dailyExports: 10,
      dailyExportRows: 20_000,
    })
    const answer = await set({ sharedIdleMinutes: 15 })
    expect(answer.json()).toMatchObject({ version: 2, sharedIdleMinutes: 15 })
    expect(answer.headers.etag).toBe('"2"')
    const found = await ask(
      server.database.superuser,
      `select member_id, subject, subject_id from audit where action = 'bounds_set'`,
    )
    expect(found).toEqual([{ member_id: admin.id, subject: 'settings', subject_id: 'settings' }])
  })

  test('sent again changes nothing; from an older version it is refused', async () => {
    const before = await now()
    const { version, ...facts } = before
    const again = await admin.call(putSettings, { body: facts, ifMatch: version - 1 })
    expect(again.json()).toEqual(before)
    const stale = { body: { ...facts, dailyExports: 3 }, ifMatch: version - 1 }
    expect((await admin.call(putSettings, stale)).json().code).toBe('stale_version')
    expect(await now()).toEqual(before)
  })

  test('needs a proof not older than ten minutes, and an admin', async () => {
    const other = await server.signedIn('admin')
    await server.superuser.query(
      `update sessions set proved_at = now() - interval '11 minutes' where member_id = $1`,
      [other.id],
    )
    server.app.forgetSessions()
    expect((await set({ dailyExports: 4 }, other)).json().code).toBe('proof_needed')
    const leader = await server.signedIn('leadership')
    expect((await set({ dailyExports: 4 }, leader)).json().code).toBe('forbidden')
    expect((await leader.call(getSettings)).json().code).toBe('forbidden')
  })

  test.each([
    { sharedIdleMinutes: 4 },
    { sharedIdleMinutes: 241 },
    { dailyExports: -1 },
    { dailyExportRows: 1_000_001 },
    { dailyExports: 1.5 },
  ])('is refused out of bounds: %o', async (facts) => {
    const [field] = Object.keys(facts)
    expect((await set(facts)).json()).toMatchObject({ status: 400, errors: [{ field }] })
  })
})

describe('a shared screen', () => {
  async function unusedFor(minutes: number): Promise<TestMember> {
    const member = await server.signedIn('organizer')
    await server.superuser.query(
      `update sessions set shared_screen = true, last_seen_at = now() - make_interval(mins => $2)
       where member_id = $1`,
      [member.id, minutes],
    )
    return member
  }
  const session = async (member: TestMember) => member.inject({ url: '/api/session' })

  test('is left after the minutes that are set, and is told them', async () => {
    await set({ sharedIdleMinutes: 12 })
    const stays = await session(await unusedFor(11))
    expect(stays.json()).toMatchObject({ idleMinutes: 12 })
    expect((await session(await unusedFor(13))).statusCode).toBe(401)
    const own = await server.signedIn('organizer')
    expect((await session(own)).json().idleMinutes).toBeNull()
  })

  test('also where somebody is signed in already, on every app server', async () => {
    await set({ sharedIdleMinutes: 60 })
    const member = await unusedFor(0)
    expect((await session(member)).json().idleMinutes).toBe(60)
    // as another app server would: by the word of the database alone
    await server.superuser.query('update settings set shared_idle_minutes = 7')
    await expect.poll(async () => (await session(member)).json().idleMinutes).toBe(7)
  })
})

describe('caps of files', () => {
  const take = (member: TestMember) =>
    member.call(postExport, {
      body: { what: 'statuses', filters: {}, reason: 'For the board of May', language: 'en' },
    })

  test('hold from the moment they are set', async () => {
    const member = await server.signedIn('organizer')
    await set({ dailyExports: 2, dailyExportRows: 134 })
    expect((await take(member)).statusCode).toBe(200)
    await set({ dailyExportRows: 133 })
    expect((await take(member)).json().code).toBe('too_much_exported')
    await set({ dailyExports: 1 })
    expect((await take(member)).json().code).toBe('too_many_exports')
    await set({ dailyExports: 0 })
    expect((await take(await server.signedIn('viewer'))).json().code).toBe('too_many_exports')
  })
})
