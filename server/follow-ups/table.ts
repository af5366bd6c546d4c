import type { ColumnType, Generated } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { SnoozeReason } from './rules.ts'

export interface FollowUpTable {
  id: string
  contact_id: string | null
  commitment_id: string | null
  institution_id: string | null
  /** who talks to whom next about an ask */
  ask_id: ColumnType<string | null, string | null | undefined>
  county_fips: string
  sensitivity: Sensitivity
  /** none when sealed or erased */
  text: string | null
  text_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  erased_at: ColumnType<string | null, string | null | undefined>
  due_on: string
  assignee_id: string
  author_id: string
  organization_id: string
  recorded_at: Generated<string>
  done_at: ColumnType<string | null, string | null | undefined>
  done_by: ColumnType<string | null, string | null | undefined>
  /** the contact that did it */
  done_contact_id: ColumnType<string | null, string | null | undefined>
  /** why it was put off, the last time */
  snooze_reason: ColumnType<SnoozeReason | null, SnoozeReason | null | undefined>
  /** when an edit last changed it; set by the database */
  changed_at: ColumnType<string | null, undefined, never>
  removed_at: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
  facts_hash: Buffer | null
}
