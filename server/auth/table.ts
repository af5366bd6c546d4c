import type { ColumnType, Generated } from 'kysely'

type Later = ColumnType<string | null, string | null | undefined>

export interface InviteTable {
  id: string
  member_id: string
  kind: 'setup' | 'invite' | 'demo' | 'recovery'
  recovery_id: Later
  token_hash: Buffer
  created_by: string | null
  created_at: Generated<string>
  expires_at: string
  used_at: Later
}

/** The way in that a session was made by. */
export type SessionHow = 'link' | 'password' | 'passkey' | 'demo'

export interface SessionTable {
  id: string
  member_id: string
  token_hash: Buffer
  shared_screen: boolean
  user_agent: string
  created_at: Generated<string>
  last_seen_at: Generated<string>
  expires_at: string
  revoked_at: Later
  how: SessionHow
  proved_at: Later
  passkey_id: Later
  device_id: Later
  device_name: Generated<string>
}

export interface SignInTryTable {
  seq: Generated<number>
  at: Generated<string>
  login_hash: Buffer
  address_hash: Buffer
  device_id: Later
  succeeded: boolean
}
