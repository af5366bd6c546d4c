import type { Generated } from 'kysely'

export interface PhoneKeyTable {
  device_id: string
  member_id: string
  sealed: Buffer
  created_at: Generated<string>
}
