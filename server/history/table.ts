import type { ColumnType, Generated } from 'kysely'
import type { ClashKind, Decision } from '../merging/rules.ts'
import type { VersionedRecord } from './rules.ts'

/** Filled by triggers alone. */
export interface VersionTable {
  record: VersionedRecord
  record_id: string
  version: number
  said: Record<string, unknown>
  words: Record<string, string | null> | null
  sealed: Record<string, string | null> | null
  erased_at: string | null
  facts_hash: Buffer | null
  sensitivity: 'shared' | 'organization' | 'restricted' | null
  county_fips: string | null
  author_id: string | null
  organization_id: string | null
  reader_ids: string[]
  changed_by: string | null
  changed_at: Generated<string>
}

export interface ConflictTable {
  id: string
  record: VersionedRecord
  record_id: string
  field: string
  kind: ClashKind
  base_version: number
  /** `{ value }`; written as text */
  said: ColumnType<{ value: unknown } | null, string | null, never>
  said_sealed: Buffer | null
  erased_at: Generated<string | null>
  facts_hash: Buffer | null
  sensitivity: 'shared' | 'organization' | 'restricted' | null
  county_fips: string | null
  author_id: string | null
  organization_id: string | null
  reader_ids: string[]
  member_id: string
  recorded_at: Generated<string>
  decided_at: ColumnType<string | null, undefined, string>
  decided_by: ColumnType<string | null, undefined, string>
  decision: ColumnType<Decision | null, undefined, Decision>
}
