import type { ColumnType, Generated } from 'kysely'

export interface AssessmentTable {
  id: string
  contact_id: string | null
  institution_id: string | null
  person_id: string | null
  value: number
  assessed_on: string
  basis: string
  basis_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  author_id: string
  recorded_at: Generated<string>
  removed_at: ColumnType<string | null, string | null | undefined>
  facts_hash: Buffer | null
}
