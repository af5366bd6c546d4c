import type { FastifyReply, FastifyRequest } from 'fastify'
import { newToken } from '../auth/secrets.ts'
import type { Trx } from '../db/database.ts'
import { insertDevice, knownDevice, touchDevice } from './store.ts'

const cookieName = '__Host-condado-device'
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const
/** Members who share one browser each have a token in its cookie; the ones used last are kept. */
const tokensAtMost = 4
const days = 400

/** The tokens by which members on this browser are known. */
export function deviceTokens(request: FastifyRequest): string[] {
  const cookie = request.cookies[cookieName] ?? ''
  return cookie.split('.').filter(Boolean).slice(0, tokensAtMost)
}

/**
 * Knows this device from now on as one that its member came in on. It opens nothing: it has her own tries counted
 * apart from those of strangers.
 */
export async function rememberDevice(
  trx: Trx,
  request: FastifyRequest,
  reply: FastifyReply,
  memberId: string,
): Promise<string> {
  const tokens = deviceTokens(request)
  const userAgent = request.headers['user-agent'] ?? ''
  const known = await knownDevice(trx, tokens, { memberId })
  if (known) {
    await touchDevice(trx, known, userAgent)
    return known
  }
  const token = newToken()
  const id = await insertDevice(trx, { memberId, token, userAgent })
  const kept = [token, ...tokens].slice(0, tokensAtMost).join('.')
  const expires = new Date(Date.now() + days * 86_400_000)
  reply.setCookie(cookieName, kept, { ...cookieOptions, expires })
  return id
}
