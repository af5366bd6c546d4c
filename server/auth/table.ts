import type { ColumnType, Generated } from 'kysely'

export interface InviteTable {
  id: string
  member_id: string
  kind: 'setup' | 'invite' | 'demo'
  token_hash: Buffer
  created_by: string | null
  created_at: Generated<string>
  expires_at: string
  used_at: ColumnType<string | null, string | null | undefined>
}

export interface SessionTable {
  id: string
  member_id: string
  token_hash: Buffer
  shared_screen: boolean
  user_agent: string
  created_at: Generated<string>
  last_seen_at: Generated<string>
  expires_at: string
  revoked_at: ColumnType<string | null, string | null | undefined>
}
