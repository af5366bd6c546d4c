import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badField } from './errors.ts'

/** Far deeper than any contract, far shallower than any stack. */
export const maxDepth = 20

/** Bodies are JSON: not deeper than any contract asks for, and without keys that reach for a prototype. */
export function registerBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, body: string, done) => {
      if (isDeeperThan(maxDepth, body)) done(badField('body', `Nested more than ${maxDepth} deep`))
      else void parse(request, body, done)
    },
  )
}

/** Looks at brackets outside of strings only: quicker than parsing, and it stops at the first one too many. */
export function isDeeperThan(limit: number, json: string): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const one = json[at]
    if (one === '"') at = endOfString(json, at)
    else if (one === '[' || one === '{') depth += 1
    else if (one === ']' || one === '}') depth -= 1
    if (depth > limit) return true
  }
  return false
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1
    else if (json[at] === '"') return at
  }
  return json.length
}
