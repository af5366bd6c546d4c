import type { Generated } from 'kysely'
import type { Language } from '../members/rules.ts'
import type { ExportFilters } from './contract.ts'
import type { ExportWhat } from './rules.ts'

export interface ExportTable {
  id: string
  /** none: the operator, at the server itself */
  member_id: string | null
  at: Generated<string>
  what: ExportWhat
  filters: ExportFilters
  reason: string
  language: Language
  rows: number
}

/** Files that left whole. */
export interface ExportSentTable {
  export_id: string
  rows: number
  at: Generated<string>
}
