import type { ColumnType, Generated } from 'kysely'
import type { ImportCounts, ImportKind, ImportState, Mapping } from './rules.ts'

export interface ImportTable {
  id: string
  member_id: string
  kind: ImportKind | null
  state: ImportState
  name_sealed: Buffer
  file_hash: Buffer
  sealed_key: Buffer | null
  book: Buffer | null
  choices: ColumnType<Buffer | null, Buffer | null | undefined>
  rejected: ColumnType<Buffer | null, Buffer | null | undefined>
  rows: number
  done: Generated<number>
  counts: ColumnType<Partial<ImportCounts>, string | undefined, string>
  failed: ColumnType<string | null, string | null | undefined>
  created_at: Generated<string>
  seen_at: Generated<string>
  finished_at: ColumnType<string | null, string | null | undefined>
  undone_at: ColumnType<string | null, string | null | undefined>
}

export interface ImportedTable {
  record: 'contact' | 'institution' | 'person' | 'seat' | 'tenure'
  record_id: string
  import_id: string
  fingerprint: Buffer | null
  row_print: Buffer | null
}

export interface ImportedLineTable {
  contact_id: string
  print: Buffer
  row_print: Buffer
  import_id: string
}

export interface ImportShapeTable {
  shape: Buffer
  mapping: ColumnType<Mapping, string, string>
  used_at: Generated<string>
}

export interface ImportKeyTable {
  id: string
  only_row: Generated<boolean>
  sealed: Buffer
}
