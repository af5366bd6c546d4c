import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { readSettings } from '../counties/settings.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { enteringByPasskey } from '../passkeys/check.ts'
import { type Site, siteOf } from '../passkeys/site.ts'
import { passwordHashOf, setAccount } from './account-store.ts'
import { endSession, getSession, putAccount, type Session, startSession } from './contract.ts'
import { redeemInvite } from './invite-store.ts'
import { hashPassword, newToken, passwordMatches } from './secrets.ts'
import {
  type Entering,
  findSession,
  insertSession,
  revokeSession,
  type SessionMember,
} from './session-store.ts'
import { actorOf, clearSessionCookie, setSessionCookie } from './sessions.ts'

/** Signing in: open to everyone, and throttled per address and name. */
export async function signInRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  const site = siteOf(options.publicUrl)
  app.route({
    ...startSession,
    config: {
      rateLimit: { max: 20, timeWindow: '1 minute', hook: 'preHandler', keyGenerator: whoTries },
    },
    handler: async (request, reply) => {
      const { body } = request
      const token = newToken()
      const id = newId()
      const prove = await proofIn(app, site, request.id, body)
      await app.db.transaction().execute(async (trx) => {
        const entering = await prove(trx)
        await insertSession(trx, {
          ...entering,
          id,
          token,
          sharedScreen: body.sharedScreen ?? false,
          userAgent: request.headers['user-agent'] ?? '',
        })
        const actor = { memberId: entering.memberId, requestId: request.id }
        await audit(trx, actor, 'signed_in', 'session', id)
      })
      if ('token' in body) app.forgetSessions()
      const member = await findSession(app.db, token)
      if (!member) throw problem('not_signed_in')
      setSessionCookie(reply, token, member.expiresAt)
      return reply.code(201).send(await toSession(app, member))
    },
  })
}

type Entry = Static<typeof startSession.schema.body>

/** What lets her in, to be used up in the transaction of her session; throws when it proves nothing. */
async function proofIn(
  app: App,
  site: Site | undefined,
  requestId: string,
  body: Entry,
): Promise<(trx: Trx) => Promise<Entering>> {
  if ('passkey' in body) return enteringByPasskey(app, site, body.passkey, requestId)
  if ('token' in body) {
    return async (trx) => {
      const redeemed = await redeemInvite(trx, body.token)
      if (!redeemed) throw problem('link_not_valid')
      return redeemed
    }
  }
  const known = await memberByPassword(app, body.login, body.password)
  if (!known) throw problem('wrong_credentials')
  return async () => known
}

function whoTries(request: FastifyRequest): string {
  const body = request.body as { login?: unknown } | null
  return `${request.ip} ${typeof body?.login === 'string' ? body.login.trim().toLowerCase() : 'link'}`
}

async function memberByPassword(app: App, login: string, password: string) {
  const member = await app.db
    .selectFrom('members')
    .select(['id', 'password_hash'])
    .where('login', '=', login.trim().toLowerCase())
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  const matches = await passwordMatches(member?.password_hash ?? null, password)
  return matches && member ? { memberId: member.id, how: 'password' as const } : undefined
}

/** One's own session and account: behind requireSession. */
export async function sessionRoutes(app: App): Promise<void> {
  app.route({ ...getSession, handler: (request) => toSession(app, request.member) })

  app.route({
    ...endSession,
    handler: async (request, reply) => {
      const { sessionId } = request.member
      await app.db.transaction().execute(async (trx) => {
        await revokeSession(trx, sessionId)
        await audit(trx, actorOf(request), 'signed_out', 'session', sessionId)
      })
      app.forgetSessions()
      clearSessionCookie(reply)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...putAccount,
    handler: async (request) => {
      const { password, currentPassword, ...account } = request.body
      if (password !== undefined) await proveCurrent(app, request.member, currentPassword)
      const passwordHash = password === undefined ? undefined : await hashPassword(password)
      await app.db
        .transaction()
        .execute((trx: Trx) =>
          setAccount(trx, actorOf(request), request.member, { ...account, passwordHash }),
        )
      app.forgetSessions()
      const member = await findSession(app.db, request.sessionToken ?? '')
      if (!member) throw problem('not_signed_in')
      return toSession(app, member)
    },
  })
}

/** A new password needs the old one, unless there is none yet. */
async function proveCurrent(app: App, member: SessionMember, current: string | undefined) {
  if (!member.hasPassword) return
  const matches = await passwordMatches(await passwordHashOf(app.db, member.id), current ?? '')
  if (!matches) throw badField('currentPassword', 'This is not your current password')
}

async function toSession(app: App, member: SessionMember): Promise<Session> {
  const { demo, thresholds } = await readSettings(app.db)
  return {
    member: {
      id: member.id,
      name: member.name,
      login: member.login,
      organization: { id: member.organizationId, name: member.organizationName },
      roles: member.roles,
      regions: member.regions,
      language: member.language,
      hasPassword: member.hasPassword,
      hasPasskey: member.hasPasskey,
    },
    expiresAt: member.expiresAt,
    demo,
    thresholds,
  }
}
