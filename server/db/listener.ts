import { EventEmitter } from 'node:events'
import fastifyPlugin from 'fastify-plugin'
import pg from 'pg'

/**
 * What Postgres tells every app server: `access` (sessions or members changed), `facts` (statuses may have),
 * `duplicates` (two entries of the directory became one, or two again).
 */
export type Channel = 'access' | 'facts' | 'duplicates'

/**
 * A connection of its own that LISTENs. What was missed while it was away is unknown,
 * so whoever remembers anything must forget it on `reset`, and not remember while `healthy` is false.
 */
export class Listener extends EventEmitter<Record<Channel, [string]> & { reset: [] }> {
  healthy = false
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false
  readonly #config: pg.ClientConfig

  constructor(config: pg.ClientConfig) {
    super()
    this.setMaxListeners(0)
    this.#config = config
  }

  async connect(): Promise<void> {
    const client = new pg.Client({ ...this.#config, keepAlive: true })
    this.#client = client
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ channel, payload }) =>
      this.emit(channel as Channel, payload ?? ''),
    )
    try {
      await client.connect()
      await client.query('listen access; listen facts; listen duplicates')
      this.healthy = true
      this.emit('reset')
    } catch {
      this.#lost(client)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.healthy = false
    clearTimeout(this.#retry)
    await this.#client?.end()
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.healthy = false
    this.emit('reset')
    client.end().catch(() => {})
    if (!this.#closed) this.#retry = setTimeout(() => void this.connect(), 500)
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    listener: Listener
  }
}

export const listenerPlugin = fastifyPlugin(
  async (app, options: { database: pg.ClientConfig }) => {
    const listener = new Listener(options.database)
    app.decorate('listener', listener)
    await listener.connect()
    app.addHook('onClose', () => listener.close())
  },
  { name: 'listener' },
)
