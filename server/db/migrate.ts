import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, type MigrationResultSet, Migrator, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { migrations } from '../../migrations/index.ts'
import { StartupError } from '../startup-error.ts'
import { keeping } from './keeper.ts'
import { ownPool } from './with-client.ts'

/** How long a table that somebody uses is waited for at a time, with everybody else queueing behind us, and in all. */
const patience = { eachMs: 5_000, allMs: 10 * 60_000 }

/**
 * Brings the schema to the newest migration, as the owner role.
 * All pending migrations share one transaction: a failure leaves the old schema whole.
 * @throws StartupError when the database was migrated by a newer version of the code, or others do not let go of it
 */
export function migrateToLatest(owner: pg.PoolConfig, waits = patience): Promise<void> {
  return migrated(owner, (migrator) => migrator.migrateToLatest(), waits)
}

/**
 * Makes the tables as these migrations, in order, make them.
 * @throws StartupError when this version of the code does not know them
 */
export function migrateTo(owner: pg.PoolConfig, names: readonly string[]): Promise<void> {
  const known = Object.keys(migrations).sort().slice(0, names.length)
  const last = known.at(-1)
  if (last === undefined || known.join() !== names.join()) throw newerSchema()
  return migrated(owner, (migrator) => migrator.migrateTo(last))
}

async function migrated(
  owner: pg.PoolConfig,
  work: (migrator: Migrator) => Promise<MigrationResultSet>,
  { eachMs, allMs } = patience,
): Promise<void> {
  const { options, ...reach } = keeping(owner, 'migration')
  const pool = ownPool({ ...reach, options: `${options} -c lock_timeout=${eachMs}`, max: 2 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const deadline = Date.now() + allMs
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    for (;;) {
      const { error } = await work(migrator)
      if (!error) return
      if (isNewerSchema(error)) throw newerSchema()
      // another server migrates, or a report or a backup is being made
      if ((error as { code?: string }).code !== lockNotAvailable) throw error
      if (Date.now() > deadline) throw inUse()
      await sleep(Math.min(1_000, eachMs))
    }
  } finally {
    await db.destroy()
  }
}

const lockNotAvailable = '55P03'

function inUse(): StartupError {
  return new StartupError(
    'The tables are in use and cannot be brought to this version: stop other servers and whatever else holds them (pg_stat_activity says what), and start again. Nothing was changed.',
  )
}

/** The name of the newest migration this code knows: `GET /readyz` compares it with the database's. */
export const newestMigration = Object.keys(migrations).sort().at(-1) as string

function isNewerSchema(error: unknown): boolean {
  return error instanceof Error && error.message.includes('previously executed migration')
}

function newerSchema(): StartupError {
  return new StartupError(
    'This database was prepared by a newer version of Condado: update the program, or point it at another database.',
  )
}
