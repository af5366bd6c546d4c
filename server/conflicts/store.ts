import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db, Trx } from '../db/database.ts'
import type { VersionedRecord } from '../history/rules.ts'
import { sealConflict } from '../history/said.ts'
import { saidNow } from '../history/store.ts'
import type { Clash, ClashKind, Decision } from '../merging/rules.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { keyOf } from '../sealed/store.ts'

/** Where a clash belongs, and the version that its edit was made from. */
export interface ConflictPlace {
  record: VersionedRecord
  recordId: string
  field: string
  baseVersion: number
}
export type NewConflict = ConflictPlace & Pick<Clash, 'kind' | 'value'>

export interface KeptConflict extends ConflictPlace {
  id: string
  kind: ClashKind
}

/**
 * Keeps what an edit said that is not in its record, to be decided. Guarded as the record is now; sealed where that is
 * restricted.
 */
export async function keepConflicts(
  trx: Trx,
  keyring: Keyring,
  memberId: string,
  hash: Buffer,
  conflicts: readonly NewConflict[],
): Promise<KeptConflict[]> {
  const kept: KeptConflict[] = []
  for (const { value, ...one } of conflicts) {
    const [now] = await saidNow(trx, one.record, [one.recordId])
    if (!now) continue
    const id = newId()
    const said = { value: value ?? null }
    const key =
      now.sensitivity === 'restricted'
        ? await keyOf(trx, keyring, one.record as 'contact', one.recordId)
        : undefined
    await trx
      .insertInto('conflicts')
      .values({
        id,
        record: one.record,
        record_id: one.recordId,
        field: one.field,
        kind: one.kind,
        base_version: one.baseVersion,
        said: key ? null : JSON.stringify(said),
        said_sealed: key ? sealConflict(key, id, said) : null,
        facts_hash: key ? key.keyed(hash) : hash,
        sensitivity: now.sensitivity,
        county_fips: now.countyFips,
        author_id: now.authorId,
        organization_id: now.organizationId,
        reader_ids: now.readerIds,
        member_id: memberId,
      })
      .execute()
    kept.push({ id, ...one })
  }
  return kept
}

export interface ConflictFilter {
  id?: string | undefined
  record?: VersionedRecord | undefined
  recordId?: string | undefined
}

/** Conflicts to be decided that the member may see, the latest first; by id also one that is decided. */
export function conflictRows(db: Db, { id, record, recordId }: ConflictFilter, limit = 200) {
  return db
    .selectFrom('conflicts as c')
    .innerJoin('members as m', 'm.id', 'c.member_id')
    .where('c.erased_at', 'is', null)
    .$if(id !== undefined, (q) => q.where('c.id', '=', id as string))
    .$if(id === undefined, (q) => q.where('c.decided_at', 'is', null))
    .$if(record !== undefined, (q) => q.where('c.record', '=', record as VersionedRecord))
    .$if(recordId !== undefined, (q) => q.where('c.record_id', '=', recordId as string))
    .select(['c.id', 'c.record', 'c.record_id as recordId', 'c.field', 'c.kind', 'c.said'])
    .select(['c.said_sealed as saidSealed', 'c.base_version as baseVersion', 'c.decision'])
    .select(['c.member_id as memberId', 'm.name as memberName', 'c.recorded_at as recordedAt'])
    .select(['c.facts_hash as factsHash', 'c.decided_by as decidedBy', 'c.sensitivity'])
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()
}
export type ConflictRow = Awaited<ReturnType<typeof conflictRows>>[number]

/** The conflicts that one edit of hers left: the same edit sent again leaves no others. */
export function conflictsOfEdit(
  trx: Trx,
  memberId: string,
  hashes: readonly Buffer[],
): Promise<KeptConflict[]> {
  return trx
    .selectFrom('conflicts')
    .where('member_id', '=', memberId)
    .where('facts_hash', 'in', hashes)
    .select(['id', 'record', 'record_id as recordId', 'field', 'kind'])
    .select('base_version as baseVersion')
    .execute()
}

export async function decide(
  trx: Trx,
  id: string,
  memberId: string,
  decision: Decision,
): Promise<void> {
  await trx
    .updateTable('conflicts')
    .set({ decided_at: sql<string>`now()`, decided_by: memberId, decision })
    .where('id', '=', id)
    .execute()
}

/** One at a time decides it. */
export async function lockConflict(trx: Trx, id: string): Promise<ConflictRow | undefined> {
  const locked = await trx
    .selectFrom('conflicts')
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (!locked) return undefined
  const [row] = await conflictRows(trx, { id }, 1)
  return row
}
