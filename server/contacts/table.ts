import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../members/rules.ts'
import type { ContactKind, Outcome, ParticipantRole, Sensitivity } from './rules.ts'

export interface ContactTable {
  id: string
  county_fips: string
  institution_id: string
  kind: ContactKind
  /** the coalition's own, which counts as `kind` */
  own_kind: ColumnType<string | null, string | null | undefined>
  outcome: Outcome
  happened_on: string
  /** keys of words, in order */
  tags: Generated<string[]>
  notes: string
  /** of a restricted contact, whose notes are empty */
  notes_sealed: ColumnType<Buffer | null, Buffer | null | undefined>
  erased_at: ColumnType<string | null, string | null | undefined>
  language: Language
  sensitivity: Sensitivity
  author_id: string
  organization_id: string
  recorded_at: Generated<string>
  edited_at: ColumnType<string | null, string | null | undefined>
  removed_at: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
  facts_hash: Buffer
}

export interface ContactInstitutionTable {
  contact_id: string
  institution_id: string
  position: number
}

export interface ContactReaderTable {
  contact_id: string
  member_id: string
}

export interface ParticipantTable {
  contact_id: string
  position: number
  member_id: string | null
  person_id: string | null
  role: ParticipantRole | 'theirs'
}
