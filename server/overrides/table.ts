import type { ColumnType, Generated } from 'kysely'
import type { OverrideAspect } from './rules.ts'

/** A status of a county set by hand. `ended_on`: taken back before it expired, the first day it no longer holds. */
export interface OverrideTable {
  id: string
  county_fips: string
  aspect: OverrideAspect
  value: string
  reason: string
  set_on: string
  expires_on: string
  author_id: string
  recorded_at: Generated<string>
  ended_on: ColumnType<string | null, string | null | undefined>
  ended_by: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
  facts_hash: Buffer
}
