import type { ColumnType, Generated } from 'kysely'

export interface PublicRecordTable {
  id: string
  kind: string
  /** what the coalition calls it; it counts as `kind` */
  own_kind: ColumnType<string | null, string | null | undefined>
  institution_id: string
  title: string
  adverse: boolean
  dated_on: string
  ended_on: string | null
  seen_on: string
  url: string | null
  /** JSON object of public facts; written as text */
  details: ColumnType<Record<string, unknown>, string | undefined, string>
  source_id: string
  source_vintage: string
  recorded_at: Generated<string>
  edited_at: ColumnType<string | null, string | null | undefined>
  /** none: it came with the product */
  created_by: ColumnType<string | null, string | null | undefined>
  edited_by: ColumnType<string | null, string | null | undefined>
  facts_hash: ColumnType<Buffer | null, Buffer | null | undefined>
  import_id: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
}

/** One list of public records, brought in whole; `seen_on` is the day it was seen at its source. */
export interface RecordImportTable {
  id: string
  kind: string
  source_id: string
  file_name: string
  seen_on: string
  added: number
  seen_again: number
  author_id: string
  recorded_at: Generated<string>
  facts_hash: Buffer
}
