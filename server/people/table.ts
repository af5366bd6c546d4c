import type { ColumnType, Generated } from 'kysely'

export interface PersonTable {
  id: string
  name: string
  party: string | null
  email: string | null
  phone: string | null
  website: string | null
  source_id: string | null
  source_vintage: string | null
  edited_at: ColumnType<string | null, string | null | undefined>
  confirmed_at: ColumnType<string | null, string | null | undefined>
  created_at: Generated<string>
  created_by: string | null
  facts_hash: Buffer | null
  version: Generated<number>
  search: string
  /** the one that this entry turned out to be */
  merged_into: ColumnType<string | null, undefined, never>
}

export interface SeatTable {
  id: string
  institution_id: string
  title: string
  source_id: string | null
  source_vintage: string | null
  created_at: Generated<string>
  created_by: ColumnType<string | null, string | null | undefined>
  facts_hash: ColumnType<Buffer | null, Buffer | null | undefined>
  version: Generated<number>
  /** the seat of the same title that it became with its institution */
  merged_into: ColumnType<string | null, undefined, never>
}

export interface TenureTable {
  id: string
  seat_id: string
  person_id: string
  started_on: string | null
  ended_on: string | null
  term_ends_on: string | null
  source_id: string | null
  source_vintage: string | null
  edited_at: ColumnType<string | null, string | null | undefined>
  created_at: Generated<string>
}
