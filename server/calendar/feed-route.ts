import { createHash } from 'node:crypto'
import type { App } from '../app-type.ts'
import { findAwayMember } from '../auth/member-store.ts'
import { hashToken } from '../auth/secrets.ts'
import { problem } from '../errors.ts'
import { promisesDue, stepsDue } from './event-store.ts'
import { feedBehind, noteFetch } from './feed-store.ts'
import { calendarOf, type Due } from './ics.ts'

const settled = new Set(['kept', 'partly_kept', 'broken', 'lapsed', 'withdrawn'])

/**
 * `GET /calendar/<token>.ics`, for programs that know nothing but this address. It is read as the member is now, each
 * time anew: whoever is cut off, or has ended it, has none, and that answers like one that never was.
 */
export async function feedRoute(app: App, options: { publicUrl: string }): Promise<void> {
  app.get<{ Params: { file: string } }>(
    '/calendar/:file',
    { schema: { hide: true } },
    async (request, reply) => {
      const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1]
      const feed = token && (await feedBehind(app.db, hashToken(token)))
      const member = feed && (await findAwayMember(app.db, feed.memberId))
      if (!member) throw problem('not_found')
      await app.limits.take('calendar', feed.id)

      const db = app.dbOf(member)
      const [steps, promises, states] = await Promise.all([
        stepsDue(db, member),
        promisesDue(db, member),
        app.facts.allCommitmentStates(),
      ])
      const isOpen = ({ id }: { id: string }) => !settled.has(states.get(id)?.state ?? 'withdrawn')
      const due: Due[] = [
        ...steps.map((row) => ({ ...row, kind: 'follow_up' as const })),
        ...promises.filter(isOpen).map((row) => ({ ...row, kind: 'commitment' as const })),
      ]
      const file = calendarOf(due, member.language, options.publicUrl)
      await noteFetch(app.db, feed.id)

      const etag = `"${createHash('sha256').update(file).digest('base64url')}"`
      reply
        .header('etag', etag)
        // kept by who asked alone, and asked for again each time
        .header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="condado.ics"')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .send(file)
    },
  )
}
