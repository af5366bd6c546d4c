import type { Generated } from 'kysely'

export interface AuditTable {
  seq: Generated<number>
  at: Generated<string>
  member_id: string | null
  action: string
  subject: string
  subject_id: string
  request_id: string | null
}
