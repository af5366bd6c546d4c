import { type SqlBool, sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Load } from './contract.ts'
import { lastSoonDay } from './rules.ts'
import { hersOrVisible } from './store.ts'

/** How much is open for whom, of what the member sees: who is latest comes first. */
export async function loadRows(
  db: Db,
  member: Member,
  { county, region }: { county?: string | undefined; region?: string | undefined },
  today: Day,
): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select jsonb_build_object('id', m.id, 'name', m.name) as assignee,
      jsonb_build_object('id', o.id, 'name', o.name) as organization,
      count(*) as open, count(*) filter (where f.due_on < ${today}::date) as overdue,
      count(*) filter (where f.due_on between ${today}::date and ${lastSoonDay(today)}::date) as week,
      count(f.snooze_reason) as "putOff", min(f.due_on) as "oldestDueOn"
    from follow_ups f
    join counties on counties.fips = f.county_fips
    join members m on m.id = f.assignee_id
    join organizations o on o.id = m.organization_id
    where f.removed_at is null and f.done_at is null and ${hersOrVisible(member)}
      and ${county ? sql<SqlBool>`f.county_fips = ${county}` : sql<SqlBool>`true`}
      and ${region ? sql<SqlBool>`counties.region_id = ${region}` : sql<SqlBool>`true`}
    group by m.id, o.id
    order by overdue desc, min(f.due_on), m.name, m.id`.execute(db)
  return rows
}
