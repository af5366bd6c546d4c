import type { Generated } from 'kysely'
import type { Fault } from './rules.ts'

export interface AuditTable {
  seq: Generated<number>
  at: Generated<string>
  member_id: string | null
  action: string
  subject: string
  subject_id: string
  request_id: string | null
}

/** Written by the database at each commit; the application can only read it. */
export interface AuditChainTable {
  position: number
  seq: number
  hash: Buffer
}

export interface AuditHeadTable {
  only_row: boolean
  position: number
  hash: Buffer
}

export interface AuditCheckTable {
  id: string
  member_id: string
  started_at: Generated<string>
  seen_at: Generated<string>
  position: Generated<number>
  finished_at: string | null
  faults: Generated<Fault[]>
}
