import type { ServerResponse } from 'node:http'
import type { App } from '../app-type.ts'
import { findSession } from '../auth/session-store.ts'
import { type Mark, textOf } from '../counties/words.ts'
import { factsEvent, streamEvents } from './contract.ts'

/** Proxies close quiet connections: a comment line keeps them open. */
const heartbeatMs = 25_000

/**
 * Tells open screens that something changed. Never what: each screen asks again for what it may see, and says which
 * word it has heard (seen.ts).
 */
export async function liveRoutes(app: App): Promise<void> {
  const open = new Map<ServerResponse, string>()
  const say = (text: string) => {
    for (const stream of open.keys()) stream.write(text)
  }
  const changed = (mark?: Mark) =>
    say(`event: ${factsEvent}\ndata: ${mark ? textOf(mark) : 'all'}\n\n`)
  const heartbeat = setInterval(() => say(': still here\n\n'), heartbeatMs)

  /** A member who was cut off hears no more, and her browser is refused when it comes back. */
  async function endCutOff(): Promise<void> {
    for (const [stream, token] of [...open]) {
      const session = await findSession(app.db, token).catch(() => undefined)
      if (!session) stream.end()
    }
  }
  const check = () => void endCutOff()

  app.facts.news.on('changed', changed)
  app.listener.on('access', check)
  const endAll = () => {
    for (const stream of open.keys()) stream.end()
  }
  app.ending.streams.add(endAll)
  app.addHook('preClose', async () => {
    clearInterval(heartbeat)
    app.facts.news.off('changed', changed)
    app.listener.off('access', check)
    endAll()
  })

  app.route({
    ...streamEvents,
    // a HEAD would open a stream that nobody reads
    exposeHeadRoute: false,
    handler: (request, reply) => {
      const stream = reply.raw
      reply.hijack()
      stream.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      stream.write('retry: 2000\n\n')
      open.set(stream, request.sessionToken ?? '')
      stream.on('close', () => open.delete(stream))
    },
  })
}
