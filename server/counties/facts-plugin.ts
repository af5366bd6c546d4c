import { EventEmitter } from 'node:events'
import fastifyPlugin from 'fastify-plugin'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { FactsBook } from './facts-book.ts'
import { readSettings } from './settings.ts'

declare module 'fastify' {
  interface FastifyInstance {
    facts: Facts
  }
}

/** Writes within this many milliseconds are told to the other app servers and open screens together. */
const gatherMs = 30
/** A notification carries at most 8,000 bytes: more institutions than this are told as `all`. */
const namedAtMost = 200

/** Told in place of an institution's id when a status was set by hand, or taken back. */
const overrides = 'overrides'

/** The book of facts of this app server, and the word to the others when it changes. */
export class Facts extends FactsBook {
  /** `changed`: statuses may differ from now on; open screens read again */
  readonly news = new EventEmitter<{ changed: [] }>().setMaxListeners(0)
  #gathered = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  tell: (payload: string) => Promise<void> = async () => {}

  /**
   * To be called after a write was committed: this server's next answer knows it, the others' soon after.
   * Without ids no status changes, but what open screens show does.
   */
  touch(ids: readonly string[]): void {
    this.forget(ids)
    this.#gather(ids)
  }

  /** The same after something changed that every status stands on. */
  touchAll(): void {
    this.forget('all')
    this.#gather(['all'])
  }

  /** The same after a status was set by hand, or taken back. */
  touchOverrides(): void {
    this.forgetOverrides()
    this.#gather([overrides])
  }

  /** What another app server told: names of institutions, `overrides`, or `all`. */
  hear(payload: string): void {
    const names = payload === 'none' ? [] : payload.split(',')
    if (names.includes('all')) this.forget('all')
    else this.forget(names.filter((name) => name !== overrides))
    if (names.includes(overrides)) this.forgetOverrides()
    this.news.emit('changed')
  }

  /** Says what is still gathered before the server closes. */
  async end(): Promise<void> {
    if (this.#timer) await this.#flush()
  }

  #gather(names: readonly string[]): void {
    for (const name of names) this.#gathered.add(name)
    this.#timer ??= setTimeout(() => void this.#flush(), gatherMs)
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const ids = [...this.#gathered]
    this.#gathered = new Set()
    this.news.emit('changed')
    await this.tell(ids.length > namedAtMost ? 'all' : ids.join() || 'none')
  }
}

/**
 * NOTIFY goes out after the commit and gathered, not inside the write: Postgres lets transactions that
 * notify commit only one at a time. A server that dies between commit and word is made good at its
 * next start, when it tells everyone to read all again.
 */
export const factsPlugin = fastifyPlugin(
  async (app) => {
    const me = newId()
    const { thresholds } = await readSettings(app.db)
    const facts = new Facts(app.factsDb, thresholds, async () => {
      const settings = await readSettings(app.db)
      return settings.thresholds
    })
    app.decorate('facts', facts)
    facts.tell = async (payload) => {
      try {
        await sql`select pg_notify('facts', ${`${me} ${payload}`})`.execute(app.db)
      } catch (error) {
        app.log.warn({ err: error }, 'could not tell the other app servers of a change')
      }
    }
    app.listener.on('facts', (message) => {
      const [from, payload = 'all'] = message.split(' ')
      if (from !== me) facts.hear(payload)
    })
    app.listener.on('reset', () => {
      facts.forget('all')
      facts.news.emit('changed')
    })
    await facts.tell('all')
    app.addHook('preClose', () => facts.end())
  },
  { name: 'facts', dependencies: ['database', 'listener'] },
)
