import type { Generated } from 'kysely'

export interface WordTable {
  key: string
  en: string
  es: string
  retired: Generated<boolean>
  version: Generated<number>
  created_at: Generated<string>
}

/** What a word said from `at` on, until the next. */
export interface WordChangeTable {
  key: string
  version: number
  en: string
  es: string
  retired: boolean
  member_id: string
  at: Generated<string>
}
