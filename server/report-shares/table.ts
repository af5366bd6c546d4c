import type { Generated } from 'kysely'
import type { Language } from '../members/rules.ts'

/** Links by which people without an account read a final report. */
export interface ReportShareTable {
  id: string
  report_id: string
  language: Language
  token_hash: Buffer
  passphrase_hash: string | null
  created_by: string
  created_at: Generated<string>
  expires_at: string
  revoked_at: string | null
  revoked_by: string | null
  opened: Generated<number>
  last_opened_at: string | null
}
