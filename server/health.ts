import { sql } from 'kysely'
import type { App } from './app-type.ts'
import { newestMigration } from './db/migrate.ts'

/** `/healthz`: the process answers. `/readyz`: so does its database, with the schema this code was written for, and it is not about to end. */
export async function healthRoutes(app: App): Promise<void> {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }))

  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = !app.ending.isAnnounced && (await isMigrated(app).catch(() => false))
    if (!ready) reply.code(503).header('retry-after', '2')
    return { status: ready ? 'ready' : 'not ready' }
  })
}

async function isMigrated(app: App): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1`.execute(app.db)
  return rows[0]?.name === newestMigration
}
