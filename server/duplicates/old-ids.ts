import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { rememberHash } from '../writes.ts'
import { led, names } from './rules.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** ids of entries of the directory that others stand for now; set on every route of members */
    survivors: ReadonlyMap<string, string>
  }
}

/** Reading one of these by an old id answers with the survivor. */
const readBy = new Set([
  '/api/institutions/:id',
  '/api/people/:id',
  '/api/seats/:id',
  '/api/seats/:id/brief',
])

/**
 * preHandler of what members ask: ids of entries that went into others lead to those, in questions and in what is
 * written. A phone that was away writes to an institution that is another one by now, and an address that somebody
 * kept still opens. What was sent stays the same facts: sent again, it is a replay.
 * What is written while two entries are just being merged, the database leads on (`lead_to_survivor`).
 */
export function leadOldIds(app: App) {
  return async (request: FastifyRequest): Promise<void> => {
    const { method, routeOptions, body } = request
    const survivors = await app.survivors.read()
    request.survivors = survivors
    // the routes of duplicates speak of both
    if (survivors.size === 0 || routeOptions.url?.startsWith('/api/duplicates')) return
    if (method === 'GET') {
      request.query = led(request.query, survivors)
      if (readBy.has(routeOptions.url ?? '')) request.params = led(request.params, survivors)
    } else if (isFacts(body) && names(body, survivors)) {
      const facts = led(body, survivors) as object
      rememberHash(facts, body)
      request.body = facts
    }
  }
}

function isFacts(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Buffer.isBuffer(body)
}
