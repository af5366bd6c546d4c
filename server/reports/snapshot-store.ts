import { type SqlBool, sql } from 'kysely'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { factsHash } from '../writes.ts'
import type { Counted } from './count.ts'
import type { Frozen } from './frozen.ts'
import type { Group } from './number-rules.ts'
import type { ReportRow } from './store.ts'

/** What a final report is: its numbers with the digest of the entries behind them, and the hash of both. */
interface Contents extends Frozen {
  entriesHash: string
}

/** Keeps what was counted for good. */
export async function freeze(
  trx: Trx,
  { id: reportId, regions }: Pick<ReportRow, 'id' | 'regions'>,
  knownOn: Day,
  { frozen, groups }: Counted,
): Promise<void> {
  const entries = groups.map(({ entry, keys, ids }) => ({ entry, keys: [...keys], ids: [...ids] }))
  const contents: Contents = { ...frozen, regions, entriesHash: factsHash(entries).toString('hex') }
  // as it will be read again: without what JSON does not keep
  const kept = JSON.stringify(contents)
  await trx
    .insertInto('report_snapshots')
    .values({
      report_id: reportId,
      known_on: knownOn,
      rules_version: frozen.rulesVersion,
      contents: kept,
      hash: factsHash(JSON.parse(kept)),
    })
    .execute()
  for (const [position, { entry, keys, ids }] of entries.entries()) {
    await trx
      .insertInto('report_entries')
      .values({
        report_id: reportId,
        position,
        entry,
        keys,
        ids: sql`${ids}::uuid[]` as never,
      })
      .execute()
  }
}

export async function snapshotOf(db: Db, reportId: string) {
  const row = await db
    .selectFrom('report_snapshots')
    .where('report_id', '=', reportId)
    .select(['known_on as knownOn', 'rules_version as rulesVersion', 'contents', 'hash'])
    .executeTakeFirst()
  return row && { ...row, intact: factsHash(row.contents).equals(row.hash) }
}

/** The entries behind its numbers, all or those of one. */
export async function frozenGroups(db: Db, reportId: string, key?: string): Promise<Group[]> {
  const rows = await db
    .selectFrom('report_entries')
    .where('report_id', '=', reportId)
    .$if(key !== undefined, (q) => q.where(sql<SqlBool>`${key} = any(keys)`))
    .orderBy('position')
    .select(['entry', 'keys', 'ids'])
    .execute()
  return rows.map((row) => ({ ...row, count: row.ids.length }))
}
