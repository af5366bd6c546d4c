import type { ColumnType, Generated } from 'kysely'

export interface CampaignTable {
  id: string
  name_en: string
  name_es: string
  goal_en: string
  goal_es: string
  level: 'local' | 'state' | 'federal'
  starts_on: string
  ends_on: string | null
  decides_on: string | null
  version: Generated<number>
  created_at: Generated<string>
  created_by: string
}

export interface AskTable {
  id: string
  campaign_id: string | null
  contact_id: string | null
  institution_id: string
  seat_id: string | null
  person_id: string | null
  text: string
  asked_on: string
  author_id: string
  recorded_at: Generated<string>
  removed_at: ColumnType<string | null, string | null | undefined>
}

export interface AnswerTable {
  id: string
  ask_id: string
  contact_id: string | null
  answer: 'yes' | 'leaning_yes' | 'undecided' | 'leaning_no' | 'no' | 'refused'
  answered_on: string
  author_id: string
  recorded_at: Generated<string>
  removed_at: ColumnType<string | null, string | null | undefined>
}
