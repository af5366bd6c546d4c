import type { FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { type Mark, markOf, textOf } from './counties/words.ts'
import { whoAsks } from './db/member-db.ts'
import { later, type Position, positionOf } from './db/position.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** onRequest hook, behind whoever admits: what is answered holds what this member has written and heard of */
    catchUp: (request: FastifyRequest) => Promise<void>
  }
}

/** What she wrote herself, on any app server. By the path of all: one of `__Host-` needs it. */
const cookieName = '__Host-condado-seen'
/** What her screen has heard of (client/src/session/use-live.ts). */
const headerName = 'condado-seen'
/** After so many seconds every server has heard of it and every replica that is asked has it. */
const keptSeconds = 10
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const
const marksAtMost = 4

interface Seen {
  marks: Mark[]
  position: Position | undefined
}

/**
 * Behind a balancer the next request may go to another app server, or to a replica, which hears of a write some
 * milliseconds later. So every answer to a write says how far the database and the words between the servers were,
 * and what is read afterwards waits for them: whoever has seen something does not see what was before it.
 */
export const seenPlugin = fastifyPlugin(
  async (app) => {
    const { listener, facts } = app
    const { me } = listener
    const { heard } = facts
    /** What others said and this server has not heard yet. Of one that is gone nothing comes any more. */
    const toHear = (marks: Mark[]) =>
      marks.filter(
        (mark) =>
          mark.from !== me &&
          !heard.knows(mark) &&
          (listener.present.has(mark.from) || heard.names().includes(mark.from)),
      )

    app.decorate('catchUp', async (request) => {
      const mayAskReplica = request.routeOptions.config.replica === true
      if (request.method !== 'GET' && !mayAskReplica) return
      const { marks, position } = seenBy(request)
      await Promise.all(toHear(marks).map((mark) => heard.until(mark)))
      const { replica } = app
      // who hears nothing does not hear what was kept from her either
      if (!replica || !mayAskReplica || !listener.healthy) return
      const words = whoAsks(request.member)
      request.db = app.dbOf(request.member, (query) => replica.ask(words, query, position))
    })

    app.addHook('onSend', async (request, reply, payload) => {
      if (isTaken(request, reply) && (app.replica || facts.hasPeers)) {
        // written a moment ago on another server, of which nobody can be sure yet
        const open = toHear(seenBy(request).marks).slice(-2)
        // whatever she has seen before lies before it; and what is written is written, also where the database is gone since
        const at = app.replica && (await app.position().catch(() => undefined))
        if (at) app.replica?.know(at)
        const parts = [...open.map(textOf), textOf({ from: me, word: facts.word }), at]
        reply.setCookie(cookieName, parts.filter(Boolean).join(' '), {
          ...options,
          maxAge: keptSeconds,
        })
      }
      return payload
    })
  },
  { name: 'seen', dependencies: ['facts', 'replica'] },
)

/** A member's write. Whoever only comes in has written nothing that she might look for. */
function isTaken({ method, member }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  return member !== undefined && method !== 'GET' && method !== 'HEAD' && statusCode < 300
}

function seenBy(request: FastifyRequest): Seen {
  const parts = [request.cookies[cookieName], request.headers[headerName]]
    .join(' ')
    .split(' ')
    .filter(Boolean)
    .slice(0, marksAtMost + 1)
  return {
    marks: parts.flatMap((part) => markOf(part) ?? []),
    position: parts.map(positionOf).reduce(later, undefined),
  }
}
