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

/**
 * A database whose every transaction begins with these words, in one round trip with `begin`; a statement outside a
 * transaction gets one of its own. What they set ends with the transaction, so a connection never takes it to
 * somebody else, whether the pool is ours or PgBouncer's.
 * @param words SQL, a statement that answers to the end of the transaction
 */
export function openingWith(pool: PostgresPool, words: string): Db {
  const opening: Opening = ({ isolationLevel, accessMode } = {}) => {
    const modes = [isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    return CompiledQuery.raw(`begin ${modes.filter(Boolean).join(' ')}; ${words}`)
  }
  const dialect = new OpeningDialect(pool, opening)
  return new Kysely<Database>({ dialect })
}

type Opening = (settings?: TransactionSettings) => CompiledQuery

class OpeningDialect extends PostgresDialect {
  readonly #opening: Opening

  constructor(pool: PostgresPool, opening: Opening) {
    super({ pool })
    this.#opening = opening
  }

  override createDriver(): Driver {
    return new OpeningDriver(super.createDriver(), this.#opening)
  }
}

class OpeningDriver implements Driver {
  readonly #driver: Driver
  readonly #opening: Opening

  constructor(driver: Driver, opening: Opening) {
    this.#driver = driver
    this.#opening = opening
  }

  init(): Promise<void> {
    return this.#driver.init()
  }

  async acquireConnection(): Promise<OpeningConnection> {
    return new OpeningConnection(await this.#driver.acquireConnection(), this.#opening)
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

  releaseConnection(connection: OpeningConnection): Promise<void> {
    return this.#driver.releaseConnection(connection.inner)
  }

  /** The pool is the app's. */
  async destroy(): Promise<void> {}
}

class OpeningConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  readonly #opening: Opening
  #begun = false

  constructor(inner: DatabaseConnection, opening: Opening) {
    this.inner = inner
    this.#opening = opening
  }

  async begin(settings?: TransactionSettings): Promise<void> {
    await this.inner.executeQuery(this.#opening(settings))
    this.#begun = true
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    this.#begun = false
    await this.inner.executeQuery(CompiledQuery.raw(how))
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#begun) return this.inner.executeQuery(query)
    // all three on their way at once, in this order: one wait instead of three. Where the words fail, the statement
    // does too or finds nothing, and the commit of a transaction that failed takes it back.
    const sent = [
      this.inner.executeQuery(this.#opening()),
      this.inner.executeQuery<Row>(query),
      this.inner.executeQuery(CompiledQuery.raw('commit')),
    ] as const
    await Promise.allSettled(sent)
    const [, answer] = await Promise.all(sent)
    return answer
  }

  streamQuery(): never {
    throw new Error('Nothing here reads rows one by one')
  }
}
