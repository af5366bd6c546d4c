import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** that this server is about to end */
    ending: Ending
  }
}

class Ending {
  /** it still takes requests, and balancers should send it none */
  isAnnounced = false
  /** what would go on for ever, to be ended once nobody new is let in */
  readonly streams = new Set<() => void>()
}

/** What is asked of a server that is about to end is answered on a connection that ends with the answer. */
export const endingPlugin = fastifyPlugin(
  async (app) => {
    const ending = new Ending()
    app.decorate('ending', ending)
    app.addHook('onSend', async (_request, reply, payload) => {
      if (ending.isAnnounced) reply.header('connection', 'close')
      return payload
    })
  },
  { name: 'ending' },
)

const lookEveryMs = 50

/**
 * Lets what is under way come to its end before the server closes: no request fails because of it.
 * @param announceMs how long it still takes new ones, while `/readyz` says that it ends
 * @param patienceMs how long it then waits for the rest; whoever is slower is cut off by the close
 */
export async function drain(
  app: FastifyInstance,
  { announceMs, patienceMs }: { announceMs: number; patienceMs: number },
): Promise<void> {
  const { ending, server } = app
  ending.isAnnounced = true
  await sleep(announceMs)
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  for (const end of ending.streams) end()
  // a connection whose answer had begun before is kept open by whoever asked
  const look = setInterval(() => server.closeIdleConnections(), lookEveryMs)
  await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })])
  clearInterval(look)
}
