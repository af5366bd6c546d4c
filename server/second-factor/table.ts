import type { ColumnType, Generated } from 'kysely'

type Later = ColumnType<string | null, string | null | undefined>

export interface TotpSecretTable {
  id: string
  member_id: string
  /** gone with its removal */
  sealed_secret: Buffer | null
  last_used_step: Generated<number>
  created_at: Generated<string>
  confirmed_at: Later
  removed_at: Later
}

export interface RecoveryCodeTable {
  id: string
  member_id: string
  code_hash: Buffer
  created_at: Generated<string>
  used_at: Later
  replaced_at: Later
}
