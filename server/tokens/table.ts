import type { ColumnType, Generated } from 'kysely'
import type { Scope } from './rules.ts'

type Later = ColumnType<string | null, string | null | undefined>

export interface AccessTokenTable {
  id: string
  member_id: string
  name: string
  scopes: Scope[]
  token_hash: Buffer
  made_at: Generated<string>
  expires_at: string
  used_at: Later
  revoked_at: Later
}
