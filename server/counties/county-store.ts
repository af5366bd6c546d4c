import type { Db } from '../db/database.ts'

/** The counties with their public facts, by FIPS. */
export function countyRows(db: Db) {
  return db.selectFrom('counties').selectAll().orderBy('fips').execute()
}

export function countyRow(db: Db, fips: string) {
  return db
    .selectFrom('counties')
    .innerJoin('regions', 'regions.id', 'counties.region_id')
    .selectAll('counties')
    .select('regions.name as regionName')
    .where('fips', '=', fips)
    .executeTakeFirst()
}

/** Those in use, by name. */
export function regionRows(db: Db) {
  return db
    .selectFrom('regions')
    .where('retired_at', 'is', null)
    .select(['id', 'name'])
    .orderBy('name')
    .execute()
}
