import type { Generated } from 'kysely'
import type { Language } from '../members/rules.ts'
import type { ReportFormat } from './rules.ts'

/** Reports that left as files. */
export interface ReportFileTable {
  id: string
  report_id: string
  member_id: string
  format: ReportFormat
  language: Language
  at: Generated<string>
}
