import type { ColumnType, Generated } from 'kysely'

export interface SettingsTable {
  only_row: Generated<boolean>
  fresh_days: Generated<number>
  ageing_days: Generated<number>
  stale_days: Generated<number>
  /** of the three above: grows with each change */
  thresholds_version: Generated<number>
  demo: Generated<boolean>
  /** what one member may take out in a day: files, and rows in all of them together */
  daily_exports: Generated<number>
  daily_export_rows: Generated<number>
  /** minutes without use after which a shared screen is left */
  shared_idle_minutes: Generated<number>
  /** of the three above: grows with each change */
  bounds_version: Generated<number>
  /** of the rhythms: grows with each change */
  version: Generated<number>
}

export interface RegionTable {
  id: string
  name: string
  edited_at: ColumnType<string | null, string | undefined>
  version: Generated<number>
  created_at: Generated<string>
  retired_at: ColumnType<string | null, string | undefined, string | null>
}

export interface CountyTable {
  fips: string
  name: string
  region_id: string
  /** this and the numbers below: null where only the county itself is known */
  county_seat: string | null
  largest_municipality: string | null
  land_area_sq_mi: number | null
  population_2020: number | null
  population_2025: number | null
  hispanic_2020: number | null
  hispanic_pct_2020: number | null
  foreign_born: number | null
  foreign_born_pct: number | null
  limited_english_households: number | null
  limited_english_households_pct: number | null
  edited_at: ColumnType<string | null, string | undefined>
  /** of its region: grows with each move */
  region_version: Generated<number>
  moved_at: ColumnType<string | null, string | undefined>
}
