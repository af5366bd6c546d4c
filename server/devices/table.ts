import type { ColumnType, Generated } from 'kysely'

export interface KnownDeviceTable {
  id: string
  member_id: string
  token_hash: Buffer
  user_agent: Generated<string>
  created_at: Generated<string>
  last_seen_at: Generated<string>
  forgotten_at: ColumnType<string | null, string | null | undefined>
}
