import type { ColumnType, Generated } from 'kysely'
import type { DuplicateRecord } from './rules.ts'

/** Two entries of the directory that became one, and perhaps two again. */
export interface DuplicateTable {
  id: string
  record: DuplicateRecord
  away_id: string
  survivor_id: string
  /** of the survivor */
  version_before: number
  version_made: number
  member_id: string
  merged_at: Generated<string>
  facts_hash: Buffer
  undone_at: ColumnType<string | null, undefined, string>
  undone_by: ColumnType<string | null, undefined, string>
}

/** Two that look alike and are not the same; `one_id` sorts before `other_id`. */
export interface ToldApartTable {
  id: string
  record: DuplicateRecord
  one_id: string
  other_id: string
  member_id: string
  recorded_at: Generated<string>
  facts_hash: Buffer
  taken_back_at: ColumnType<string | null, undefined, string>
}
