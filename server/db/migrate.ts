import { Kysely, type MigrationResultSet, Migrator, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { migrations } from '../../migrations/index.ts'
import { StartupError } from '../startup-error.ts'
import { keeping } from './keeper.ts'
import { ownPool } from './with-client.ts'

/**
 * Brings the schema to the newest migration, as the owner role.
 * All pending migrations share one transaction: a failure leaves the old schema whole.
 * @throws StartupError when the database was migrated by a newer version of the code
 */
export function migrateToLatest(owner: pg.PoolConfig): Promise<void> {
  return migrated(owner, (migrator) => migrator.migrateToLatest())
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
): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: ownPool({ ...keeping(owner, 'migration'), max: 2 }) }),
  })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error } = await work(migrator)
    if (error) throw isNewerSchema(error) ? newerSchema() : error
  } finally {
    await db.destroy()
  }
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
