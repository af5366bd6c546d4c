import { EventEmitter } from 'node:events'
import fastifyPlugin from 'fastify-plugin'
import { sql } from 'kysely'
import { positionOf } from '../db/position.ts'
import { FactsBook } from './facts-book.ts'
import { readSettings } from './settings.ts'
import { Heard, type Mark } from './words.ts'

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

/** Told by a server that ends in order: nothing of it is missing. */
const farewell = 'bye'

/** The book of facts of this app server, and the word to the others when it changes. */
export class Facts extends FactsBook {
  /**
   * `changed`: statuses may differ from now on, and open screens read again. Whichever server answers them, it should
   * have heard this word before, where there is one.
   */
  readonly news = new EventEmitter<{ changed: [Mark | undefined] }>().setMaxListeners(0)
  readonly heard = new Heard()
  /** whether there are other app servers */
  hasPeers = false
  #words = 0
  #gathered = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  tell: (word: number, payload: string) => Promise<void> = async () => {}

  /** The last word this server has said, or is about to say: whoever heard it knows all that was written here so far. */
  get word(): number {
    return this.#words + (this.#timer ? 1 : 0)
  }

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
  }

  /** Something may have been missed: all is read again. */
  doubt(): void {
    this.forget('all')
    this.news.emit('changed', undefined)
  }

  /** Says what is still gathered before the server closes, and that nothing is missing. */
  async end(): Promise<void> {
    if (this.#timer) await this.#flush()
    await this.tell(this.#words, farewell)
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
    this.#words += 1
    await this.tell(this.#words, ids.length > namedAtMost ? 'all' : ids.join() || 'none')
  }
}

/**
 * NOTIFY goes out after the commit and gathered, not inside the write: Postgres lets transactions that
 * notify commit only one at a time. A server that dies between commit and word is missed by the others within
 * seconds, who then read all again; and at its next start it tells everyone to do so.
 *
 * Screens hear of a change when the word has come back from the database, also on the server that said it: the others
 * have it then, too, or will have had it before they answer a screen that has seen it.
 */
export const factsPlugin = fastifyPlugin(
  async (app) => {
    const { me } = app.listener
    const { thresholds } = await readSettings(app.db)
    const facts = new Facts(app.factsDb, thresholds, async () => {
      const settings = await readSettings(app.db)
      return settings.thresholds
    })
    app.decorate('facts', facts)
    facts.tell = async (word, payload) => {
      try {
        await sql`
          select pg_notify('facts', ${`${me} ${word} `} || pg_current_wal_insert_lsn() || ${` ${payload}`})`.execute(
          app.db,
        )
      } catch (error) {
        app.log.warn({ err: error }, 'could not tell the other app servers of a change')
      }
      // whoever hears nothing, not even herself, tells her own screens by herself
      if (!app.listener.healthy) facts.news.emit('changed', undefined)
    }
    app.listener.on('facts', (message) => {
      const [from = '', word, position = '', payload = 'all'] = message.split(' ')
      if (payload === farewell) return facts.heard.forget(from)
      const mark = { from, word: Number(word) }
      const upTo = positionOf(position)
      // what is told of now was written before: nobody reads it on a replica that has not got so far
      if (upTo) app.replica?.know(upTo)
      if (from !== me) {
        facts.hear(payload)
        facts.hasPeers = true
      }
      facts.heard.hear(mark)
      facts.news.emit('changed', mark)
    })
    facts.hasPeers = app.listener.present.size > 1
    app.listener.on('present', (servers) => {
      facts.hasPeers = servers.size > 1
      const gone = facts.heard.names().filter((name) => !servers.has(name))
      for (const name of gone) facts.heard.forget(name)
      if (gone.length > 0) facts.doubt()
    })
    app.listener.on('reset', () => facts.doubt())
    await facts.tell(0, 'all')
    app.addHook('preClose', () => facts.end())
  },
  { name: 'facts', dependencies: ['database', 'listener', 'replica'] },
)
