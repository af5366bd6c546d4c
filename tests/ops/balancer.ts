import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** One of the servers behind it. */
interface Behind {
  port: number
  agent: Agent
  isReady: boolean
}

export interface Balancer {
  /** by name, as browsers make no passkeys for addresses of numbers */
  url: string
  /** how often it sent a request to another server because one was not there, or broke off without a word */
  sentAgain: { refused: number; brokenOff: number }
  /** who takes requests now */
  ready: () => number[]
  close: () => Promise<void>
}

const lookEveryMs = 100
const lookPatienceMs = 1_000

/**
 * A small balancer as operators have one: each request to the next server that says at `/readyz` that it is ready, over
 * connections that are kept. What was never taken it sends to another one; what broke off without a byte of an answer
 * only where doing it twice does no harm, as Condado's own client does.
 * @param own the port it listens on
 */
export async function startBalancer(ports: readonly number[], own: number): Promise<Balancer> {
  const all: Behind[] = ports.map((port) => ({
    port,
    agent: new Agent({ keepAlive: true }),
    isReady: false,
  }))
  const sentAgain = { refused: 0, brokenOff: 0 }
  let turn = 0

  async function look(one: Behind): Promise<void> {
    const signal = AbortSignal.timeout(lookPatienceMs)
    const asked = fetch(`http://127.0.0.1:${one.port}/readyz`, { signal })
    one.isReady = await asked.then(
      ({ ok }) => ok,
      () => false,
    )
  }
  const looking = setInterval(() => void Promise.all(all.map(look)), lookEveryMs)
  await Promise.all(all.map(look))

  function next(tried: readonly Behind[]): Behind | undefined {
    const open = all.filter((one) => one.isReady && !tried.includes(one))
    turn += 1
    return open[turn % open.length]
  }

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming
    const body = await buffer(incoming)
    const tried: Behind[] = []
    for (;;) {
      const one = next(tried)
      if (!one) return void outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('nobody')
      tried.push(one)
      const failure = await forward(one, { method, path: url, headers }, body, outgoing)
      if (failure === undefined) return
      if (failure === 'refused') sentAgain.refused += 1
      else if (method === 'GET' || method === 'PUT') sentAgain.brokenOff += 1
      else return void outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('broken off')
    }
  }

  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((listening) => server.listen(own, '127.0.0.1', listening))
  return {
    url: `http://localhost:${own}`,
    sentAgain,
    ready: () => all.filter(({ isReady }) => isReady).map(({ port }) => port),
    close: async () => {
      clearInterval(looking)
      for (const { agent } of all) agent.destroy()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

type Asked = Pick<IncomingMessage, 'headers'> & { method: string; path: string }

/** @returns how it failed before a byte of an answer had come */
function forward(
  { port, agent }: Behind,
  asked: Asked,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<'refused' | 'broken off' | undefined> {
  return new Promise((resolve) => {
    const inner = request({ host: '127.0.0.1', port, agent, ...asked }, (answer) => {
      const { connection: _, ...headers } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, headers)
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
      answer.on('close', () => resolve(undefined))
    })
    outgoing.on('close', () => inner.destroy())
    inner.on('error', (error: NodeJS.ErrnoException) => {
      if (outgoing.headersSent) return resolve(undefined)
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken off')
    })
    inner.end(body)
  })
}
