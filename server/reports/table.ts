import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../members/rules.ts'
import type { Highlight } from './contract.ts'
import type { Frozen } from './frozen.ts'
import type { EntryKind } from './number-rules.ts'
import type { PeriodKind, ReportState, ScopeKind, Section } from './rules.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined>

export interface ReportTable {
  id: string
  scope: ScopeKind
  region_ids: Generated<string[]>
  county_fips: Optional<string>
  campaign_id: Optional<string>
  period: PeriodKind
  from_day: string
  to_day: string
  languages: Language[]
  title_en: Generated<string>
  title_es: Generated<string>
  state: Generated<ReportState>
  supersedes_id: Optional<string>
  /** JSON; written as text */
  highlights: ColumnType<Highlight[], string | undefined, string>
  highlights_version: Generated<number>
  /** none: prepared by the server */
  author_id: Optional<string>
  recorded_at: Generated<string>
  edition: Generated<number>
  edited_by: Optional<string>
  edited_at: Generated<string>
  reviewed_by: Optional<string>
  reviewed_at: Optional<string>
  /** a draft that waits for its second reader; of none: for whoever may review it */
  review_asked_by: Optional<string>
  review_asked_at: Optional<string>
  review_asked_of: Optional<string>
  /** a draft that waits for its writer again */
  sent_back_by: Optional<string>
  sent_back_at: Optional<string>
  sent_back_why: Optional<string>
  finalized_by: Optional<string>
  finalized_at: Optional<string>
  removed_at: Optional<string>
  version: Generated<number>
  facts_hash: Optional<Buffer>
}

export interface ReportTextTable {
  report_id: string
  section: Section
  language: Language
  text: string
  version: Generated<number>
  edited_by: string
  edited_at: Generated<string>
}

export interface ReportSnapshotTable {
  report_id: string
  known_on: string
  rules_version: number
  /** JSON; written as text */
  contents: ColumnType<Frozen, string>
  hash: Buffer
  made_at: Generated<string>
}

export interface ReportEntryTable {
  report_id: string
  position: number
  entry: EntryKind
  keys: string[]
  ids: string[]
}
