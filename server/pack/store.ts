import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { grouped } from '../grouped.ts'

/** The institutions that serve these counties: all, or those of the given ones. */
export async function institutionIdsIn(
  db: Db,
  counties: readonly string[],
  ids: readonly string[] | 'all',
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct institution_id as id from institution_counties
    join institutions on institutions.id = institution_id and institutions.merged_into is null
    where county_fips = any(${counties})
      and ${ids === 'all' ? sql`true` : sql`institution_id = any(${ids}::uuid[])`}`.execute(db)
  return rows.map(({ id }) => id)
}

/** How entries were called that turned out to be one of these, by the one that stays. */
export async function formerNames(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    select merged_into as id, name, kind from institutions
    where merged_into = any(${ids}::uuid[]) order by name, institutions.id`.execute(db)
  return grouped(rows, ({ id }) => id)
}

/** The same of whoever holds or held a seat in one of these, by institution. */
export async function formerNamesOfPeople(db: Db, institutionIds: readonly string[]) {
  const { rows } = await sql<{ institutionId: string; id: string; name: string }>`
    select distinct seats.institution_id as "institutionId", other.merged_into as id, other.name
    from people other
    join tenures on tenures.person_id = other.merged_into
    join seats on seats.id = tenures.seat_id and seats.merged_into is null
    where seats.institution_id = any(${institutionIds}::uuid[])
    order by 1, 3, 2`.execute(db)
  return grouped(rows, ({ institutionId }) => institutionId)
}

/** Who took part in these contacts, by contact. */
export async function participantsOf(db: Db, contactIds: readonly string[]) {
  const { rows } = await sql<Participant & { contactId: string }>`
    select p.contact_id as "contactId", p.role, p.member_id, m.name as "memberName",
      p.person_id, people.name as "personName"
    from participants p
    left join members m on m.id = p.member_id
    left join people on people.id = p.person_id
    where p.contact_id = any(${contactIds}::uuid[])
    order by p.contact_id, p.position`.execute(db)
  return grouped(rows, ({ contactId }) => contactId)
}

interface Participant {
  role: 'led' | 'co_led' | 'interpreted' | 'observed' | 'theirs'
  member_id: string | null
  memberName: string | null
  person_id: string | null
  personName: string | null
}
