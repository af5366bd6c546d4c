import type { Writable } from 'node:stream'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { type AppConfig, buildApp } from '../../server/app.ts'
import { newToken } from '../../server/auth/secrets.ts'
import { insertSession, proveSession } from '../../server/auth/session-store.ts'
import type { Endpoint } from '../../server/contract.ts'
import type { Role } from '../../server/members/rules.ts'
import type { Keyring } from '../../server/sealed/keyring.ts'
import { createTestDatabase, openAll, type TestDatabase } from './database.ts'
import { createDemoDatabase } from './demo.ts'
import { testKeyring } from './keyring.ts'

export interface TestApp {
  app: FastifyInstance
  database: TestDatabase
  /** every row, whoever may see it */
  superuser: pg.Pool
  /** A member of these roles with a live session. */
  signedIn: (...roles: Role[]) => Promise<TestMember>
  memberOf: (member: NewMember) => Promise<TestMember>
  close: () => Promise<void>
}

export interface NewMember {
  roles: Role[]
  regions?: string[]
  organizationId?: string
  language?: 'en' | 'es'
}

export interface TestMember {
  id: string
  organizationId: string
  cookie: string
  inject: (options: InjectOptions) => Promise<LightMyRequestResponse>
  /** Writes a record; with the version it was read in, an edit. */
  put: (url: string, payload: object, version?: number) => Promise<LightMyRequestResponse>
  call: (endpoint: Endpoint, options?: CallOptions) => Promise<LightMyRequestResponse>
}

export interface CallOptions {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  ifMatch?: number
}

/** The production app on a database of its own; `demo`: with the year of invented work in it. */
export async function startTestApp(
  options: {
    demo?: boolean
    auditHeadFile?: string
    /** another database than a new one in the cluster of the run */
    database?: TestDatabase
    /** everything that is logged, at the most talkative */
    logTo?: Writable
    rates?: AppConfig['rates']
    keyring?: Keyring
    /** where it may read lists */
    replica?: AppConfig['replica']
    metricsToken?: string
    backupDir?: string
    /** how mail goes out: none unless given */
    mail?: AppConfig['mail']
    /** connections of its pool */
    connections?: number
  } = {},
): Promise<TestApp> {
  const publicUrl = 'http://localhost:3000'
  const database =
    options.database ??
    (options.demo ? (await createDemoDatabase(publicUrl)).database : await createTestDatabase())
  const app = await buildApp({
    publicUrl,
    logLevel: options.logTo ? 'trace' : 'silent',
    ...(options.logTo ? { logTo: options.logTo } : {}),
    keyring: options.keyring ?? testKeyring(),
    database: { ...database.app, max: options.connections ?? 5 },
    auditHeadFile: options.auditHeadFile,
    replica: options.replica,
    metricsToken: options.metricsToken,
    backupDir: options.backupDir,
    mail: options.mail,
    ...(options.rates ? { rates: options.rates } : {}),
  })
  await app.ready()
  const superuser = openAll(database)
  const memberOf = (member: NewMember) => addMember(app, member)
  return {
    app,
    database,
    superuser,
    memberOf,
    signedIn: (...roles) => memberOf({ roles }),
    close: async () => {
      await superuser.end()
      await app.close()
    },
  }
}

/** Somebody with a live session; also of an app that a test began otherwise. */
export async function addMember(app: FastifyInstance, member: NewMember): Promise<TestMember> {
  const id = newId()
  const token = newToken()
  const sessionId = newId()
  const organizationId = member.organizationId ?? newId()
  await app.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('organizations')
      .values({ id: organizationId, name: `Organization ${organizationId}` })
      .onConflict((oc) => oc.doNothing())
      .execute()
    await trx
      .insertInto('members')
      .values({
        id,
        organization_id: organizationId,
        name: `Member ${id.slice(-4)}`,
        roles: member.roles,
        language: member.language ?? 'en',
      })
      .execute()
    for (const region_id of member.regions ?? ['top-of-alabama']) {
      await trx.insertInto('member_regions').values({ member_id: id, region_id }).execute()
    }
    await insertSession(trx, {
      id: sessionId,
      memberId: id,
      token,
      sharedScreen: false,
      userAgent: '',
      // as in a demo: she needs no way in of her own
      how: 'demo',
    })
    await proveSession(trx, sessionId)
  })
  const cookie = `__Host-condado=${token}`
  // as from our own pages: every browser says where a write comes from
  const ours = { cookie, origin: 'http://localhost:3000' }
  const inject = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...ours, ...options.headers } })
  return {
    id,
    organizationId,
    cookie,
    inject,
    put: (url, payload, version) =>
      inject({
        method: 'PUT',
        url,
        payload,
        ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
      }),
    call: (endpoint, { params = {}, query, body, ifMatch } = {}) =>
      inject({
        method: endpoint.method,
        url: endpoint.url.replace(/:(\w+)/g, (_, name: string) => params[name] ?? ''),
        ...(query ? { query } : {}),
        ...(body === undefined ? {} : { payload: body as object }),
        ...(ifMatch === undefined ? {} : { headers: { 'if-match': `"${ifMatch}"` } }),
      }),
  }
}

/** Finds an institution of the seeded directory by its exact name. */
export async function institutionNamed(app: FastifyInstance, name: string): Promise<string> {
  const { id } = await app.db
    .selectFrom('institutions')
    .where('name', '=', name)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
