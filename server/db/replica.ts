import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CompiledQuery, QueryResult } from 'kysely'
import pg from 'pg'
import { later, type Position } from './position.ts'
import type { Prepare } from './prepared.ts'

/** A connection that is not there by then, or does not answer the words that a transaction begins with, is no help. */
const patienceMs = 1_000
/** How long a replica that was behind or away is left alone. */
const restMs = 1_000
/** It usually has in a few milliseconds what it lacks. */
const catchUpMs = [10, 20, 40]
/** What nobody told of, such as a change of settings, is seen on it after so many seconds at the latest. */
const behindAtMostSeconds = 5

/** What the replica says that the database that is written to answers better: it is on its way out, or must not write. */
const elsewhere =
  /^(08...|25006|40001|40P01|57P0[123]|53...|ECONN.*|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT)$/

/** Not as far as it has to be. */
class Behind extends Error {}

interface ReplicaEvents {
  /** it serves again, or does not, and why */
  state: [serves: boolean, why: string]
}

/**
 * A streaming replica that answers single reads. Each asks in the same breath how far the replica has come: what it
 * answers holds at least everything up to the position asked for, whichever of several replicas answered.
 */
export class Replica extends EventEmitter<ReplicaEvents> {
  readonly #pool: pg.Pool
  readonly #opening: string
  readonly #prepare: Prepare
  #restsUntil = 0
  #serves = true
  /** how often something was kept from somebody of which nobody knows how far it is written */
  #doubts = 0
  /** the last of these that is settled */
  #settled = 0
  /** how far it has to be for whoever asks */
  #least: Position | undefined
  /** where the database was in each of the last seconds, the oldest first */
  readonly #seconds: Position[] = []
  /** reads that it answered */
  answered = 0

  constructor(config: pg.PoolConfig, opening: string, prepare: Prepare) {
    super()
    this.#opening = opening
    this.#prepare = prepare
    this.#pool = new pg.Pool({ ...config, pipeline: true, connectionTimeoutMillis: patienceMs })
    this.#pool.on('error', () => {
      // the next read finds out
    })
  }

  /** Something was told of that is written up to here: nobody reads what was before. */
  know(position: Position): void {
    this.#least = later(this.#least, position)
  }

  /**
   * Something may have been kept from somebody: nobody is answered here until a position is told that was asked for
   * after this.
   */
  doubt(): void {
    this.#doubts += 1
  }

  /**
   * Asks where the database is now: everything that was doubted before lies before it.
   * @returns undefined where the database does not tell; then the doubt stays
   */
  async settle(where: () => Promise<Position>): Promise<Position | undefined> {
    const doubts = this.#doubts
    const position = await where().catch(() => undefined)
    if (position === undefined) return undefined
    if (doubts > this.#settled) this.know(position)
    this.#settled = Math.max(this.#settled, doubts)
    return position
  }

  /** Where the database is now; to be told once a second. */
  tick(position: Position): void {
    this.#seconds.push(position)
    if (this.#seconds.length <= behindAtMostSeconds) return
    this.know(this.#seconds.shift() as Position)
  }

  /**
   * One read.
   * @param words SQL that says who asks
   * @param after what whoever asks has seen or written herself
   * @returns undefined where the replica cannot answer
   */
  async ask<Row>(
    words: string,
    query: CompiledQuery,
    after: Position | undefined,
  ): Promise<QueryResult<Row> | undefined> {
    if (performance.now() < this.#restsUntil) return undefined
    try {
      for (const waitMs of [...catchUpMs, undefined]) {
        if (this.#doubts > this.#settled) return undefined
        const least = later(this.#least, after)
        const answer = await this.#once<Row>(words, query, least)
        if (answer && this.#doubts === this.#settled) {
          this.answered += 1
          this.#tell(true, '')
          return answer
        }
        if (waitMs !== undefined) await sleep(waitMs)
        else if (least === this.#least) throw new Behind('it is behind')
        // what she alone says she has seen may be made up: it keeps nobody else from the replica
      }
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string }
      const isLost = /timeout|terminated|not queryable/i.test(message)
      if (!(error instanceof Behind || elsewhere.test(code) || isLost)) throw error
      // a write that came here by mistake is no fault of the replica's
      if (code === '25006') return undefined
      this.#restsUntil = performance.now() + restMs
      this.#tell(false, code || message)
    }
    return undefined
  }

  end(): Promise<void> {
    return this.#pool.end()
  }

  /** @returns undefined when it is not as far as `least` */
  async #once<Row>(
    words: string,
    { sql, parameters }: CompiledQuery,
    least: Position | undefined,
  ): Promise<QueryResult<Row> | undefined> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    const ignore = () => {}
    client.on('error', ignore)
    try {
      // all on their way at once, in this order: one wait
      const begun = client.query(`begin read only; ${this.#opening}${words}`)
      const far = client.query<{ far: boolean }>(
        least === undefined
          ? 'select pg_is_in_recovery() as far'
          : `select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${pg.escapeLiteral(least)}::pg_lsn as far`,
      )
      const asked = client.query<Row & pg.QueryResultRow>(this.#prepare(sql, parameters))
      const sent = [begun, far, asked, client.query('commit')] as const
      const settled = Promise.allSettled(sent)
      await within(patienceMs, Promise.all([begun, far]))
      await settled
      await begun
      if ((await far).rows[0]?.far !== true) return undefined
      const { rows } = await asked
      return { rows }
    } catch (error) {
      broken = error as Error
      throw error
    } finally {
      client.off('error', ignore)
      // of one that is late nobody knows what it does next
      const isSaid = broken === undefined || broken instanceof pg.DatabaseError
      client.release(!isSaid || client.getTransactionStatus() !== 'I')
    }
  }

  #tell(serves: boolean, why: string): void {
    if (this.#serves === serves) return
    this.#serves = serves
    this.emit('state', serves, why)
  }
}

/** @throws when it takes longer */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
