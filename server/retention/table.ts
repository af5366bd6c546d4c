import type { ColumnType, Generated } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { RetainedKind } from './rules.ts'

export interface RetentionTable {
  kind: RetainedKind
  sensitivity: Sensitivity
  days: number
}

export interface RetentionStateTable {
  only_row: Generated<boolean>
  version: Generated<number>
  last_run_on: string | null
}

export interface LegalHoldTable {
  id: string
  reason: string
  set_by: string
  set_at: Generated<string>
  lifted_by: ColumnType<string | null, string | null | undefined>
  lifted_at: ColumnType<string | null, string | null | undefined>
  lift_reason: ColumnType<string | null, string | null | undefined>
}
