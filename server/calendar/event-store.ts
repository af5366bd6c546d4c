import { sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { may } from '../auth/policy.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'

/** More than a calendar shows, and what one person can have before her. */
const atMost = 2_000

/** What stands in a calendar of a record: where it is due, and none of its words. */
export interface DueRow {
  id: string
  dueOn: Day
  county: string
  institution: string | null
  /** counts the edits, from 1 */
  version: number
  recordedAt: string
  changedAt: string | null
}

/**
 * What the member has to do, open and not restricted, the latest due first. Of what it comes from only the institution,
 * where she sees that.
 * @param db as this member
 */
export async function stepsDue(db: Db, member: Member): Promise<DueRow[]> {
  if (!may(member, 'read_notes')) return []
  const { rows } = await sql<DueRow>`
    select f.id, f.due_on as "dueOn", counties.name as county, i.name as institution, f.version,
      f.recorded_at as "recordedAt", f.changed_at as "changedAt"
    from follow_ups f
    join counties on counties.fips = f.county_fips
    left join commitments k on k.id = f.commitment_id
    left join contacts c on c.id = f.contact_id
    left join institutions i on i.id = coalesce(f.institution_id, k.institution_id, c.institution_id)
    where f.removed_at is null and f.done_at is null and f.assignee_id = ${member.id}
      and f.sensitivity <> 'restricted'
    order by f.due_on desc, f.id limit ${atMost}`.execute(db)
  return rows
}

/** Promises with a day that she recorded herself and that are not restricted, settled ones among them. */
export async function promisesDue(db: Db, member: Member): Promise<DueRow[]> {
  if (!may(member, 'read_notes')) return []
  const { rows } = await sql<DueRow>`
    select k.id, k.due_on as "dueOn", counties.name as county, i.name as institution, k.version,
      k.recorded_at as "recordedAt", k.changed_at as "changedAt"
    from commitments k
    join counties on counties.fips = k.county_fips
    join institutions i on i.id = k.institution_id
    where k.removed_at is null and k.due_on is not null and k.author_id = ${member.id}
      and k.sensitivity <> 'restricted'
    order by k.due_on desc, k.id limit ${atMost}`.execute(db)
  return rows
}
