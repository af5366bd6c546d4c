import type { ColumnType, Generated } from 'kysely'
import type { Answer } from './contract.ts'
import type { DeliveryState } from './rules.ts'

export interface DeliveryTable {
  id: string
  member_id: string
  device_id: string | null
  envelope: ColumnType<{ keyId: string; enc: string; data: string } | null, string, null>
  hash: Buffer
  state: DeliveryState
  answers: ColumnType<Answer[], string | undefined, string>
  received_at: Generated<string>
  settled_at: ColumnType<string | null, string | null | undefined>
}
