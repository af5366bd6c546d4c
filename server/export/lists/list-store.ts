import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Member } from '../../auth/policy.ts'

/** The order of the pages: by this and the id. */
interface Order {
  key: RawBuilder<unknown>
  keyType: RawBuilder<unknown>
  /** what its days are told by, the latest first; without one it goes by names */
  day?: RawBuilder<unknown>
}

/** @param key where the day may be missing: what stands for it */
export const byDay = (day: RawBuilder<unknown>, key = day): Order => ({
  ...{ day, key },
  keyType: sql`date`,
})
export const byName = (key: RawBuilder<unknown>): Order => ({ key, keyType: sql`text` })

/** Where the rows of a list come from, which of them she may see, and the order of their pages. */
export interface StoredList extends Order {
  from: RawBuilder<unknown>
  /** as on the screens: the guard of the feature that the rows belong to */
  where: (member: Member) => Expression<SqlBool>
  /** the alias of a guarded table: its restricted rows stay */
  guarded?: string
  /** a part of entries of another list, which are counted there when they stay */
  part?: true
  county: (condition: RawBuilder<unknown>) => RawBuilder<unknown>
  sector?: (condition: RawBuilder<unknown>) => RawBuilder<unknown>
  id: RawBuilder<unknown>
  columns: (member: Member) => RawBuilder<unknown>
}

/** Its condition is about the county of the row itself, joined as `counties`. */
export const itself = (condition: RawBuilder<unknown>) => condition

/** Its condition is about a county that the institution `i` serves. */
export const servesCounty = (condition: RawBuilder<unknown>) => sql`exists (
  select from institution_counties ic join counties on counties.fips = ic.county_fips
  where ic.institution_id = i.id and ${condition})`

/** Its condition is about an institution `i` in which the person `p` holds a seat. */
export const holdsSeat = (condition: RawBuilder<unknown>) => sql`exists (
  select from tenures join seats on seats.id = tenures.seat_id join institutions i on i.id = seats.institution_id
  where tenures.person_id = p.id and tenures.ended_on is null and ${condition})`

/** Names and numbers of the counties that the institution `i` serves, in the same order. */
export const countiesServed = sql`(select string_agg(counties.name, '; ' order by counties.name)
    from institution_counties ic join counties on counties.fips = ic.county_fips where ic.institution_id = i.id) as counties,
  array(select ic.county_fips::text from institution_counties ic
    join counties on counties.fips = ic.county_fips where ic.institution_id = i.id order by counties.name) as counties_fips`
