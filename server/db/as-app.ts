import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Member } from '../auth/policy.ts'
import { factsRole } from './app-role.ts'
import type { Database, Db } from './database.ts'
import { databaseOfMembers } from './member-db.ts'
import { openingWith } from './opening.ts'
import { valueTypes } from './plugin.ts'
import { ownPool } from './with-client.ts'

/** The three views of the database that the application has, for a command that reads like it. */
export interface AppViews {
  /** as nobody: what belongs to no member */
  db: Db
  factsDb: Db
  dbOf: (member: Member) => Db
}

/** A command of the operator's as the application's role: policies and row-level security hold for it, too. */
export async function asApp<T>(
  app: pg.PoolConfig,
  work: (views: AppViews) => Promise<T>,
): Promise<T> {
  // as the app's: words and statement go out together
  const pool = ownPool({ ...app, types: valueTypes, max: 2, pipeline: true })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    const factsDb = openingWith(pool, `set local role ${factsRole}`)
    return await work({ db, factsDb, dbOf: databaseOfMembers(pool, '') })
  } finally {
    await db.destroy()
  }
}
