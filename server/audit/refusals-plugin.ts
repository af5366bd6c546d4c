import type { FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { auditRefusal } from './refusals-store.ts'

const refused = [401, 403, 429]

/**
 * Writes down who was not let in, or could not prove that it is she: after the answer has left, so that nobody learns
 * from its time whether there is such a name, and at most once a minute for each, so that nobody floods the log.
 */
export const refusalsPlugin = fastifyPlugin(
  async (app) => {
    app.addHook('onResponse', async (request, reply) => {
      if (request.method !== 'POST' || !refused.includes(reply.statusCode)) return
      const { url } = request.routeOptions
      if (url === '/api/session') {
        await auditRefusal(app.db, request.id, { login: loginIn(request) })
      } else if (url === '/api/session/proof' && request.member) {
        await auditRefusal(app.db, request.id, { member: request.member })
      }
    })
  },
  { name: 'refusals', dependencies: ['database'] },
)

function loginIn({ body }: FastifyRequest): string | undefined {
  const { login } = (body ?? {}) as { login?: unknown }
  return typeof login === 'string' ? login.trim().toLowerCase() : undefined
}
