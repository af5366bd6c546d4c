import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Database, Db } from './database.ts'

/** Asks another database for a single statement's answer; undefined where that one cannot tell. */
export type Elsewhere = <Row>(query: CompiledQuery) => Promise<QueryResult<Row> | undefined>

/**
 * A database whose every transaction begins with these words, in one round trip with `begin`; a statement outside a
 * transaction gets one of its own. What they set ends with the transaction, so a connection never takes it to
 * somebody else, whether the pool is ours or PgBouncer's.
 * @param words SQL, a statement that answers to the end of the transaction
 * @param elsewhere asked first for statements outside of transactions
 */
export function openingWith(pool: PostgresPool, words: string, elsewhere?: Elsewhere): Db {
  const opening: Opening = ({ isolationLevel, accessMode } = {}) => {
    const modes = [isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    return CompiledQuery.raw(`begin ${modes.filter(Boolean).join(' ')}; ${words}`)
  }
  const dialect = new OpeningDialect(pool, opening, elsewhere)
  return new Kysely<Database>({ dialect })
}

type Opening = (settings?: TransactionSettings) => CompiledQuery

class OpeningDialect extends PostgresDialect {
  readonly #opening: Opening
  readonly #elsewhere: Elsewhere | undefined

  constructor(pool: PostgresPool, opening: Opening, elsewhere: Elsewhere | undefined) {
    super({ pool })
    this.#opening = opening
    this.#elsewhere = elsewhere
  }

  override createDriver(): Driver {
    return new OpeningDriver(super.createDriver(), this.#opening, this.#elsewhere)
  }
}

class OpeningDriver implements Driver {
  readonly #driver: Driver
  readonly #opening: Opening
  readonly #elsewhere: Elsewhere | undefined

  constructor(driver: Driver, opening: Opening, elsewhere: Elsewhere | undefined) {
    this.#driver = driver
    this.#opening = opening
    this.#elsewhere = elsewhere
  }

  init(): Promise<void> {
    return this.#driver.init()
  }

  async acquireConnection(): Promise<OpeningConnection> {
    const acquire = () => this.#driver.acquireConnection()
    return new OpeningConnection(acquire, this.#opening, this.#elsewhere)
  }

  beginTransaction(connection: OpeningConnection, settings: TransactionSettings): Promise<void> {
    return connection.begin(settings)
  }

  commitTransaction(connection: OpeningConnection): Promise<void> {
    return connection.end('commit')
  }

  rollbackTransaction(connection: OpeningConnection): Promise<void> {
    return connection.end('rollback')
  }

  async releaseConnection({ acquired }: OpeningConnection): Promise<void> {
    if (acquired) await this.#driver.releaseConnection(acquired)
  }

  /** The pool is the app's. */
  async destroy(): Promise<void> {}
}

class OpeningConnection implements DatabaseConnection {
  /** taken out of the pool at its first use: what is answered elsewhere takes none */
  acquired: DatabaseConnection | undefined
  readonly #acquire: () => Promise<DatabaseConnection>
  readonly #opening: Opening
  readonly #elsewhere: Elsewhere | undefined
  #begun = false

  constructor(
    acquire: () => Promise<DatabaseConnection>,
    opening: Opening,
    elsewhere: Elsewhere | undefined,
  ) {
    this.#acquire = acquire
    this.#opening = opening
    this.#elsewhere = elsewhere
  }

  async begin(settings?: TransactionSettings): Promise<void> {
    const inner = await this.#inner()
    await inner.executeQuery(this.#opening(settings))
    this.#begun = true
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    this.#begun = false
    const inner = await this.#inner()
    await inner.executeQuery(CompiledQuery.raw(how))
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const told = this.#begun ? undefined : await this.#elsewhere?.<Row>(query)
    if (told) return told
    const inner = await this.#inner()
    if (this.#begun) return inner.executeQuery(query)
    // all three on their way at once, in this order: one wait instead of three. Where the words fail, the statement
    // does too or finds nothing, and the commit of a transaction that failed takes it back.
    const sent = [
      inner.executeQuery(this.#opening()),
      inner.executeQuery<Row>(query),
      inner.executeQuery(CompiledQuery.raw('commit')),
    ] as const
    await Promise.allSettled(sent)
    const [, answer] = await Promise.all(sent)
    return answer
  }

  async #inner(): Promise<DatabaseConnection> {
    this.acquired ??= await this.#acquire()
    return this.acquired
  }

  streamQuery(): never {
    throw new Error('Nothing here reads rows one by one')
  }
}
