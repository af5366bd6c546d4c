import { v7 as newId } from 'uuid'
import { codeOf } from '../auth/enter.ts'

/** Somebody's browser as far as requests go: it keeps its cookies. */
export interface Caller {
  send: (method: string, path: string, body?: unknown) => Promise<{ status: number; said: Said }>
}
// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer, it checks itself
type Said = any

/** A browser without a window, at a server that may come and go. */
export function callerAt(address: string): Caller & { cookie: () => string } {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookie,
    send: async (method, path, body) => {
      const answer = await fetch(`${address}/api/${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...{ cookie: cookie(), origin: address },
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      for (const one of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = one.split(';')[0]?.split(/=(.*)/s) ?? []
        cookies.set(name, value)
      }
      return { status: answer.status, said: answer.status === 204 ? null : await answer.json() }
    },
  }
}

/** Comes in by a link, chooses a password and pairs an app: without a safe way in nothing else answers. @returns who she is */
export async function comeInBy(caller: Caller, link: string, login: string): Promise<Member> {
  const token = link.split('#')[1]?.trim()
  const { said } = await done(caller.send('POST', 'session', { token }))
  const chosen = { login, password: 'fifteen letters', language: 'en' }
  await done(caller.send('PUT', 'session/account', chosen))
  const begun = await done(caller.send('POST', 'session/totp'))
  await done(caller.send('PUT', 'session/totp', { code: codeOf(begun.said.secret) }))
  return said.member
}
type Member = { id: string; organization: { id: string } }

/** Makes an organizer of Marshall County. @returns the link by which she comes in, once */
export async function inviteOrganizer(admin: Caller, { organization }: Member, name: string) {
  const id = newId()
  const regions = ['top-of-alabama']
  const facts = { name, organizationId: organization.id, roles: ['organizer'], regions }
  await done(admin.send('PUT', `members/${id}`, facts))
  return (await done(admin.send('POST', `members/${id}/invite`))).said.url as string
}

async function done(answer: ReturnType<Caller['send']>): ReturnType<Caller['send']> {
  const { status, said } = await answer
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(said)}`)
  return { status, said }
}
