import type { ColumnType, Generated } from 'kysely'
import type { Outlines } from './outlines.ts'

export interface StateTable {
  fips: string
  code: string
  name_en: string
  name_es: string
  time_zone: string
  /** null: they come with the code, in data/geo */
  outlines: ColumnType<Outlines | null, string | null | undefined>
  added_at: Generated<string>
}
