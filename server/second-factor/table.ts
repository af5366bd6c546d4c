import type { ColumnType, Generated } from 'kysely'

type Later = ColumnType<string | null, string | null | undefined>

export interface TotpSecretTable {
  id: string
  member_id: string
  sealed_secret: Buffer
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

export interface RecoveryTable {
  id: string
  member_id: string
  asked_by: string
  asked_at: Generated<string>
  expires_at: string
  confirmed_by: Later
  confirmed_at: Later
  cancelled_at: Later
  facts_hash: ColumnType<Buffer | null, Buffer | null | undefined>
}

export interface SignInTryTable {
  seq: Generated<number>
  at: Generated<string>
  login_hash: Buffer
  address_hash: Buffer
  device_id: Later
  succeeded: boolean
}
