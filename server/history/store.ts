import { sql } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Db, Trx } from '../db/database.ts'
import type { VersionedRecord } from './rules.ts'

/** What a record said at a version, as the database keeps it; `words` or `sealed` by path, neither when erased. */
export interface SaidRow {
  id: string
  version: number
  said: Record<string, unknown>
  words: Record<string, string | null> | null
  sealed: Record<string, string | null> | null
  isErased: boolean
  factsHash: Buffer | null
  sensitivity: Sensitivity | null
  countyFips: string | null
  authorId: string | null
  organizationId: string | null
  readerIds: string[]
}

/** The version of now; `recordedAt` is when the first one was made. */
export interface NowRow extends SaidRow {
  recordedAt: string
}

/** A version that is past, with who ended it, and when. */
export interface KeptRow extends SaidRow {
  changedBy: string | null
  changedByName: string | null
  changedAt: string
}

/** What these records say now, as far as the member sees them. */
export async function saidNow(
  db: Db,
  record: VersionedRecord,
  ids: readonly string[],
): Promise<NowRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NowRow>`
    select x.id, s.version, s.said, case when coalesce(s.sensitivity, '') <> 'restricted' and not s.is_erased then s.words end as words,
      case when s.sensitivity = 'restricted' and not s.is_erased then s.sealed end as sealed,
      s.is_erased as "isErased", s.facts_hash as "factsHash", s.recorded_at as "recordedAt", s.sensitivity, s.county_fips as "countyFips",
      s.author_id as "authorId", s.organization_id as "organizationId", s.reader_ids as "readerIds"
    from unnest(${ids}::uuid[]) as x (id), lateral condado_said(${record}, x.id) s`.execute(db)
  return rows
}

/** Versions of before there were tags say that there were none. */
const withTags = sql`case when v.record in ('contact', 'institution') then '{"tags": []}'::jsonb || v.said else v.said end`

/** Versions that were kept, the latest first: all of one record, of some since a version of each, or those named. */
export async function keptVersions(
  db: Db,
  record: VersionedRecord,
  which: { id: string } | { since: readonly VersionRef[] } | { refs: readonly VersionRef[] },
): Promise<KeptRow[]> {
  const condition =
    'id' in which
      ? sql`v.record_id = ${which.id}`
      : 'since' in which
        ? sql`${among(which.since)} and exists (
            select from ${listed(which.since)} where v.record_id = x.id and v.version >= x.version)`
        : sql`${among(which.refs)} and (v.record_id, v.version) in (
            select x.id, x.version from ${listed(which.refs)})`
  const { rows } = await sql<KeptRow>`
    select v.record_id as id, v.version, ${withTags} as said, v.words, v.sealed, v.erased_at is not null as "isErased",
      v.facts_hash as "factsHash", v.sensitivity, v.county_fips as "countyFips", v.author_id as "authorId",
      v.organization_id as "organizationId", v.reader_ids as "readerIds",
      v.changed_by as "changedBy", m.name as "changedByName", v.changed_at as "changedAt"
    from versions v left join members m on m.id = v.changed_by
    where v.record = ${record} and ${condition}
    order by v.version desc`.execute(db)
  return rows
}

/** A version of a record. */
export interface VersionRef {
  id: string
  version: number
}

/** What the index knows: for each of them, not for every version there is. */
function among(refs: readonly VersionRef[]) {
  return sql`v.record_id = any(${refs.map(({ id }) => id)}::uuid[])`
}

function listed(refs: readonly VersionRef[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as x (id uuid, version integer)`
}

/** Keeps what a record says before anything of it is changed in this transaction. */
export async function keepVersion(trx: Trx, record: VersionedRecord, id: string): Promise<void> {
  await sql`select condado_keep_version(${record}, ${id}::uuid)`.execute(trx)
}

/** Words of the past of a record that has just been restricted, in the clear. */
export async function clearPast(trx: Trx, record: VersionedRecord, id: string) {
  const { rows } = await sql<{
    version: number | null
    conflict: string | null
    words: Record<string, string | null>
    facts_hash: Buffer | null
  }>`select * from condado_clear_past(${record}, ${id}::uuid)`.execute(trx)
  return rows
}

/** Puts a seal in their place. */
export async function replacePast(
  trx: Trx,
  record: VersionedRecord,
  id: string,
  { version, conflict }: { version: number | null; conflict: string | null },
  seal: Record<string, string | null>,
): Promise<void> {
  await sql`select condado_seal_past(${record}, ${id}::uuid, ${version}::integer, ${conflict}::uuid,
    ${JSON.stringify(seal)}::jsonb)`.execute(trx)
}

/** Names of the members, institutions and people that versions speak of, by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from members where id = any (${ids}::uuid[])
    union all select id, name from institutions where id = any (${ids}::uuid[])
    union all select id, name from people where id = any (${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
