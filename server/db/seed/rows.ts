import type { Selectable } from 'kysely'
import type { Database } from '../database.ts'

/** A row as the seeds write it: without what the database or people add later. */
type Seeded<Table extends keyof Database> = Omit<
  Selectable<Database[Table]>,
  | 'created_at'
  | 'created_by'
  | 'edited_at'
  | 'edited_by'
  | 'ended_on'
  | 'facts_hash'
  | 'import_id'
  | 'merged_into'
  | 'moved_at'
  | 'own_kind'
  | 'recorded_at'
  | 'region_version'
  | 'retired_at'
  | 'tags'
  | 'version'
>

/** The rows the seeds write, by table. */
export interface SeedRows {
  states: Omit<Seeded<'states'>, 'added_at' | 'outlines'>[]
  sources: Seeded<'sources'>[]
  regions: Seeded<'regions'>[]
  counties: Seeded<'counties'>[]
  institutions: Seeded<'institutions'>[]
  institution_counties: Seeded<'institution_counties'>[]
  people: Seeded<'people'>[]
  seats: Seeded<'seats'>[]
  tenures: Seeded<'tenures'>[]
  public_records: Seeded<'public_records'>[]
}
