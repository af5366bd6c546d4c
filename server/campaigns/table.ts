import type { ColumnType, Generated } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Answer, CampaignLevel, Vote } from './rules.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined>

export interface CampaignTable {
  id: string
  name_en: string
  name_es: string
  goal_en: string
  goal_es: string
  ask_en: Generated<string>
  ask_es: Generated<string>
  level: CampaignLevel
  starts_on: string
  ends_on: string | null
  decides_on: string | null
  /** how many yes win it; null when nothing is voted on */
  needed: Optional<number>
  voted_on: Optional<string>
  version: Generated<number>
  created_at: Generated<string>
  created_by: string
  facts_hash: Optional<Buffer>
  edited_at: Optional<string>
}

/** `asked_on` null: a target that nobody has asked yet. `text` null: the ask of its campaign. */
export interface AskTable {
  id: string
  campaign_id: string | null
  contact_id: string | null
  /** the promise of a predecessor that it asks for again */
  commitment_id: Optional<string>
  institution_id: string
  seat_id: string | null
  person_id: string | null
  text: string | null
  asked_on: string | null
  county_fips: Optional<string>
  sensitivity: Generated<Sensitivity>
  organization_id: Optional<string>
  author_id: string
  recorded_at: Generated<string>
  removed_at: Optional<string>
  version: Generated<number>
  facts_hash: Optional<Buffer>
}

export interface AnswerTable {
  id: string
  ask_id: string
  contact_id: string | null
  answer: Answer
  answered_on: string
  author_id: string
  recorded_at: Generated<string>
  removed_at: Optional<string>
}

export interface VoteTable {
  ask_id: string
  vote: Vote
  author_id: string
  recorded_at: Generated<string>
}
