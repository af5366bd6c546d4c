import type { ColumnType, Generated } from 'kysely'
import type { SealedRecord } from './rules.ts'

export interface KnownKeyTable {
  id: string
  proof: Buffer
  seq: Generated<number>
  known_at: Generated<string>
}

export interface SealedKeyTable {
  record_id: string
  record: SealedRecord
  /** none once it is destroyed: what was sealed under it is gone */
  wrapped: Buffer | null
  made_at: Generated<string>
  destroyed_at: ColumnType<string | null, string | null | undefined>
  why: ColumnType<'expired' | null, 'expired' | null | undefined>
}
