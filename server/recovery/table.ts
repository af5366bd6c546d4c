import type { ColumnType, Generated } from 'kysely'

type Later = ColumnType<string | null, string | null | undefined>

export interface RecoveryTable {
  id: string
  member_id: string
  asked_by: string
  asked_at: Generated<string>
  expires_at: string
  reason: Generated<string>
  told_at: Later
  confirmed_by: Later
  confirmed_at: Later
  cancelled_at: Later
  facts_hash: ColumnType<Buffer | null, Buffer | null | undefined>
}
