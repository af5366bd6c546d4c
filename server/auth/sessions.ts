import fastifyCookie from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Action } from '../access/rules.ts'
import type { Actor } from '../audit/store.ts'
import type { Db } from '../db/database.ts'
import { deviceTokens } from '../devices/cookie.ts'
import { isLost } from '../devices/store.ts'
import { problem } from '../errors.ts'
import { nowBy } from './clock.ts'
import { may } from './policy.ts'
import { findSession, type SessionMember, touchSession } from './session-store.ts'

/** `__Host-`: Secure, this host only, whole site. Browsers take it over http from loopback addresses. */
const cookieName = '__Host-condado'
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const

declare module 'fastify' {
  interface FastifyContextConfig {
    /** also for whoever has no safe way in yet: what finishing the setup needs */
    duringSetup?: boolean
  }
  interface FastifyInstance {
    /** onRequest hook: 401 without a live session, 403 where an account has to be set up first */
    requireSession: (request: FastifyRequest) => Promise<void>
    /** to be called after a commit that ends sessions or changes what a member may do */
    forgetSessions: () => void
  }
  interface FastifyRequest {
    /** set on every route behind requireSession */
    member: SessionMember
    /** the database as this member: every transaction says who asks, and row-level security reads it */
    db: Db
    sessionToken: string | undefined
  }
}

const rememberAtMost = 5_000
const touchEveryMs = 60_000

/**
 * Finds the member of a request. Live sessions are remembered only while the database tells us of changes
 * (the `access` channel), and forgotten at the first word of one: a member cut off is out at her next request.
 * The server that made the change does not wait for that word: it forgets before it answers.
 */
export const sessionsPlugin = fastifyPlugin(
  async (app) => {
    await app.register(fastifyCookie)
    const remembered = new Map<string, SessionMember>()
    let forgotten = 0
    const forget = () => {
      forgotten += 1
      remembered.clear()
    }
    app.listener.on('access', forget).on('reset', forget)
    app.addHook('onClose', async () => {
      app.listener.off('access', forget).off('reset', forget)
    })

    async function recall(token: string): Promise<SessionMember | undefined> {
      const known = remembered.get(token)
      return known && Date.parse(known.expiresAt) > nowBy(known) ? known : read(token)
    }

    async function read(token: string): Promise<SessionMember | undefined> {
      const asked = forgotten
      const found = await findSession(app.db, token)
      // the word of a change can overtake an answer that was read before it
      if (found && app.listener.healthy && asked === forgotten) {
        if (remembered.size >= rememberAtMost) remembered.clear()
        remembered.set(token, found)
      }
      return found
    }

    // what lies on a phone that somebody else may hold is dropped at this word (client/src/offline/leave.ts)
    async function turnedAway(request: FastifyRequest) {
      return problem(
        (await isLost(app.db, deviceTokens(request))) ? 'device_lost' : 'not_signed_in',
      )
    }

    app.decorateRequest('member')
    app.decorateRequest('db')
    app.decorateRequest('sessionToken')
    app.decorate('forgetSessions', forget)
    app.decorate('requireSession', async (request: FastifyRequest) => {
      const token = request.cookies[cookieName]
      let member = token ? await recall(token) : undefined
      // another app server may have seen her since
      if (token && member && isLeft(member)) member = await read(token)
      if (!member || isLeft(member)) throw await turnedAway(request)
      if (idleMs(member) > touchEveryMs) {
        member.lastSeenAt = new Date(nowBy(member)).toISOString()
        await touchSession(app.db, member.sessionId)
      }
      request.member = member
      request.db = app.dbOf(member)
      request.sessionToken = token
      if (!member.settled && !request.routeOptions.config.duringSetup) throw problem('finish_setup')
    })
  },
  { name: 'sessions', dependencies: ['database', 'listener'] },
)

function idleMs(member: SessionMember): number {
  return nowBy(member) - Date.parse(member.lastSeenAt)
}

/** A shared screen that nobody has used for too long. */
function isLeft(member: SessionMember): boolean {
  return member.sharedScreen && idleMs(member) > member.sharedIdleMinutes * 60_000
}

export function setSessionCookie(reply: FastifyReply, token: string, expiresAt: string): void {
  reply.setCookie(cookieName, token, { ...cookieOptions, expires: new Date(expiresAt) })
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, cookieOptions)
  // not the cookie by which the device is known: it opens nothing, and keeps guessers' tries apart from hers. Not the
  // storage either: what was logged without signal waits there sealed to this server, and must still arrive. The rest
  // of it the client drops itself (client/src/offline/forget.ts); what can be read of it is sealed as well.
  reply.header('clear-site-data', '"cache"')
}

/** Who does it, for the audit row. */
export function actorOf(request: FastifyRequest): Actor {
  return { memberId: request.member.id, requestId: request.id }
}

/** preHandler: 403 unless one of the member's roles may do it. */
export function requires(action: Action) {
  return async (request: FastifyRequest): Promise<void> => {
    if (!may(request.member, action)) throw problem('forbidden')
  }
}
