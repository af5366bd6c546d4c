import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Trx } from '../db/database.ts'
import type { VersionedRecord } from '../history/rules.ts'
import { sealConflict } from '../history/said.ts'
import { saidNow } from '../history/store.ts'
import type { Clash, ClashKind, Decision } from '../merging/rules.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { sealedRecords } from '../sealed/rules.ts'
import { keyOf } from '../sealed/store.ts'
import { type Guard, guardOfKept } from './rules.ts'

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

/** An edit that leaves conflicts. */
export interface Leaving {
  memberId: string
  hash: Buffer
  /** what it was written in view of */
  guards: readonly Guard[]
}

/**
 * Keeps what an edit said that is not in its record, to be decided. Guarded as the record is now and as it was written,
 * whichever is stricter; sealed where that is restricted.
 */
export async function keepConflicts(
  trx: Trx,
  keyring: Keyring,
  { memberId, hash, guards }: Leaving,
  conflicts: readonly NewConflict[],
): Promise<KeptConflict[]> {
  const kept: KeptConflict[] = []
  for (const { value, ...one } of conflicts) {
    const [now] = await saidNow(trx, one.record, [one.recordId])
    if (!now) continue
    const id = newId()
    const said = { value: value ?? null }
    const guard = guardOfKept(now, guards, memberId)
    const sealed = sealedRecords.find((record) => record === one.record)
    const key =
      sealed && guard.sensitivity === 'restricted'
        ? await keyOf(trx, keyring, sealed, one.recordId)
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
        sensitivity: guard.sensitivity,
        county_fips: now.countyFips,
        author_id: now.authorId,
        organization_id: now.organizationId,
        reader_ids: [...guard.readerIds],
        member_id: memberId,
      })
      .execute()
    kept.push({ id, ...one })
  }
  return kept
}

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
