import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import type { Problem, Receipt } from '../contract.ts'
import { problem } from '../errors.ts'
import type { Answer, Entry, Operation } from './contract.ts'
import { goesOn, travels } from './rules.ts'

/**
 * Does what an entry says, each operation through the same route, rules and limits as if its author had just sent it,
 * until one is refused.
 * @param request with a session of its author
 * @throws what will be over later (too many requests, database away, signed out): to be tried again from the start
 */
export async function writeDown(
  app: App,
  request: FastifyRequest,
  { operations }: Entry,
): Promise<{ answers: Answer[]; done: boolean }> {
  const answers: Answer[] = []
  for (const [i, operation] of operations.entries()) {
    const answer = await send(app, request, operation, i)
    answers.push(answer)
    if (!goesOn(operation, answer.status, answer.code)) return { answers, done: false }
  }
  return { answers, done: true }
}

const later = new Set(['not_signed_in', 'too_many_requests', 'unavailable', 'key_missing'] as const)

async function send(
  app: App,
  request: FastifyRequest,
  { method, url, body, file, ifMatch }: Operation,
  index: number,
): Promise<Answer> {
  const [path = ''] = url.split('?')
  if (!travels(method, path)) {
    const errors = [{ field: `operations.${index}.url`, message: 'Not made for being sent later' }]
    return { status: 400, code: 'bad_input', errors }
  }
  const response = await app.inject({
    method,
    url,
    headers: {
      cookie: request.headers.cookie ?? '',
      'sec-fetch-site': 'same-origin',
      'content-type': file === undefined ? 'application/json' : 'application/octet-stream',
      ...looksByItself(request),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    ...payloadOf(body, file),
  })
  const status = response.statusCode
  if (status === 204) return { status }
  const said: unknown = response.json()
  if (status < 300) return { status, receipt: said as Receipt }
  const { code, errors } = said as Problem
  for (const one of later) if (one === code) throw problem(one)
  return { status, code, ...(errors ? { errors } : {}) }
}

/** A client that has shown her what might lead to somebody need not be told again. */
function looksByItself({ headers }: FastifyRequest): Record<string, string> {
  const version = headers['condado-detector']
  return typeof version === 'string' ? { 'condado-detector': version } : {}
}

function payloadOf(body: unknown, file: string | undefined) {
  if (file !== undefined) return { payload: Buffer.from(file, 'base64url') }
  return body === undefined ? {} : { payload: JSON.stringify(body) }
}
