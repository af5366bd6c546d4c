import { sql } from 'kysely'
import { may } from '../../auth/policy.ts'
import { byDay, itself, type StoredList } from './list-store.ts'

/** What was set by hand, with its reason: for whoever reads notes, as that is one. */
export const overrideLists = {
  overrides: {
    from: sql`overrides o join counties on counties.fips = o.county_fips
      join regions on regions.id = counties.region_id join members author on author.id = o.author_id
      left join members ender on ender.id = o.ended_by`,
    where: (member) => sql`${may(member, 'read_notes')}`,
    ...byDay(sql`o.set_on`),
    county: itself,
    id: sql`o.id`,
    columns:
      () => sql`o.id, o.set_on, o.expires_on, o.ended_on, counties.name as county, regions.name as region,
      case when o.aspect = 'alliance' then o.value end as alliance,
      case when o.aspect = 'accountability' then o.value end as accountability, o.reason, author.name as author,
      ender.name as ended_by, o.recorded_at, o.county_fips, counties.region_id, o.author_id`,
  },
} satisfies Record<string, StoredList>
