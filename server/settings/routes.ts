import type { App } from '../app-type.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { etag, requireIfMatch } from '../writes.ts'
import { getSettings, putSettings } from './contract.ts'
import { boundNames } from './rules.ts'
import { lockSettings, setSettings, settingsOf } from './store.ts'

export async function settingsRoutes(app: App): Promise<void> {
  app.route({
    ...getSettings,
    preHandler: requires('set_settings'),
    handler: async ({ db }, reply) => {
      const found = await settingsOf(db)
      reply.header('etag', etag(found.version))
      return found
    },
  })

  app.route({
    ...putSettings,
    preHandler: [requires('set_settings'), provedRecently],
    handler: async (request, reply) => {
      const { body } = request
      const version = requireIfMatch(request)
      const found = await request.db.transaction().execute(async (trx) => {
        const now = await lockSettings(trx)
        // sent again after its answer was lost, or nothing changed
        if (boundNames.every((name) => now[name] === body[name])) return now
        if (now.version !== version) throw problem('stale_version')
        await setSettings(trx, actorOf(request), body)
        return settingsOf(trx)
      })
      // sessions are remembered with the minutes that count for them
      app.forgetSessions()
      reply.header('etag', etag(found.version))
      return found
    },
  })
}
