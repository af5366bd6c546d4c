import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import type { Trx } from '../db/database.ts'
import { deviceTokens } from '../devices/cookie.ts'
import { knownDevice } from '../devices/store.ts'
import { ProblemError, problem } from '../errors.ts'
import { enteringByPasskey } from '../passkeys/check.ts'
import { type Site, siteOf } from '../passkeys/site.ts'
import { weaknessFor } from '../second-factor/common-passwords.ts'
import { checkKnown } from '../second-factor/sign-in.ts'
import { setAccount } from './account-store.ts'
import { endSession, getSession, putAccount, startSession } from './contract.ts'
import { enter } from './enter.ts'
import { redeemInvite } from './invite-store.ts'
import { provedOrSettingUp } from './proof.ts'
import { hashPassword } from './secrets.ts'
import { type Entering, findSession, revokeSession } from './session-store.ts'
import { toSession } from './session-wire.ts'
import { actorOf, clearSessionCookie } from './sessions.ts'
import { takeTry, trySucceeded } from './throttle-store.ts'

/** Signing in: open to everyone. */
export async function signInRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  const site = siteOf(options.publicUrl)
  app.route({
    ...startSession,
    handler: async (request, reply) => {
      const { body } = request
      const prove = await proofIn(app, site, request, body)
      const session = await enter(app, request, reply, body.sharedScreen ?? false, prove)
      // a way back ends what was there before
      if ('token' in body) app.forgetSessions()
      return reply.code(201).send(session)
    },
  })
}

type Entry = Static<typeof startSession.schema.body>

/** What lets her in, to be used up in the transaction of her session; throws when it proves nothing. */
async function proofIn(
  app: App,
  site: Site | undefined,
  request: FastifyRequest,
  body: Entry,
): Promise<(trx: Trx) => Promise<Entering>> {
  if ('passkey' in body) return enteringByPasskey(app, site, body.passkey, request.id)
  if ('token' in body) {
    return async (trx) => {
      const redeemed = await redeemInvite(trx, body.token)
      if (!redeemed) throw problem('link_not_valid')
      return redeemed
    }
  }
  const login = body.login.trim().toLowerCase()
  const device = await knownDevice(app.db, deviceTokens(request), { login })
  const tried = await takeTry(app.db, { login, address: request.ip, deviceId: device })
  const known = { password: body.password, code: body.code ?? '' }
  const found = await checkKnown(app, { login }, known, device ? 'known' : 'strangers')
  // whichever part was wrong: one answer
  if (!found) throw problem('wrong_credentials')
  return async (trx) => {
    if (!(await found.useUp(trx))) throw problem('wrong_credentials')
    await trySucceeded(trx, tried)
    return { memberId: found.memberId, how: 'password' }
  }
}

/** One's own session and account: behind requireSession, open while an account is set up. */
export async function sessionRoutes(app: App): Promise<void> {
  app.route({
    ...getSession,
    config: { duringSetup: true },
    handler: (request) => toSession(app, request.member),
  })

  app.route({
    ...endSession,
    config: { duringSetup: true },
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
    config: { duringSetup: true },
    handler: async (request) => {
      const { password, ...account } = request.body
      // what opens the account is changed by whoever proves that it is hers
      if (password !== undefined || account.login !== undefined) await provedOrSettingUp(request)
      if (password !== undefined) refuseWeak(request, password)
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

const weak = {
  common: ['password_common', 'Guessers try this one first'],
  own_words: ['password_own_words', 'Hardly more than names that others know'],
  pattern: ['password_pattern', 'A few characters again and again'],
} as const

function refuseWeak({ member, body }: FastifyRequest, password: string): void {
  const { name, login, organizationName } = body as Record<string, string | undefined>
  const words = [name, member.name, login, member.login, organizationName, member.organizationName]
  const weakness = weaknessFor(
    password,
    words.filter((word): word is string => typeof word === 'string'),
  )
  if (!weakness) return
  const [code, message] = weak[weakness]
  throw new ProblemError(code, [{ field: 'password', message }])
}
