import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { hashToken, newToken } from '../auth/secrets.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { endCalendar, getCalendar, makeCalendar } from './contract.ts'
import { endFeed, feedOf, insertFeed } from './feed-store.ts'

/** One's own address for calendars: behind requireSession. */
export async function calendarRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  app.route({
    ...getCalendar,
    handler: async ({ db, member }) => ({ feed: (await feedOf(db, member.id)) ?? null }),
  })

  app.route({
    ...makeCalendar,
    preHandler: [requires('read_notes'), provedRecently],
    handler: async (request, reply) => {
      const { member } = request
      const token = newToken()
      const feed = { id: newId(), memberId: member.id, tokenHash: hashToken(token) }
      await request.db.transaction().execute(async (trx) => {
        await endFeed(trx, member.id)
        await insertFeed(trx, feed)
        await audit(trx, actorOf(request), 'calendar_made', 'calendar', feed.id)
      })
      return reply.code(201).send({ url: `${options.publicUrl}/calendar/${token}.ics` })
    },
  })

  app.route({
    ...endCalendar,
    handler: async (request, reply) => {
      await request.db.transaction().execute(async (trx) => {
        const id = await endFeed(trx, request.member.id)
        // there may be none: what is wanted is so
        if (id) await audit(trx, actorOf(request), 'calendar_ended', 'calendar', id)
      })
      return reply.code(204).send(null)
    },
  })
}
