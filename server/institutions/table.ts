import type { ColumnType, Generated } from 'kysely'
import type { Influence, Scope, Sector } from './rules.ts'

export interface SourceTable {
  id: string
  title: string
  publisher: string
  licence: string
  vintage: string
  url: string | null
  attribution: string | null
}

export interface InstitutionTable {
  id: string
  sector: Sector
  kind: string
  name: string
  scope: Scope
  influence: Generated<Influence>
  /** keys of words, in order */
  tags: Generated<string[]>
  website: string | null
  phone: string | null
  address: string | null
  /** JSON object of public facts; written as text */
  details: ColumnType<Record<string, unknown>, string | undefined>
  source_id: string | null
  source_vintage: string | null
  edited_at: ColumnType<string | null, string | null | undefined>
  confirmed_at: ColumnType<string | null, string | null | undefined>
  created_at: Generated<string>
  created_by: string | null
  facts_hash: Buffer | null
  version: Generated<number>
  search: string
  /** the one that this entry turned out to be */
  merged_into: ColumnType<string | null, undefined, never>
}

export interface InstitutionCountyTable {
  institution_id: string
  county_fips: string
}
