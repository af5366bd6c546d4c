import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Member, may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'
import type { PackList } from './rules.ts'
import type { PackChangeTable } from './table.ts'

/** Where a pack ends: `xmin` of its snapshot, and the newest change in it (migration of the pack). */
export interface Mark {
  xmin: string
  /** empty where nothing ever changed */
  mark: string
}

/** More changed records than this are told as everything. */
const changesAtMost = 2_000

/** To be asked first, before what the pack holds is read. */
export async function markNow(db: Db): Promise<Mark> {
  const { rows } = await sql<Mark>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      coalesce((select mark::text from pack_changes order by seq desc limit 1), '') as mark`.execute(
    db,
  )
  return rows[0] as Mark
}

const listOf: Record<PackChangeTable['kind'], PackList | 'all'> = {
  institution: 'institutions',
  contact: 'contacts',
  commitment: 'commitments',
  ask: 'asks',
  follow_up: 'followUps',
  member: 'members',
  all: 'all',
}

/**
 * Ids of what changed since a mark, by list: of what the member sees now, and of what she saw before it changed. Ids
 * of anything else stay unsaid.
 * @returns undefined where only everything will do: the mark is not of this database, or too much changed
 */
export async function changedSince(
  db: Db,
  member: Member,
  since: Mark,
): Promise<Record<PackList, string[]> | undefined> {
  if (!(await isKnown(db, since))) return undefined
  const { rows } = await sql<{ kind: PackChangeTable['kind']; id: string }>`
    select distinct p.kind, p.record_id as id from pack_changes p
    where p.xid >= ${since.xmin}::xid8 and (${told(member)})
    limit ${changesAtMost + 1}`.execute(db)
  if (rows.length > changesAtMost || rows.some(({ kind }) => kind === 'all')) return undefined
  const changed: Record<PackList, string[]> = {
    institutions: [],
    contacts: [],
    commitments: [],
    followUps: [],
    asks: [],
    members: [],
  }
  for (const { kind, id } of rows) {
    const list = listOf[kind]
    if (list !== 'all') changed[list].push(id)
  }
  return changed
}

/** A snapshot of this very database, not of one that was put back from a copy since. */
async function isKnown(db: Db, { xmin, mark }: Mark): Promise<boolean> {
  if (mark === '') return false
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from pack_changes where mark = ${mark}::uuid)
      and ${xmin}::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as known`.execute(db)
  return rows[0]?.known === true
}

/** Of the changes \`p\`: those that this member may hear of. */
function told(member: Member): RawBuilder<SqlBool> {
  const ways = [sql<SqlBool>`p.kind = 'all'`]
  if (may(member, 'read_directory')) ways.push(sql`p.kind = 'institution'`)
  if (may(member, 'read_members')) ways.push(sql`p.kind = 'member'`)
  if (may(member, 'read_notes')) {
    const was = visibleTo(member, 'p', 'p.record_id')
    const is = (table: 'contacts' | 'commitments' | 'asks' | 'follow_ups', contact: string) =>
      sql`exists (select from ${sql.table(table)} r
        where r.id = p.record_id and ${visibleTo(member, 'r', contact)})`
    ways.push(
      sql`p.kind = 'contact' and (${was} or ${is('contacts', 'r.id')})`,
      sql`p.kind = 'commitment' and (${was} or ${is('commitments', 'r.contact_id')})`,
      sql`p.kind = 'follow_up' and (p.assignee_id = ${member.id} or ${was}
        or exists (select from follow_ups r where r.id = p.record_id and r.assignee_id = ${member.id})
        or ${is('follow_ups', 'r.contact_id')})`,
      sql`p.kind = 'ask' and (p.of_campaign or ${was}
        or exists (select from asks r where r.id = p.record_id and r.campaign_id is not null)
        or ${is('asks', 'r.contact_id')})`,
    )
  }
  return sql<SqlBool>`${sql.join(
    ways.map((way) => sql`(${way})`),
    sql` or `,
  )}`
}

/** Forgets what changed longer ago than any phone keeps its pack. */
export async function sweepChanges(db: Db): Promise<void> {
  await sql`select condado_sweep_changes()`.execute(db)
}
