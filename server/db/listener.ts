import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import fastifyPlugin from 'fastify-plugin'
import pg from 'pg'

/**
 * What Postgres tells every app server: `access` (sessions or members changed), `facts` (statuses may have),
 * `duplicates` (two entries of the directory became one, or two again).
 */
export type Channel = 'access' | 'facts' | 'duplicates'

/** How often the connection is asked whether it is still there, and who else listens. */
const beatMs = 5_000
/** A line that says nothing for so long is cut: what it would have told is lost. */
const patienceMs = 4_000
const reconnectMs = 500

/** How a server's connection is named: others see in the database who is there. */
const named = 'condado '

/**
 * A connection of its own that LISTENs. What was missed while it was away is unknown,
 * so whoever remembers anything must forget it on `reset`, and not remember while `healthy` is false.
 * `present` tells which app servers listen now, every few seconds.
 */
export class Listener extends EventEmitter<
  Record<Channel, [string]> & { reset: []; present: [ReadonlySet<string>] }
> {
  /** the name of this app server among the others */
  readonly me = randomBytes(6).toString('base64url')
  healthy = false
  /** who listens, by the last look; nobody before the first */
  present: ReadonlySet<string> = new Set()
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  #closed = false
  readonly #config: pg.ClientConfig

  constructor(config: pg.ClientConfig) {
    super()
    this.setMaxListeners(0)
    this.#config = config
  }

  async connect(): Promise<void> {
    const client = new pg.Client({
      ...this.#config,
      application_name: named + this.me,
      keepAlive: true,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      // the database notices, too, that a machine is gone: the others wait for that
      options: `${this.#config.options ?? ''} -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2`,
    })
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
      this.#beat = setInterval(() => void this.#ask(client), beatMs).unref()
      await this.#ask(client)
    } catch {
      this.#lost(client)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.healthy = false
    clearTimeout(this.#retry)
    clearInterval(this.#beat)
    await this.#client?.end()
  }

  /** A line can be dead without anybody having said so, and then nothing is heard on it. */
  async #ask(client: pg.Client): Promise<void> {
    try {
      const { rows } = await client.query<{ name: string }>(
        `select application_name as name from pg_stat_activity
         where datname = current_database() and starts_with(application_name, $1)`,
        [named],
      )
      this.present = new Set(rows.map(({ name }) => name.slice(named.length)))
      this.emit('present', this.present)
    } catch {
      this.#lost(client)
    }
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.healthy = false
    clearInterval(this.#beat)
    this.emit('reset')
    client.end().catch(() => {})
    if (!this.#closed) this.#retry = setTimeout(() => void this.connect(), reconnectMs)
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
