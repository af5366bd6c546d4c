import type { Generated } from 'kysely'
import type { Language } from '../members/rules.ts'
import type { ExportFilters } from './contract.ts'
import type { ExportFormat, ExportWhat } from './rules.ts'

export interface ExportTable {
  id: string
  /** none: the operator, at the server itself */
  member_id: string | null
  at: Generated<string>
  what: ExportWhat
  filters: ExportFilters
  reason: string
  language: Language
  /** not known of those before it was written down */
  format: ExportFormat | null
  rows: number
}

/** Files that left whole. */
export interface ExportSentTable {
  export_id: string
  rows: number
  at: Generated<string>
}
