import type { Insertable, Updateable } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Guarded, Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Receipt } from '../contract.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import type { Sector } from '../institutions/rules.ts'
import type { EditAction } from '../merging/edit.ts'
import type { DataKey } from '../sealed/data-key.ts'
import { heldSeat } from '../seats/held-seat-store.ts'
import type { Written } from '../writes.ts'

export interface CommitmentFilter {
  id?: string | undefined
  county?: string | undefined
  region?: string | undefined
  sector?: Sector | undefined
  institution?: string | undefined
  /** only these */
  ids?: readonly string[] | undefined
  /** in one of these, or logged by herself */
  home?: readonly string[] | undefined
  /** without what is sealed */
  open?: true | undefined
  mine?: boolean | undefined
  order?: 'made' | 'due' | undefined
  cursor?: string | undefined
}

/** What the member may see of what she asks for. */
function narrowed(db: Db, member: Member, filter: CommitmentFilter) {
  const { id, ids, home, open, county, region, sector, institution, mine } = filter
  return db
    .selectFrom('commitments as k')
    .innerJoin('institutions as i', 'i.id', 'k.institution_id')
    .innerJoin('counties', 'counties.fips', 'k.county_fips')
    .where('k.removed_at', 'is', null)
    .where(visibleTo(member, 'k', 'k.contact_id'))
    .$if(id !== undefined, (q) => q.where('k.id', '=', id as string))
    .$if(ids !== undefined, (q) =>
      q.where(sql<SqlBool>`k.id in (select unnest(${ids as string[]}::uuid[]))`),
    )
    .$if(home !== undefined, (q) =>
      q.where(
        sql<SqlBool>`(k.county_fips = any(${home as string[]}) or k.author_id = ${member.id})`,
      ),
    )
    .$if(open === true, (q) => q.where('k.sensitivity', '!=', 'restricted'))
    .$if(county !== undefined, (q) => q.where('k.county_fips', '=', county as string))
    .$if(region !== undefined, (q) => q.where('counties.region_id', '=', region as string))
    .$if(sector !== undefined, (q) => q.where('i.sector', '=', sector as Sector))
    .$if(institution !== undefined, (q) => q.where('k.institution_id', '=', institution as string))
    .$if(mine === true, (q) => q.where('k.author_id', '=', member.id))
}

/** By when it should be done; a promise without a day stands with those due when it was made. */
const dueDay = sql<string>`coalesce(k.due_on, k.made_on)`

/** Commitments the member may see, newest promise first, or by the day they are due. */
export function commitmentRows(
  db: Db,
  member: Member,
  { cursor, order = 'made', ...filter }: CommitmentFilter,
  limit: number,
) {
  const after = fromDayCursor(cursor)
  return narrowed(db, member, filter)
    .innerJoin('members as author', 'author.id', 'k.author_id')
    .leftJoin('people', 'people.id', 'k.person_id')
    .$if(after !== undefined, (q) =>
      q.where(
        order === 'made'
          ? sql<SqlBool>`(k.made_on, k.id) < (${after?.at}::date, ${after?.id}::uuid)`
          : sql<SqlBool>`(${dueDay}, k.id) > (${after?.at}::date, ${after?.id}::uuid)`,
      ),
    )
    .select(['k.id', 'k.contact_id as contactId', 'k.county_fips as countyFips'])
    .select(['k.institution_id as institutionId', 'i.name as institutionName'])
    .select(['k.person_id as personId', 'people.name as personName', 'k.text'])
    .select(['k.made_on as madeOn', 'k.due_on as dueOn', 'k.evidence', 'k.sensitivity'])
    .select('k.erased_at as erasedAt')
    .select(['k.author_id as authorId', 'author.name as authorName', 'k.version'])
    .select(['k.organization_id as organizationId', 'k.recorded_at as recordedAt'])
    .$if(order === 'made', (q) => q.orderBy('k.made_on', 'desc').orderBy('k.id', 'desc'))
    .$if(order === 'due', (q) => q.orderBy(dueDay).orderBy('k.id'))
    .limit(limit + 1)
    .execute()
}

/** Ids of all of them, to be counted by where they stand. */
export async function commitmentIds(
  db: Db,
  member: Member,
  filter: CommitmentFilter,
): Promise<string[]> {
  const rows = await narrowed(db, member, filter).select('k.id').execute()
  return rows.map((row) => row.id)
}

export type CommitmentRow = Awaited<ReturnType<typeof commitmentRows>>[number]

/** Keeps a promise that the member sees as it is until the end of the transaction. */
export async function holdCommitment(trx: Trx, id: string): Promise<void> {
  await sql`select condado_hold(${id}::uuid)`.execute(trx)
}

/** Locks a commitment for a change, or for what is added to it, and tells the policy what it needs. */
export async function lockCommitment(trx: Trx, id: string, which?: 'also removed') {
  await holdCommitment(trx, id)
  const found = await findCommitment(trx, id)
  return found?.removed && which === undefined ? undefined : found
}

/** The same without a lock, one that was taken back, too. */
export async function findCommitment(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('commitments')
    .where('id', '=', id)
    .select(['version', 'institution_id as institutionId', 'contact_id as contactId'])
    .select(['county_fips as countyFips', 'sensitivity', 'author_id as authorId'])
    .select(['organization_id as organizationId', 'made_on as madeOn'])
    .select(['recorded_at as recordedAt', 'removed_at as removedAt'])
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
  return { ...row, removed: row.removedAt !== null, guarded }
}

/** Columns of a commitment with its words in the clear, or sealed when it is restricted. */
export function sealedColumns<
  Columns extends { text: string; sensitivity: Sensitivity; facts_hash: Buffer },
>(key: DataKey, version: number, columns: Columns) {
  if (columns.sensitivity !== 'restricted')
    return { ...columns, text_sealed: null, erased_at: null }
  const id = key.recordId
  return {
    ...columns,
    text: null,
    text_sealed: key.seal('commitments.text', id, version, columns.text),
    erased_at: null,
    facts_hash: key.keyed(columns.facts_hash),
  }
}

type CommitmentColumns = Pick<
  Insertable<Database['commitments']>,
  'institution_id' | 'person_id' | 'made_on'
>

/** Whoever promises does it in the seat she holds that day, and the seat keeps it when she is gone. */
function inSeat<Row extends CommitmentColumns>(row: Row) {
  const { institution_id, person_id, made_on } = row
  const seat_id = heldSeat(
    sql`${institution_id}::uuid`,
    sql`${person_id}::uuid`,
    sql`${made_on}::date`,
  )
  return { ...row, seat_id }
}

/** Records a commitment made outside a contact; undefined when the id exists already. */
export async function insertCommitment(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['commitments']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('commitments')
    .values(inSeat(row))
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
  row: Updateable<Database['commitments']> & CommitmentColumns,
  action: EditAction,
): Promise<Receipt> {
  await audit(trx, actor, action, 'commitment', id)
  return trx
    .updateTable('commitments')
    .set((eb) => ({ ...inSeat(row), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

/**
 * Takes one commitment back.
 * @throws 409 when it has a history: that is ended by an event, not by removal
 */
export async function takeBackCommitment(trx: Trx, actor: Actor, id: string): Promise<void> {
  const event = await trx
    .selectFrom('commitment_events')
    .where('commitment_id', '=', id)
    .select('id')
    .executeTakeFirst()
  if (event) throw problem('has_history')
  await audit(trx, actor, 'removed', 'commitment', id)
  await trx
    .updateTable('commitments')
    .set({ removed_at: sql<string>`now()` })
    .where('id', '=', id)
    .execute()
}

export function writtenCommitment(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('commitments')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
