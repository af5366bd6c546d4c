import type { ColumnType, Generated } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { CommitmentEventKind, EvidenceGrade, Verdict } from './rules.ts'

export interface CommitmentTable {
  id: string
  contact_id: string | null
  institution_id: string
  seat_id: ColumnType<string | null, string | null | undefined>
  person_id: string | null
  /** none when sealed or erased */
  text: string | null
  text_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  erased_at: ColumnType<string | null, string | null | undefined>
  made_on: string
  due_on: string | null
  evidence: EvidenceGrade
  county_fips: string
  sensitivity: Sensitivity
  author_id: string
  organization_id: string
  recorded_at: Generated<string>
  /** when an edit last changed it; set by the database */
  changed_at: ColumnType<string | null, undefined, never>
  removed_at: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
  facts_hash: Buffer | null
}

export interface CommitmentEventTable {
  id: string
  commitment_id: string
  kind: CommitmentEventKind
  verdict: Verdict | null
  proposal_id: string | null
  proposed_by: string | null
  happened_on: string
  note: string
  author_id: string
  /** the note and the link of a restricted commitment's event */
  words_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  erased_at: ColumnType<string | null, string | null | undefined>
  /** proof beside the words */
  link: ColumnType<string | null, string | null | undefined>
  record_id: ColumnType<string | null, string | null | undefined>
  file_id: ColumnType<string | null, string | null | undefined>
  /** the step that this progress reached */
  milestone_id: ColumnType<string | null, string | null | undefined>
  /** the turnover of a seat that it lapsed with */
  turnover_id: ColumnType<string | null, string | null | undefined>
  recorded_at: Generated<string>
  facts_hash: Buffer | null
}

export interface MilestoneTable {
  id: string
  commitment_id: string
  text: string | null
  text_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  erased_at: ColumnType<string | null, string | null | undefined>
  due_on: string | null
  author_id: string
  recorded_at: Generated<string>
  removed_at: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
  facts_hash: Buffer | null
}

export interface EvidenceFileTable {
  id: string
  commitment_id: string
  name: string | null
  type: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** none when sealed or erased */
  content: Buffer | null
  name_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  content_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  erased_at: ColumnType<string | null, string | null | undefined>
  /** bytes */
  size: number
  /** of the file as it came: `content` has lost what the camera wrote into it */
  facts_hash: Buffer
  author_id: string
  recorded_at: Generated<string>
}
