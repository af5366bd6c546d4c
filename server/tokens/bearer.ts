import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { findAwayMember } from '../auth/member-store.ts'
import { hashToken } from '../auth/secrets.ts'
import { problem } from '../errors.ts'
import { scopeOf } from './rules.ts'
import { noteUse, tokenBehind } from './store.ts'

/** Beginning of every token: whoever finds one in a file knows what it is. */
export const tokenPrefix = 'condado_'

/** The token that a request brings; undefined when it brings none, whatever else. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}

/**
 * Who asks by a token, as she is now: never more than she may read herself, nothing that is restricted, and only where
 * the token reads. A cookie that comes along counts for nothing.
 * @throws 401 for a token that does not live, 403 for what it does not read
 */
export async function admitToken(app: App, request: FastifyRequest, token: string): Promise<void> {
  const found = await tokenBehind(app.db, hashToken(token))
  const away = found && (await findAwayMember(app.db, found.memberId))
  if (!away) throw problem('token_not_valid')
  await app.limits.take('token', found.id)
  const scope = scopeOf(request.method, request.routeOptions.url ?? '')
  if (!scope || !found.scopes.includes(scope)) throw problem('token_reads_less')
  await noteUse(app.db, found.id)
  const nothing = { login: null, hasPassword: false, hasPasskey: false, hasCode: false }
  request.member = {
    ...away,
    ...nothing,
    roles: [...away.roles],
    regions: [...away.regions],
    counties: [...away.counties],
    sessionId: found.id,
    sharedScreen: false,
    sharedIdleMinutes: 0,
    deviceId: null,
    lastSeenAt: found.asOf,
    asOf: found.asOf,
    readAt: performance.now(),
    expiresAt: found.expiresAt,
    // by a token nobody proves anything
    provedAt: null,
    recoveryCodesLeft: 0,
    settled: true,
  }
  request.db = app.dbOf(request.member)
}
