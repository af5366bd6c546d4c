import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'
import { contactsOfHers, contactsThere } from './rules.ts'

/** The last contacts that took place with these institutions, and her own last ones wherever; newest first. */
export async function attendedContacts(db: Db, member: Member, institutionIds: readonly string[]) {
  const there = latest(db, member, contactsThere).where(
    sql<SqlBool>`exists (select from contact_institutions ci
      where ci.contact_id = c.id and ci.institution_id = any(${institutionIds}::uuid[]))`,
  )
  // each way by its index: whoever is new has few, and would look for more of them in all there are
  const hers = latest(db, member, contactsOfHers).where(
    sql<SqlBool>`c.id in (select a.id from contacts a where a.author_id = ${member.id}
      union select p.contact_id from participants p where p.member_id = ${member.id})`,
  )
  const rows = [...(await there.execute()), ...(await hers.execute())]
  const newestFirst = (a: Row, b: Row) =>
    `${a.happenedOn} ${a.id}` < `${b.happenedOn} ${b.id}` ? 1 : -1
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort(newestFirst)
}

type Row = Awaited<ReturnType<ReturnType<typeof latest>['execute']>>[number]

function latest(db: Db, member: Member, limit: number) {
  return db
    .selectFrom('contacts as c')
    .where('c.removed_at', 'is', null)
    .where('c.outcome', '=', 'held')
    .where('c.sensitivity', '!=', 'restricted')
    .where(visibleTo(member, 'c', 'c.id'))
    .select(['c.id', 'c.happened_on as happenedOn', 'c.author_id as authorId'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('contact_institutions as ci')
          .whereRef('ci.contact_id', '=', 'c.id')
          .select('ci.institution_id as id'),
      ).as('institutions'),
      jsonArrayFrom(
        eb
          .selectFrom('participants as p')
          .innerJoin('members as m', 'm.id', 'p.member_id')
          .whereRef('p.contact_id', '=', 'c.id')
          .where('m.deactivated_at', 'is', null)
          .select(['m.id', 'm.name'])
          .orderBy('p.position'),
      ).as('ours'),
      jsonArrayFrom(
        eb
          .selectFrom('participants as p')
          .innerJoin('people', 'people.id', 'p.person_id')
          .whereRef('p.contact_id', '=', 'c.id')
          .select(['people.id', 'people.name'])
          .orderBy('p.position'),
      ).as('theirs'),
    ])
    .orderBy('c.happened_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
}
