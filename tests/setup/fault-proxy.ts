import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as after } from 'node:timers/promises'
import type { Dice } from '../../server/demo/dice.ts'
import { freePort } from './child.ts'

/**
 * What a bad line does to a request. `lost`: it never arrives. `cut there`: half of its body does. `unheard`: it is
 * done, and nobody hears of it. `cut back`: half of the answer comes. `slow`: it takes its time. `doubled`: it arrives
 * twice at once. `overtaken`: its sender is told at once that it failed, and it arrives while later ones are under
 * way. `foreign`: somebody else answers, as a hotel's sign-in page or a gateway does.
 */
export const faults = [
  'lost',
  'cut there',
  'unheard',
  'cut back',
  'slow',
  'doubled',
  'overtaken',
  'foreign',
] as const
export type Fault = (typeof faults)[number]

export interface FaultProxy {
  /** where callers reach it; by name, as browsers make no passkeys for addresses of numbers */
  url: string
  /** which share of the requests meets a fault, 0 to 1; none until it is set */
  chance: number
  /** nobody gets through, for pages neither */
  isDead: boolean
  /** how often each happened, and how many requests passed unharmed */
  met: Record<Fault | 'fine', number>
  /** called when a write is about to go on to the server, and when the server has taken one */
  onWrite: ((when: 'asked' | 'taken') => void) | undefined
  close: () => Promise<void>
}

/** Longest that something slow or overtaken is under way, in ms. */
const longest = 1_200

/** What a hotel or a gateway says in place of our server. */
const strangers = [
  { status: 200, type: 'text/html', body: '<form>Room number: <input></form>' },
  { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' },
  { status: 503, type: 'text/plain', body: 'try again' },
  { status: 403, type: 'application/json', body: '{"message":"blocked by policy"}' },
  { status: 408, type: 'text/plain', body: '' },
] as const

/**
 * A line between browsers and the server that fails by a seeded die. Pages, files and the stream of events pass
 * unharmed: it is about what is asked of `/api`.
 * @param port of the server, which may come and go; while nobody listens there, the line is dead
 */
export async function startFaultProxy(port: number, dice: Dice): Promise<FaultProxy> {
  const own = await freePort()
  const late = new Set<Promise<unknown>>()
  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing).catch(() => outgoing.destroy())
  })
  const proxy: FaultProxy = {
    url: `http://localhost:${own}`,
    chance: 0,
    isDead: false,
    met: Object.fromEntries(['fine', ...faults].map((one) => [one, 0])) as FaultProxy['met'],
    onWrite: undefined,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await Promise.all(late)
    },
  }

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming
    const asked = { method, url, headers, body: await buffer(incoming) }
    const isOfTheApi = url.startsWith('/api/') && url !== '/api/events'
    if (proxy.isDead) return void outgoing.destroy()
    const fault = isOfTheApi && dice.happens(proxy.chance) ? dice.one(faults) : 'fine'
    proxy.met[fault] += isOfTheApi ? 1 : 0
    if (fault === 'fine') return forward(asked, outgoing)
    await harm(fault, asked, outgoing)
  }

  async function harm(fault: Fault, asked: Asked, outgoing: ServerResponse): Promise<void> {
    if (fault === 'lost') outgoing.destroy()
    else if (fault === 'cut there') {
      await halfOf(asked)
      outgoing.destroy()
    } else if (fault === 'unheard') {
      await ask(asked)
      outgoing.destroy()
    } else if (fault === 'cut back') {
      const { status, headers, body } = await ask(asked)
      outgoing.writeHead(status, { ...whole(headers), 'content-length': Math.max(body.length, 2) })
      outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy())
    } else if (fault === 'slow') {
      await after(dice.int(20, longest))
      await forward(asked, outgoing)
    } else if (fault === 'doubled') {
      const [, second] = await Promise.all([ask(asked), ask(asked)])
      tell(second, outgoing)
    } else if (fault === 'overtaken') {
      outgoing.destroy()
      const arrival = after(dice.int(20, longest)).then(() => ask(asked).catch(() => undefined))
      late.add(arrival)
      await arrival
      late.delete(arrival)
    } else {
      const { status, type, body } = dice.one(strangers)
      outgoing.writeHead(status, { 'content-type': type }).end(body)
    }
  }

  async function forward(asked: Asked, outgoing: ServerResponse): Promise<void> {
    if (asked.url !== '/api/events') return tell(await ask(asked), outgoing)
    const stream = request(optionsOf(asked), (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    })
    stream.on('error', () => outgoing.destroy())
    outgoing.on('close', () => stream.destroy())
    stream.end()
  }

  const optionsOf = ({ method, url, headers }: Asked) => ({
    ...{ host: '127.0.0.1', port, method, path: url, headers },
    // each on a connection of its own: what is cut is cut alone
    agent: false,
  })

  function ask(asked: Asked): Promise<Told> {
    const isWrite = asked.method === 'PUT'
    if (isWrite) proxy.onWrite?.('asked')
    return new Promise((resolve, reject) => {
      const outgoing = request(optionsOf(asked), (answer) => {
        buffer(answer).then((body) => {
          const status = answer.statusCode ?? 502
          if (isWrite && status < 300) proxy.onWrite?.('taken')
          resolve({ status, headers: answer.headers, body })
        }, reject)
      })
      outgoing.on('error', reject)
      outgoing.end(asked.body)
    })
  }

  /** The server sees the beginning, and then the line is dead. */
  function halfOf(asked: Asked): Promise<void> {
    return new Promise((resolve) => {
      const outgoing = request(optionsOf(asked))
      outgoing.on('error', () => resolve())
      outgoing.on('close', () => resolve())
      outgoing.write(asked.body.subarray(0, asked.body.length / 2), () => outgoing.destroy())
    })
  }

  await new Promise<void>((listening) => server.listen(own, '127.0.0.1', listening))
  return proxy
}

interface Asked {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

interface Told {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

function tell({ status, headers, body }: Told, outgoing: ServerResponse): void {
  const length = status === 204 ? {} : { 'content-length': body.length }
  outgoing.writeHead(status, { ...whole(headers), ...length }).end(body)
}

/** As of an answer that comes in one piece. */
function whole({ 'transfer-encoding': _, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders {
  return headers
}
