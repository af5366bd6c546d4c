import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Work that comes by the clock, by the name that metrics and the doctor know it by. */
export type JobName = 'backup' | 'digest_mail' | 'quarter_drafts' | 'retention' | 'unnamed_files'

/** Of several servers the last one to begin is noted. */
export async function noteBegun(db: Db, name: JobName): Promise<void> {
  await db
    .insertInto('jobs')
    .values({ name, begun_at: sql`now()` })
    .onConflict((oc) => oc.column('name').doUpdateSet({ begun_at: sql`now()` }))
    .execute()
}

export async function noteEnded(db: Db, name: JobName, went: 'well' | 'wrong'): Promise<void> {
  await db
    .updateTable('jobs')
    .set((eb) =>
      went === 'well' ? { done_at: sql`now()`, failures: 0 } : { failures: eb('failures', '+', 1) },
    )
    .where('name', '=', name)
    .execute()
}

/** Instants are ISO strings; `doneAt` null: it never went well yet. */
export function listJobs(db: Db) {
  return db
    .selectFrom('jobs')
    .select(['name', 'begun_at as begunAt', 'done_at as doneAt', 'failures'])
    .orderBy('name')
    .execute()
}
