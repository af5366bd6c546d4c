import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import type { Problem, Receipt } from '../contract.ts'
import { type ProblemCode, problem } from '../errors.ts'
import type { Answer, Entry, Operation } from './contract.ts'
import { goesOn, travels } from './rules.ts'
import { receiptsOf } from './store.ts'

/**
 * Does what an entry says, each operation through the same route, rules and limits as if its author had just sent it,
 * until one is refused.
 * @param request with a session of its author
 * @throws what will be over later (too many requests, database away, signed out): to be tried again from the start
 */
export async function writeDown(
  app: App,
  request: FastifyRequest,
  { operations, after = [] }: Entry,
): Promise<{ answers: Answer[]; done: boolean }> {
  const before = after.length > 0 ? await receiptsOf(request.db, request.member.id, after) : []
  const answers: Answer[] = []
  for (const [i, operation] of operations.entries()) {
    const answer = await send(app, request, operation, i, ownHeader(operation, before))
    answers.push(answer)
    if (!goesOn(operation, answer.status, answer.code)) return { answers, done: false }
  }
  return { answers, done: true }
}

const later: readonly ProblemCode[] = [
  'not_signed_in',
  'device_lost',
  'too_many_requests',
  'unavailable',
  'key_missing',
]

async function send(
  app: App,
  request: FastifyRequest,
  { method, url, body, file, ifMatch }: Operation,
  index: number,
  own: Record<string, string>,
): Promise<Answer> {
  const [path = ''] = url.split('?')
  if (!travels(method, path)) {
    const errors = [{ field: `operations.${index}.url`, message: 'Not made for being sent later' }]
    return { status: 400, code: 'bad_input', errors }
  }
  const { headers, payload } = payloadOf(body, file)
  const response = await app
    .inject({
      method,
      url,
      headers: {
        cookie: request.headers.cookie ?? '',
        'sec-fetch-site': 'same-origin',
        ...headers,
        ...looksByItself(request),
        ...own,
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    // a server that is being stopped takes nothing more: the next one does
    .catch(() => Promise.reject(problem('unavailable')))
  const status = response.statusCode
  if (status === 204) return { status }
  const said: unknown = response.json()
  if (status < 300) return { status, receipt: said as Receipt }
  const { code, errors } = said as Problem
  const passing = later.find((one) => one === code) ?? (status === 503 ? 'unavailable' : undefined)
  if (passing) {
    const seconds = Number(response.headers['retry-after'])
    throw problem(passing, seconds > 0 ? { retryAfter: seconds } : {})
  }
  return { status, code, ...(errors ? { errors } : {}) }
}

/** Which versions of its record entries before this one have made. */
function ownHeader(
  { url, ifMatch }: Operation,
  before: readonly Receipt[],
): Record<string, string> {
  const id = url.split('?')[0]?.split('/').at(-1)
  const own = before.filter((one) => one.id === id && one.version > (ifMatch ?? Infinity))
  return own.length > 0 ? { 'condado-own': own.map(({ version }) => version).join(', ') } : {}
}

/** A client that has shown her what might lead to somebody need not be told again. */
function looksByItself({ headers }: FastifyRequest): Record<string, string> {
  const version = headers['condado-detector']
  return typeof version === 'string' ? { 'condado-detector': version } : {}
}

/** A type belongs to a body: where there is none, as in a removal, JSON of nothing would be refused. */
function payloadOf(
  body: unknown,
  file: string | undefined,
): { headers: Record<string, string>; payload?: string | Buffer } {
  const typed = (type: string) => ({ 'content-type': type })
  if (file !== undefined) {
    return { headers: typed('application/octet-stream'), payload: Buffer.from(file, 'base64url') }
  }
  if (body === undefined) return { headers: {} }
  return { headers: typed('application/json'), payload: JSON.stringify(body) }
}
