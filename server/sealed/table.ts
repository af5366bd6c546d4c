import type { ColumnType, Generated } from 'kysely'

export interface KnownKeyTable {
  id: string
  proof: Buffer
  seq: Generated<number>
  known_at: Generated<string>
}

export type SealedRecord = 'contact' | 'commitment' | 'follow_up'

export interface SealedKeyTable {
  record_id: string
  record: SealedRecord
  /** none once it is destroyed: what was sealed under it is gone */
  wrapped: Buffer | null
  made_at: Generated<string>
  destroyed_at: ColumnType<string | null, string | null | undefined>
  why: ColumnType<'expired' | null, 'expired' | null | undefined>
}
