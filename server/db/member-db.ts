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
import pg from 'pg'
import type { Member } from '../auth/policy.ts'
import type { Database, Db } from './database.ts'

/**
 * The database as each member sees it: every transaction on it begins by saying who asks, and a statement outside
 * a transaction gets one of its own. Row-level security reads what was said. It holds for that transaction only, so a
 * connection never takes it to somebody else, whether the pool is ours or PgBouncer's.
 * @returns the same `Db` for the same object, made at its first use
 */
export function databaseOfMembers(pool: PostgresPool): (member: Member) => Db {
  const made = new WeakMap<Member, Db>()
  return (member) => {
    const known = made.get(member)
    if (known) return known
    const db = new Kysely<Database>({ dialect: new MemberDialect(pool, opening(member)) })
    made.set(member, db)
    return db
  }
}

type Opening = (settings?: TransactionSettings) => CompiledQuery

/** The first words of a transaction, in one round trip. */
function opening(member: Member): Opening {
  const said = {
    member: member.id,
    organization: member.organizationId,
    roles: member.roles.join(),
    counties: member.counties.join(),
  }
  const settings = Object.entries(said).map(
    ([name, value]) => `set_config('condado.${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return ({ isolationLevel, accessMode } = {}) => {
    const modes = [isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    return CompiledQuery.raw(`begin ${modes.filter(Boolean).join(' ')}; select ${settings.join()}`)
  }
}

class MemberDialect extends PostgresDialect {
  readonly #opening: Opening

  constructor(pool: PostgresPool, opening: Opening) {
    super({ pool })
    this.#opening = opening
  }

  override createDriver(): Driver {
    return new MemberDriver(super.createDriver(), this.#opening)
  }
}

class MemberDriver implements Driver {
  readonly #driver: Driver
  readonly #opening: Opening

  constructor(driver: Driver, opening: Opening) {
    this.#driver = driver
    this.#opening = opening
  }

  init(): Promise<void> {
    return this.#driver.init()
  }

  async acquireConnection(): Promise<MemberConnection> {
    return new MemberConnection(await this.#driver.acquireConnection(), this.#opening)
  }

  beginTransaction(connection: MemberConnection, settings: TransactionSettings): Promise<void> {
    return connection.begin(settings)
  }

  commitTransaction(connection: MemberConnection): Promise<void> {
    return connection.end('commit')
  }

  rollbackTransaction(connection: MemberConnection): Promise<void> {
    return connection.end('rollback')
  }

  releaseConnection(connection: MemberConnection): Promise<void> {
    return this.#driver.releaseConnection(connection.inner)
  }

  /** The pool is the app's. */
  async destroy(): Promise<void> {}
}

class MemberConnection implements DatabaseConnection {
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
    try {
      await this.begin()
      const result = await this.inner.executeQuery<Row>(query)
      await this.end('commit')
      return result
    } catch (error) {
      // a connection that cannot even end its transaction is thrown away when it is released
      await this.end('rollback').catch(() => {})
      throw error
    }
  }

  streamQuery(): never {
    throw new Error('Nothing here reads rows one by one')
  }
}
