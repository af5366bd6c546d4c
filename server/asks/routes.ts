import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { dayInAlabama } from '../days.ts'
import { problem } from '../errors.ts'
import { etag } from '../writes.ts'
import { getAsk, listAsks } from './contract.ts'
import * as store from './store.ts'
import { toAsk, toAskListed } from './wire.ts'

export async function askRoutes(app: App): Promise<void> {
  app.route({
    ...listAsks,
    preHandler: requires('read_campaigns'),
    handler: async ({ db, member, query }) => {
      const rows = await store.askRows(db, member, query, dayInAlabama(new Date()))
      const shown = rows.filter((row) => query.open === undefined || row.open === query.open)
      return { items: shown.map(toAskListed), nextCursor: null }
    },
  })

  app.route({
    ...getAsk,
    preHandler: requires('read_campaigns'),
    handler: async ({ db, member, params }, reply) => {
      const [row] = await store.askRows(db, member, { ids: [params.id] }, dayInAlabama(new Date()))
      if (!row) throw problem('not_found')
      const answers = await store.answerRows(db, member, [row.id])
      reply.header('etag', etag(row.version))
      return toAsk(row, answers)
    },
  })
}
