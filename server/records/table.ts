import type { ColumnType, Generated } from 'kysely'

export interface PublicRecordTable {
  id: string
  kind: string
  institution_id: string
  title: string
  adverse: boolean
  dated_on: string
  ended_on: string | null
  seen_on: string
  url: string | null
  /** JSON object of public facts; written as text */
  details: ColumnType<Record<string, unknown>, string | undefined>
  source_id: string
  source_vintage: string
  recorded_at: Generated<string>
  edited_at: ColumnType<string | null, string | null | undefined>
}
