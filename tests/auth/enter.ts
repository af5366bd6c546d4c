import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { v7 as newId } from 'uuid'
import { setupLink } from '../../server/auth/setup.ts'
import type { Role } from '../../server/members/rules.ts'
import type { TestApp, TestMember } from '../setup/app.ts'

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

/** A member who comes in by a password and a code. */
export interface WithPassword extends TestMember {
  login: string
  password: string
  /** shown when she paired her app */
  recoveryCodes: string[]
  /** the code that her app shows now, good once */
  code: () => Promise<string>
}

/** Chooses a password and pairs an app, as the screens of the setup do. */
export async function withPassword(server: TestApp, ...roles: Role[]): Promise<WithPassword> {
  const member = await server.signedIn(...(roles.length ? roles : (['organizer'] as const)))
  return choosePassword(server, member)
}

export async function choosePassword(server: TestApp, member: TestMember): Promise<WithPassword> {
  const chosen = account()
  const saved = await putAccount(server.app, member.cookie, chosen)
  if (saved.statusCode !== 200) throw new Error(saved.body)
  return { ...member, ...chosen, ...(await pairApp(server, member)) }
}

/** Pairs an authenticator app with a session that may. */
export async function pairApp(
  server: TestApp,
  { id, cookie }: { id: string; cookie: string },
): Promise<Pick<WithPassword, 'recoveryCodes' | 'code'>> {
  const url = '/api/session/totp'
  const headers = { cookie, origin: 'http://localhost:3000' }
  const begun = await server.app.inject({ method: 'POST', url, headers })
  const { secret } = begun.json()
  const payload = { code: codeOf(secret) }
  const paired = await server.app.inject({ method: 'PUT', url, headers, payload })
  if (paired.statusCode !== 200) throw new Error(paired.body)
  return {
    recoveryCodes: paired.json().codes,
    code: async () => {
      // tests do not wait half a minute between two codes
      await server.app.pg.query('update totp_secrets set last_used_step = 0 where member_id = $1', [
        id,
      ])
      return codeOf(secret)
    },
  }
}

/** What an authenticator app shows for a secret. */
export function codeOf(secret: string, now = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now })
}

/** Signs in with all that she knows, or with some of it changed. */
export async function signIn(server: TestApp, member: WithPassword, changed: object = {}) {
  const { login, password } = member
  const code = 'code' in changed ? undefined : await member.code()
  return enter(server.app, { login, password, code, ...changed })
}

/** Answers compared byte by byte: all a stranger can see of them but the clock. */
export function bytesOf(response: LightMyRequestResponse): object {
  const { date, ...headers } = response.headers
  return { status: response.statusCode, headers, body: response.rawPayload.toString('hex') }
}
