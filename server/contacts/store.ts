import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Database, Db } from '../db/database.ts'
import type { Sector } from '../institutions/rules.ts'
import { hasTag } from '../tags/store.ts'
import type { Written } from '../writes.ts'

export interface ContactFilter {
  id?: string | undefined
  /** only these */
  ids?: readonly string[] | undefined
  /** of one of these, or logged by herself */
  home?: readonly string[] | undefined
  /** without what is sealed */
  open?: true | undefined
  county?: string | undefined
  region?: string | undefined
  sector?: Sector | undefined
  /** one of the coalition's own, or all that count as one that the product brings */
  kind?: string | undefined
  institution?: string | undefined
  /** only those that she logged herself */
  mine?: boolean | undefined
  from?: string | undefined
  to?: string | undefined
  tag?: string | undefined
  cursor?: string | undefined
}

/** Contacts the member may see, newest first, `limit + 1` rows: one more than the page tells of a next page. */
export async function contactRows(db: Db, member: Member, filter: ContactFilter, limit: number) {
  const after = fromDayCursor(filter.cursor)
  return db
    .selectFrom('contacts as c')
    .innerJoin('counties', 'counties.fips', 'c.county_fips')
    .innerJoin('members as author', 'author.id', 'c.author_id')
    .innerJoin('organizations', 'organizations.id', 'c.organization_id')
    .where('c.removed_at', 'is', null)
    .where(visibleTo(member, 'c', 'c.id'))
    .$if(filter.id !== undefined, (q) => q.where('c.id', '=', filter.id as string))
    .$if(filter.ids !== undefined, (q) =>
      q.where(sql<SqlBool>`c.id in (select unnest(${filter.ids as string[]}::uuid[]))`),
    )
    .$if(filter.home !== undefined, (q) =>
      q.where(
        sql<SqlBool>`(c.county_fips = any(${filter.home as string[]}) or c.author_id = ${member.id})`,
      ),
    )
    .$if(filter.open === true, (q) => q.where('c.sensitivity', '!=', 'restricted'))
    .$if(filter.county !== undefined, (q) => q.where('c.county_fips', '=', filter.county as string))
    .$if(filter.region !== undefined, (q) =>
      q.where('counties.region_id', '=', filter.region as string),
    )
    .$if(filter.kind !== undefined, (q) =>
      q.where(sql<SqlBool>`${filter.kind} in (c.kind, c.own_kind)`),
    )
    .$if(filter.mine === true, (q) => q.where('c.author_id', '=', member.id))
    .$if(filter.from !== undefined, (q) => q.where('c.happened_on', '>=', filter.from as string))
    .$if(filter.to !== undefined, (q) => q.where('c.happened_on', '<=', filter.to as string))
    .$if(filter.tag !== undefined, (q) => q.where(hasTag('c', filter.tag as string)))
    .$if(filter.institution !== undefined, (q) =>
      q.where((eb) => metInstitution(eb, sql`ci.institution_id = ${filter.institution}`)),
    )
    .$if(filter.sector !== undefined, (q) =>
      q.where((eb) => metInstitution(eb, sql`i.sector = ${filter.sector}`)),
    )
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(c.happened_on, c.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .select((eb) => [
      'c.id',
      'c.county_fips as countyFips',
      'counties.name as countyName',
      'c.kind',
      'c.own_kind as ownKind',
      'c.outcome',
      'c.happened_on as happenedOn',
      'c.tags',
      'c.recorded_at as recordedAt',
      'c.notes',
      'c.erased_at as erasedAt',
      'c.language',
      'c.sensitivity',
      'c.author_id as authorId',
      'author.name as authorName',
      'c.organization_id as organizationId',
      'organizations.name as organizationName',
      'c.version',
      'c.edited_at as editedAt',
      institutionsMet(eb).as('institutions'),
      assessmentsMade(eb).as('assessments'),
      eb
        .selectFrom('commitments')
        .whereRef('commitments.contact_id', '=', 'c.id')
        .where('commitments.removed_at', 'is', null)
        .select((c) => c.fn.countAll<number>().as('n'))
        .as('commitmentCount'),
    ])
    .orderBy('c.happened_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export type ContactRow = Awaited<ReturnType<typeof contactRows>>[number]

type ContactAliases = Database & { c: Database['contacts'] }

function metInstitution(
  eb: ExpressionBuilder<ContactAliases, 'c'>,
  condition: Expression<unknown>,
) {
  return eb.exists(
    eb
      .selectFrom('contact_institutions as ci')
      .innerJoin('institutions as i', 'i.id', 'ci.institution_id')
      .whereRef('ci.contact_id', '=', 'c.id')
      .where(sql<SqlBool>`${condition}`)
      .select('ci.contact_id'),
  )
}

function institutionsMet(eb: ExpressionBuilder<ContactAliases, 'c'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('contact_institutions as ci')
      .innerJoin('institutions as i', 'i.id', 'ci.institution_id')
      .whereRef('ci.contact_id', '=', 'c.id')
      .select(['i.id', 'i.name', 'i.sector', 'i.kind'])
      .orderBy('ci.position'),
  )
}

function assessmentsMade(eb: ExpressionBuilder<ContactAliases, 'c'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('assessments as a')
      .whereRef('a.contact_id', '=', 'c.id')
      .where('a.removed_at', 'is', null)
      .select(['a.id', 'a.value', 'a.basis'])
      .select(['a.institution_id as institutionId', 'a.person_id as personId'])
      .orderBy('a.id'),
  )
}

/** What only the page of a contact shows: participants, readers, commitments, follow-ups. */
export async function contactParts(db: Db, id: string) {
  const [participants, readers, commitments, followUps] = await Promise.all([
    db
      .selectFrom('participants as p')
      .leftJoin('members as m', 'm.id', 'p.member_id')
      .leftJoin('people', 'people.id', 'p.person_id')
      .where('p.contact_id', '=', id)
      .select(['p.role', 'p.member_id', 'm.name as memberName'])
      .select(['p.person_id', 'people.name as personName'])
      .orderBy('p.position')
      .execute(),
    db
      .selectFrom('contact_readers as r')
      .innerJoin('members as m', 'm.id', 'r.member_id')
      .where('r.contact_id', '=', id)
      .select(['m.id', 'm.name'])
      .orderBy('m.name')
      .execute(),
    db
      .selectFrom('commitments as k')
      .where('k.contact_id', '=', id)
      .where('k.removed_at', 'is', null)
      .select(['k.id', 'k.version', 'k.institution_id as institutionId'])
      .select(['k.person_id as personId', 'k.text', 'k.due_on as dueOn', 'k.evidence'])
      .select(['k.sensitivity', 'k.erased_at as erasedAt'])
      .orderBy('k.id')
      .execute(),
    db
      .selectFrom('follow_ups as f')
      .innerJoin('members as m', 'm.id', 'f.assignee_id')
      .where('f.contact_id', '=', id)
      .where('f.removed_at', 'is', null)
      .select(['f.id', 'f.version', 'f.text', 'f.due_on as dueOn', 'f.done_at as doneAt'])
      .select(['f.sensitivity', 'f.erased_at as erasedAt'])
      .select(['f.assignee_id as assigneeId', 'm.name as assigneeName'])
      .orderBy('f.due_on')
      .execute(),
  ])
  return { participants, readers, commitments, followUps }
}

/** What tells a replay from a conflict; of any contact, seen or hidden. */
export function writtenContact(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('contacts')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
