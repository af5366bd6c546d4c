import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { setupLink } from '../../server/auth/setup.ts'

let callers = 0
/** Where nobody has asked from yet. */
export function anotherAddress(): string {
  callers += 1
  return `10.0.${callers >> 8}.${callers & 255}`
}

/** Signs in from an address of its own, so that tests do not share one throttle; `from` shares one on purpose. */
export function enter(
  app: FastifyInstance,
  body: object,
  from = anotherAddress(),
): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: '/api/session', payload: body, remoteAddress: from })
}

/** The cookie a browser would send back. */
export function cookieOf(response: LightMyRequestResponse): string {
  const cookie = response.cookies.find((one) => one.name === '__Host-condado')
  return `__Host-condado=${cookie?.value}`
}

export function whoIs(app: FastifyInstance, cookie: string): Promise<LightMyRequestResponse> {
  return app.inject({ url: '/api/session', headers: { cookie } })
}

export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1)
}

export async function setupToken(app: FastifyInstance): Promise<string> {
  return tokenOf((await setupLink(app, 'http://localhost:3000')) ?? '')
}

/** What a member sets about herself; a new sign-in name each time. */
export function account(extra: object = {}): { login: string; password: string } {
  return { login: `login-${newId()}`, password: 'fifteen letters', ...extra }
}

export function putAccount(
  app: FastifyInstance,
  cookie: string,
  body: object,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'PUT',
    url: '/api/session/account',
    headers: { cookie, origin: 'http://localhost:3000' },
    payload: body,
  })
}

/** Answers compared byte by byte: all a stranger can see of them but the clock and the throttle's count. */
export function bytesOf(response: LightMyRequestResponse): object {
  const { date, 'x-ratelimit-reset': reset, ...headers } = response.headers
  return { status: response.statusCode, headers, body: response.rawPayload.toString('hex') }
}
