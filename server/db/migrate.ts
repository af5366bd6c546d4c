import { Kysely, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrations } from '../../migrations/index.ts'
import { StartupError } from '../startup-error.ts'
import { keeping } from './keeper.ts'

/**
 * Brings the schema to the newest migration, as the owner role.
 * All pending migrations share one transaction: a failure leaves the old schema whole.
 * @throws StartupError when the database was migrated by a newer version of the code
 */
export async function migrateToLatest(owner: pg.PoolConfig): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...keeping(owner, 'migration'), max: 2 }) }),
  })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
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
