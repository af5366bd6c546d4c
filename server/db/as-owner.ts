import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database, Db } from './database.ts'
import { valueTypes } from './plugin.ts'
import { ownPool } from './with-client.ts'

/** One connection for a command of the operator's, as the owner of the tables. */
export async function asOwner<T>(owner: pg.PoolConfig, work: (db: Db) => Promise<T>): Promise<T> {
  const pool = ownPool({ ...owner, types: valueTypes, max: 1 })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
