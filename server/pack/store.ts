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
