import type { ColumnType, Generated } from 'kysely'

type Later = ColumnType<string | null, string | null | undefined>

export interface CalendarFeedTable {
  id: string
  member_id: string
  token_hash: Buffer
  made_at: Generated<string>
  fetched_at: Later
  revoked_at: Later
}
