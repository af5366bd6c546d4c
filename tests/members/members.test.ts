import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertInvite } from '../../server/auth/invite-store.ts'
import { inviteMember, type MemberListed, putMember } from '../../server/members/contract.ts'
import { cookieOf, enter, tokenOf, whoIs } from '../auth/enter.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

/** Each test has the coalition's only admin. */
beforeEach(async () => {
  await server.superuser.query(
    `update members set deactivated_at = now() where 'admin' = any(roles)`,
  )
  admin = await server.signedIn('admin', 'viewer')
})

function facts(extra: object = {}) {
  return { name: 'Luz', organizationId: admin.organizationId, roles: ['organizer'], ...extra }
}

function put(body: object, id = newId(), ifMatch?: number, by = admin) {
  return by.call(putMember, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
}

function invite(id: string) {
  return admin.call(inviteMember, { params: { id } })
}

async function listed(id: string, by = admin): Promise<MemberListed | undefined> {
  const { items } = (await by.inject({ url: '/api/members' })).json()
  return items.find((member: MemberListed) => member.id === id)
}

describe('adding a member', () => {
  test('is 201, and she is in the list with all that admins see, and nothing else to others', async () => {
    const id = newId()
    const added = await put(facts({ regions: ['lee-russell'], language: 'es' }), id)
    expect(added.statusCode).toBe(201)
    const known = {
      id,
      name: 'Luz',
      organization: { id: admin.organizationId },
      roles: ['organizer'],
      regions: ['lee-russell'],
      active: true,
    }
    expect(await listed(id)).toMatchObject({
      ...known,
      account: { login: null, language: 'es', invitePending: false, lastSeenAt: null, version: 1 },
    })
    const organizer = await server.signedIn('organizer')
    expect(await listed(id, organizer)).toMatchObject({ ...known, account: null })
  })

  test('replayed is 200 and one member; with any other fact it changes nothing and says so', async () => {
    const id = newId()
    const body = facts({ regions: ['lee-russell', 'southeast'], roles: ['organizer', 'lead'] })
    const first = await put(body, id)
    const shuffled = {
      ...body,
      roles: ['lead', 'organizer'],
      regions: ['southeast', 'lee-russell'],
    }
    for (const same of [body, shuffled]) {
      const again = await put(same, id)
      expect([again.statusCode, again.body]).toEqual([200, first.body])
    }
    const others = [
      { name: 'Another' },
      { roles: ['organizer', 'lead', 'admin'] },
      { roles: ['viewer'] },
      { regions: ['southeast'] },
    ]
    for (const other of others)
      expect((await put({ ...body, ...other }, id)).json(), JSON.stringify(other)).toMatchObject({
        status: 428,
        code: 'version_missing',
      })
    expect(await listed(id)).toMatchObject({ name: 'Luz', roles: ['organizer', 'lead'] })
  })

  test.each([
    ['no role', { roles: [] }, 'roles'],
    ['a role that is not one', { roles: ['owner'] }, 'roles.0'],
    ['a region that is not one', { regions: ['nowhere'] }, 'regions'],
    ['an organization that is not one', { organizationId: newId() }, 'organizationId'],
    ['no name', { name: ' ' }, 'name'],
    ['a password', { password: 'fifteen letters' }, 'password'],
  ])('with %s is a 400 that names the field', async (_name, extra, field) => {
    const id = newId()
    const answer = await put(facts(extra), id)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
    expect(await listed(id)).toBeUndefined()
  })
})

describe('an invite', () => {
  test('lets its member in once, with her roles', async () => {
    const id = newId()
    await put(facts(), id)
    const answer = await invite(id)
    expect(answer.statusCode).toBe(201)
    const { url, expiresAt } = answer.json()
    expect(url).toMatch(/^http:\/\/localhost:3000\/enter#[\w-]{43}$/)
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(71.9)
    expect(hours).toBeLessThanOrEqual(72)
    expect((await listed(id))?.account?.invitePending).toBe(true)
    const entered = await enter(server.app, { token: tokenOf(url) })
    expect(entered.json().member).toMatchObject({ id, roles: ['organizer'], hasPassword: false })
    expect((await listed(id))?.account).toMatchObject({
      invitePending: false,
      lastSeenAt: expect.any(String),
    })
    expect((await enter(server.app, { token: tokenOf(url) })).json().code).toBe('link_not_valid')
  })

  test('of twenty uses at once exactly one comes in, and one session is made', async () => {
    const id = newId()
    await put(facts(), id)
    const token = tokenOf((await invite(id)).json().url)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => enter(server.app, { token })),
    )
    const failed = answers.filter((answer) => answer.statusCode !== 201)
    expect(failed.map((answer) => answer.json().code)).toEqual(Array(19).fill('link_not_valid'))
    const { rows } = await server.superuser.query(
      'select count(*)::int as made from sessions where member_id = $1',
      [id],
    )
    expect(rows).toEqual([{ made: 1 }])
  })

  test('made anew ends the one before', async () => {
    const id = newId()
    await put(facts(), id)
    const [one, two] = [await invite(id), await invite(id)].map((made) => tokenOf(made.json().url))
    expect((await enter(server.app, { token: one })).statusCode).toBe(401)
    expect((await enter(server.app, { token: two })).statusCode).toBe(201)
  })

  test('of a member who is cut off ends, and does not come back to life with her', async () => {
    const id = newId()
    await put(facts(), id)
    const token = tokenOf((await invite(id)).json().url)
    await put(facts({ active: false }), id, 1)
    expect((await enter(server.app, { token })).json().code).toBe('link_not_valid')
    await put(facts(), id, 2)
    expect((await enter(server.app, { token })).json().code).toBe('link_not_valid')
  })

  test('of a demo works again and again, but never for a member who is cut off', async () => {
    const id = newId()
    await put(facts(), id)
    const { token } = await server.app.db
      .transaction()
      .execute((trx) => insertInvite(trx, { memberId: id, kind: 'demo', createdBy: null }))
    const code = async () => (await enter(server.app, { token })).statusCode
    expect(await code(), 'this is no demo').toBe(401)
    const owner = new pg.Client(server.database.owner)
    await owner.connect()
    await owner.query('update settings set demo = true')
    expect([await code(), await code()]).toEqual([201, 201])
    await put(facts({ active: false }), id, 1)
    expect(await code()).toBe(401)
    await put(facts(), id, 2)
    expect(await code()).toBe(201)
    await owner.query('update settings set demo = false')
    await owner.end()
  })

  test('for nobody is a 404', async () => {
    expect((await invite(newId())).json().code).toBe('not_found')
  })
})

describe('editing a member', () => {
  test('takes the version she was read at', async () => {
    const id = newId()
    await put(facts(), id)
    const edited = await put(facts({ roles: ['viewer'], name: 'Luz María' }), id, 1)
    expect([edited.statusCode, edited.headers.etag]).toEqual([200, '"2"'])
    expect((await put(facts(), id, 1)).json().code).toBe('stale_version')
    expect(await listed(id)).toMatchObject({ name: 'Luz María', roles: ['viewer'] })
    expect((await put(facts(), newId(), 1)).json().code).toBe('not_found')
  })

  test('keeps her regions and her language when nothing is said of them', async () => {
    const id = newId()
    await put(facts({ regions: ['lee-russell'], language: 'es' }), id)
    await put(facts({ name: 'L' }), id, 1)
    expect(await listed(id)).toMatchObject({
      regions: ['lee-russell'],
      account: { language: 'es' },
    })
    await put(facts({ regions: [] }), id, 2)
    expect(await listed(id)).toMatchObject({ regions: [] })
  })

  test('cut off, she is out at once, and gone from the list of the others', async () => {
    const organizer = await server.signedIn('organizer')
    const id = newId()
    await put(facts(), id)
    const cookie = cookieOf(
      await enter(server.app, { token: tokenOf((await invite(id)).json().url) }),
    )
    expect((await whoIs(server.app, cookie)).statusCode).toBe(200)
    await put(facts({ active: false }), id, 1)
    expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
    expect(await listed(id, organizer)).toBeUndefined()
    expect(await listed(id)).toMatchObject({ active: false })
    // let in again, her old session stays dead
    await put(facts(), id, 2)
    expect((await whoIs(server.app, cookie)).statusCode).toBe(401)
  })
})

describe('an admin', () => {
  /** She is a viewer too, so that stepping down gives her no role she lacks. */
  const own = (extra: object) =>
    put(facts({ name: 'Me', roles: ['admin', 'viewer'], ...extra }), admin.id, 1)

  test.each([[['admin', 'lead']], [['admin', 'organizer', 'leadership']]])(
    'does not give herself the roles %j',
    async (roles) => {
      const answer = await own({ roles })
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'roles' }] })
      expect((await listed(admin.id))?.roles).toEqual(['admin', 'viewer'])
    },
  )

  test('opens no notes to herself by a region or another organization: another admin does', async () => {
    const both = await server.signedIn('admin', 'organizer')
    const { organizationId } = await server.signedIn('viewer')
    const home = { roles: ['admin', 'organizer'], organizationId: both.organizationId }
    const wider = { ...home, regions: ['top-of-alabama', 'southeast'] }
    for (const body of [wider, { ...home, organizationId }]) {
      const answer = await put(facts(body), both.id, 1, both)
      expect(answer.json()).toMatchObject({ status: 409, code: 'opens_notes_to_oneself' })
    }
    expect(await listed(both.id)).toMatchObject({
      regions: ['top-of-alabama'],
      organization: { id: both.organizationId },
    })
    // what opens nothing is hers to change: fewer regions, and any where no role goes by them
    expect((await put(facts({ ...home, regions: [] }), both.id, 1, both)).statusCode).toBe(200)
    expect((await own({ organizationId, regions: ['southeast'] })).statusCode).toBe(200)
    expect((await put(facts(wider), both.id, 2)).statusCode).toBe(200)
  })

  test('is given them by another admin', async () => {
    const other = await server.signedIn('admin')
    const roles = ['admin', 'lead']
    const given = await put(facts({ name: 'Me', roles }), admin.id, 1, other)
    expect(given.statusCode).toBe(200)
    expect((await whoIs(server.app, admin.cookie)).json().member.roles).toEqual(roles)
  })

  test.each([
    ['steps down', { roles: ['viewer'] }],
    ['leaves', { active: false }],
  ])('never %s when she is the last', async (_name, extra) => {
    // somebody who was an admin once does not count
    const former = await server.signedIn('admin')
    await server.superuser.query('update members set deactivated_at = now() where id = $1', [
      former.id,
    ])
    const roles = 'roles' in extra ? { roles: ['viewer'] } : {}
    const answer = await own({ ...extra, ...roles })
    expect(answer.json()).toMatchObject({ status: 409, code: 'last_admin' })
    expect(await listed(admin.id)).toMatchObject({ active: true, roles: ['admin', 'viewer'] })
  })

  test('may step down while there is another', async () => {
    await server.signedIn('admin')
    expect((await own({ roles: ['viewer'] })).statusCode).toBe(200)
  })

  test('of two who cut each other off at the same moment one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await server.signedIn('admin')
      const off = { roles: ['admin'], active: false }
      const answers = await Promise.all([
        put(facts(off), other.id, 1, admin),
        put(facts(off), admin.id, 1, other),
      ])
      const { rows } = await server.superuser.query(
        `select id from members where 'admin' = any(roles) and deactivated_at is null`,
      )
      expect(rows).toHaveLength(1)
      expect(answers.map((answer) => answer.statusCode).sort()[0]).toBe(200)
      for (const answer of answers) expect(answer.statusCode).toBeLessThan(500)
      admin = await server.signedIn('admin')
      await server.superuser.query(
        `update members set deactivated_at = now() where 'admin' = any(roles) and id <> $1`,
        [admin.id],
      )
    }
  })
})
