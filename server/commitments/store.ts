import type { Insertable, Updateable } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Guarded, Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Receipt } from '../contract.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import type { Sector } from '../institutions/rules.ts'
import type { Written } from '../writes.ts'

export interface CommitmentFilter {
  id?: string | undefined
  county?: string | undefined
  region?: string | undefined
  sector?: Sector | undefined
  institution?: string | undefined
  cursor?: string | undefined
}

/** Commitments the member may see, newest first. */
export function commitmentRows(db: Db, member: Member, filter: CommitmentFilter, limit: number) {
  const after = fromDayCursor(filter.cursor)
  return db
    .selectFrom('commitments as k')
    .innerJoin('institutions as i', 'i.id', 'k.institution_id')
    .innerJoin('counties', 'counties.fips', 'k.county_fips')
    .innerJoin('members as author', 'author.id', 'k.author_id')
    .leftJoin('people', 'people.id', 'k.person_id')
    .where('k.removed_at', 'is', null)
    .where(visibleTo(member, 'k', 'k.contact_id'))
    .$if(filter.id !== undefined, (q) => q.where('k.id', '=', filter.id as string))
    .$if(filter.county !== undefined, (q) => q.where('k.county_fips', '=', filter.county as string))
    .$if(filter.region !== undefined, (q) =>
      q.where('counties.region_id', '=', filter.region as string),
    )
    .$if(filter.sector !== undefined, (q) => q.where('i.sector', '=', filter.sector as Sector))
    .$if(filter.institution !== undefined, (q) =>
      q.where('k.institution_id', '=', filter.institution as string),
    )
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(k.made_on, k.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .select(['k.id', 'k.contact_id as contactId', 'k.county_fips as countyFips'])
    .select(['k.institution_id as institutionId', 'i.name as institutionName'])
    .select(['k.person_id as personId', 'people.name as personName', 'k.text'])
    .select(['k.made_on as madeOn', 'k.due_on as dueOn', 'k.evidence', 'k.sensitivity'])
    .select(['k.author_id as authorId', 'author.name as authorName', 'k.version'])
    .select(['k.organization_id as organizationId', 'k.recorded_at as recordedAt'])
    .orderBy('k.made_on', 'desc')
    .orderBy('k.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export type CommitmentRow = Awaited<ReturnType<typeof commitmentRows>>[number]

/** The history of a commitment, oldest first. */
export function eventRows(db: Db, commitmentId: string) {
  return db
    .selectFrom('commitment_events as e')
    .innerJoin('members as m', 'm.id', 'e.author_id')
    .where('e.commitment_id', '=', commitmentId)
    .select(['e.id', 'e.kind', 'e.verdict', 'e.proposal_id as proposalId', 'e.note'])
    .select(['e.happened_on as happenedOn', 'e.recorded_at as recordedAt'])
    .select(['e.author_id as authorId', 'm.name as authorName'])
    .orderBy('e.happened_on')
    .orderBy('e.recorded_at')
    .execute()
}

/** Locks a commitment for a change and tells the policy what it needs. */
export async function lockCommitment(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('commitments')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .select(['version', 'institution_id as institutionId', 'contact_id as contactId'])
    .select(['county_fips as countyFips', 'sensitivity', 'author_id as authorId'])
    .select(['organization_id as organizationId', 'made_on as madeOn'])
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const readers = row.contactId
    ? await trx
        .selectFrom('contact_readers')
        .where('contact_id', '=', row.contactId)
        .select('member_id')
        .execute()
    : []
  const guarded: Guarded = { ...row, readerIds: readers.map((r) => r.member_id) }
  return { ...row, guarded }
}

/** Records a commitment made outside a contact; undefined when the id exists already. */
export async function insertCommitment(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['commitments']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('commitments')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'recorded', 'commitment', inserted.id)
  return inserted
}

export async function updateCommitment(
  trx: Trx,
  actor: Actor,
  id: string,
  row: Updateable<Database['commitments']>,
): Promise<Receipt> {
  await audit(trx, actor, 'edited', 'commitment', id)
  return trx
    .updateTable('commitments')
    .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

/** Adds to the history; undefined when the id exists already. */
export async function insertEvent(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['commitment_events']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('commitment_events')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (!inserted) return undefined
  await audit(trx, actor, row.kind, 'commitment', row.commitment_id)
  return { ...inserted, version: 1 }
}

/** A verdict that waits for its confirmation. */
export function proposal(trx: Trx, id: string, commitmentId: string) {
  return trx
    .selectFrom('commitment_events')
    .where('id', '=', id)
    .where('commitment_id', '=', commitmentId)
    .where('kind', '=', 'verdict_proposed')
    .select(['author_id as authorId', 'verdict', 'happened_on as happenedOn'])
    .executeTakeFirst()
}

export function writtenCommitment(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('commitments')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}

export async function writtenEvent(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('commitment_events')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}
