import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import { type Guarded, type Member, may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Receipt } from '../contract.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Database, Db, Trx } from '../db/database.ts'
import { badField } from '../errors.ts'
import type { EditAction } from '../merging/edit.ts'
import type { DataKey } from '../sealed/data-key.ts'
import type { Written } from '../writes.ts'

export interface FollowUpFilter {
  id?: string | undefined
  /** only these */
  ids?: readonly string[] | undefined
  /** in one of these, hers to do, or written by herself */
  home?: readonly string[] | undefined
  /** without what is sealed */
  open?: true | undefined
  assignee?: string | undefined
  county?: string | undefined
  region?: string | undefined
  institution?: string | undefined
  ask?: string | undefined
  campaign?: string | undefined
  done?: boolean | undefined
  cursor?: string | undefined
}

/** Follow-ups the member may see, or has to do, the earliest due first. */
export function followUpRows(db: Db, member: Member, filter: FollowUpFilter, limit: number) {
  const after = fromDayCursor(filter.cursor)
  const assignee = filter.assignee === 'me' ? member.id : filter.assignee
  return (
    db
      .selectFrom('follow_ups as f')
      .innerJoin('counties', 'counties.fips', 'f.county_fips')
      .innerJoin('members as assignee', 'assignee.id', 'f.assignee_id')
      .innerJoin('members as author', 'author.id', 'f.author_id')
      .leftJoin('institutions as i', 'i.id', 'f.institution_id')
      // these as far as she sees them
      .leftJoin('commitments as k', 'k.id', 'f.commitment_id')
      .leftJoin('contacts as c', 'c.id', 'f.contact_id')
      .leftJoin('contacts as did', (join) =>
        join.onRef('did.id', '=', 'f.done_contact_id').on('did.removed_at', 'is', null),
      )
      .where('f.removed_at', 'is', null)
      .where(hersOrVisible(member))
      .$if(filter.id !== undefined, (q) => q.where('f.id', '=', filter.id as string))
      .$if(filter.id === undefined, (q) =>
        q.where('f.done_at', filter.done ? 'is not' : 'is', null),
      )
      .$if(filter.ids !== undefined, (q) =>
        q.where(sql<SqlBool>`f.id in (select unnest(${filter.ids as string[]}::uuid[]))`),
      )
      .$if(filter.home !== undefined, (q) =>
        q.where(
          sql<SqlBool>`(f.county_fips = any(${filter.home as string[]}) or ${member.id} in (f.assignee_id, f.author_id))`,
        ),
      )
      .$if(filter.open === true, (q) => q.where('f.sensitivity', '!=', 'restricted'))
      .$if(assignee !== undefined, (q) => q.where('f.assignee_id', '=', assignee as string))
      .$if(filter.county !== undefined, (q) =>
        q.where('f.county_fips', '=', filter.county as string),
      )
      .$if(filter.region !== undefined, (q) =>
        q.where('counties.region_id', '=', filter.region as string),
      )
      .$if(filter.institution !== undefined, (q) =>
        q.where('f.institution_id', '=', filter.institution as string),
      )
      .$if(filter.ask !== undefined, (q) => q.where('f.ask_id', '=', filter.ask as string))
      .$if(filter.campaign !== undefined, (q) =>
        q.where((eb) =>
          eb(
            'f.ask_id',
            'in',
            eb
              .selectFrom('asks')
              .where('campaign_id', '=', filter.campaign as string)
              .select('asks.id'),
          ),
        ),
      )
      .$if(after !== undefined, (q) =>
        q.where(sql<SqlBool>`(f.due_on, f.id) > (${after?.at}::date, ${after?.id}::uuid)`),
      )
      .select(['f.id', 'f.county_fips as countyFips', 'counties.name as countyName'])
      .select(['f.contact_id as contactId', 'f.commitment_id as commitmentId', 'f.ask_id as askId'])
      .select(['f.institution_id as institutionId', 'i.name as institutionName', 'f.text'])
      .select(['f.due_on as dueOn', 'f.sensitivity', 'f.done_at as doneAt', 'f.version'])
      .select('f.erased_at as erasedAt')
      .select(['f.snooze_reason as snoozeReason', 'did.id as didId', 'did.happened_on as didOn'])
      .select((eb) => [
        eb.fn.coalesce('f.changed_at', 'f.recorded_at').as('changedAt'),
        eb.fn
          .coalesce('f.institution_id', 'k.institution_id', 'c.institution_id')
          .as('aboutInstitutionId'),
      ])
      .select(['f.assignee_id as assigneeId', 'assignee.name as assigneeName'])
      .select(['f.author_id as authorId', 'author.name as authorName'])
      .select(['f.organization_id as organizationId', 'f.recorded_at as recordedAt'])
      .orderBy('f.due_on')
      .orderBy('f.id')
      .limit(limit + 1)
      .execute()
  )
}

/** Of the follow-ups `f`: those that the member has to do or may see. */
export function hersOrVisible(member: Member) {
  if (!may(member, 'read_notes')) return sql<SqlBool>`false`
  return sql<SqlBool>`(f.assignee_id = ${member.id} or ${visibleTo(member, 'f', 'f.contact_id')})`
}

/** The open follow-up of an institution that is due first, of those the member may see; by institution. */
export async function plannedFor(db: Db, member: Member): Promise<Map<string, PlannedStep>> {
  const { rows } = await sql<PlannedStep & { institutionId: string }>`
    select distinct on ("institutionId") f.id, f.due_on as "dueOn",
      jsonb_build_object('id', m.id, 'name', m.name) as assignee,
      coalesce(f.institution_id, k.institution_id, c.institution_id) as "institutionId"
    from follow_ups f
    join members m on m.id = f.assignee_id
    left join commitments k on k.id = f.commitment_id
    left join contacts c on c.id = f.contact_id
    where f.removed_at is null and f.done_at is null and ${hersOrVisible(member)}
    order by "institutionId", f.due_on, f.id`.execute(db)
  return new Map(rows.map(({ institutionId, ...step }) => [institutionId, step]))
}

export interface PlannedStep {
  id: string
  dueOn: string
  assignee: { id: string; name: string }
}

export type FollowUpRow = Awaited<ReturnType<typeof followUpRows>>[number]

/** Locks a follow-up for a change, one that was taken back, too. */
export async function lockFollowUp(trx: Trx, id: string, reads?: true) {
  const row = await trx
    .selectFrom('follow_ups')
    .where('id', '=', id)
    .select(['version', 'assignee_id as assigneeId', 'county_fips as countyFips', 'sensitivity'])
    .select(['author_id as authorId', 'organization_id as organizationId', 'done_at as doneAt'])
    .select(['contact_id as contactId', 'commitment_id as commitmentId', 'ask_id as askId'])
    .select('done_contact_id as doneContactId')
    .select(['text', 'text_sealed as textSealed', 'erased_at as erasedAt'])
    .select(['recorded_at as recordedAt', 'removed_at as removedAt'])
    .$if(!reads, (q) => q.forUpdate())
    .executeTakeFirst()
  const guarded: Guarded | undefined = row && { ...row, readerIds: [row.assigneeId] }
  return row && guarded && { ...row, removed: row.removedAt !== null, guarded }
}

/**
 * Columns for the words of a follow-up: in the clear, or sealed when it is restricted.
 * @param version the one being written
 * @param before as it stands; its words stay where the facts bring none
 */
export function wordsOf(
  key: DataKey,
  version: number,
  facts: { text?: string | undefined; sensitivity: Sensitivity; hash: Buffer },
  before?: { text: string | null; textSealed: Buffer | null; erasedAt: string | null },
) {
  if (facts.text === undefined && before?.erasedAt) return { facts_hash: facts.hash }
  const id = key.recordId
  const kept = before?.textSealed
    ? key.open('follow_ups.text', id, version - 1, before.textSealed).toString()
    : before?.text
  const text = facts.text?.trim() ?? kept ?? undefined
  if (text === undefined) throw badField('text', 'This is needed')
  if (facts.sensitivity !== 'restricted') {
    return { text, text_sealed: null, erased_at: null, facts_hash: facts.hash }
  }
  const text_sealed = key.seal('follow_ups.text', id, version, text)
  return { text: null, text_sealed, erased_at: null, facts_hash: key.keyed(facts.hash) }
}

/** Notes a next step; undefined when the id exists already. */
export async function insertFollowUp(
  trx: Trx,
  actor: Actor,
  row: Insertable<Database['follow_ups']>,
): Promise<Receipt | undefined> {
  const inserted = await trx
    .insertInto('follow_ups')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirst()
  if (inserted) await audit(trx, actor, 'noted', 'follow_up', inserted.id)
  return inserted
}

export async function updateFollowUp(
  trx: Trx,
  actor: Actor,
  id: string,
  row: Updateable<Database['follow_ups']>,
  action: EditAction,
): Promise<Receipt> {
  await audit(trx, actor, action === 'edited' && row.done_by ? 'done' : action, 'follow_up', id)
  return trx
    .updateTable('follow_ups')
    .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
}

/** Takes one follow-up back. */
export async function takeBackFollowUp(trx: Trx, actor: Actor, id: string): Promise<void> {
  await audit(trx, actor, 'removed', 'follow_up', id)
  await trx
    .updateTable('follow_ups')
    .set({ removed_at: sql<string>`now()` })
    .where('id', '=', id)
    .execute()
}

export function writtenFollowUp(db: Db, id: string): Promise<Written | undefined> {
  return db
    .selectFrom('follow_ups')
    .where('id', '=', id)
    .select(['id', 'version', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
}
