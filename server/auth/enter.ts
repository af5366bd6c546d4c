import type { FastifyReply, FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import type { Trx } from '../db/database.ts'
import { rememberDevice } from '../devices/cookie.ts'
import { problem } from '../errors.ts'
import type { Session } from './contract.ts'
import { newToken } from './secrets.ts'
import { type Entering, findSession, insertSession } from './session-store.ts'
import { toSession } from './session-wire.ts'
import { setSessionCookie } from './sessions.ts'

/**
 * Lets a member in: what proves that it is she is used up in the same transaction as her session is made, and the
 * device is known from then on, unless others use it too.
 * @param prove throws when it proves nothing
 */
export async function enter(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  sharedScreen: boolean,
  prove: (trx: Trx) => Promise<Entering>,
): Promise<Session> {
  const token = newToken()
  const id = newId()
  await app.db.transaction().execute(async (trx) => {
    const { action = 'signed_in', ...entering } = await prove(trx)
    const { memberId } = entering
    const deviceId = sharedScreen ? undefined : await rememberDevice(trx, request, reply, memberId)
    const userAgent = request.headers['user-agent'] ?? ''
    await insertSession(trx, { ...entering, id, token, sharedScreen, userAgent, deviceId })
    await audit(trx, { memberId, requestId: request.id }, action, 'session', id)
  })
  const member = await findSession(app.db, token)
  if (!member) throw problem('not_signed_in')
  setSessionCookie(reply, token, member.expiresAt)
  return toSession(app, member)
}
