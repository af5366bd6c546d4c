import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { fromDayCursor } from '../cursors.ts'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { recordset } from '../db/seed/upsert.ts'
import type { Written } from '../writes.ts'
import type { Listed } from './list/institution-name.ts'
import type { Change, KnownRecord } from './list/match.ts'
import type { RecordKind } from './rules.ts'

/** What lists are compared with. */
export async function surroundings(db: Db, kind: RecordKind) {
  const [counties, directory, known] = await Promise.all([
    db.selectFrom('counties').select(['fips', 'name']).orderBy('fips').execute(),
    sql<Listed>`
      select id, name, sector, kind, upper(details ->> 'ori') as ori,
        array(select county_fips::text from institution_counties
              where institution_id = institutions.id order by county_fips) as counties
      from institutions where merged_into is null order by influence desc, name, id`.execute(db),
    sql<KnownRecord>`
      select r.id, r.institution_id as "institutionId", institutions.name as "institutionName",
        r.title, r.details ->> 'model' as model, r.details ->> 'note' as note, r.dated_on as day,
        r.ended_on as "endedOn", r.seen_on as "seenOn", r.url, r.adverse, r.source_id as "sourceId",
        r.edited_at is not null as edited
      from public_records r join institutions on institutions.id = r.institution_id
      where r.kind = ${kind} order by r.dated_on, r.id`.execute(db),
  ])
  return { counties, directory: directory.rows, known: known.rows }
}

/** One import after the other: what one adds, the next one knows. */
export async function lockImports(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('condado records'))`.execute(trx)
}

export async function writtenImport(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('record_imports')
    .where('id', '=', id)
    .select(['id', 'recorded_at as recordedAt'])
    .select(['author_id as authorId', 'facts_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}

export interface NewRecord {
  id: string
  institution_id: string
  title: string
  adverse: boolean
  dated_on: Day
  ended_on: Day | null
  url: string | null
  details: Record<string, unknown>
}

export interface ImportToWrite {
  id: string
  kind: RecordKind
  sourceId: string
  fileName: string
  seenOn: Day
  authorId: string
  hash: Buffer
  added: readonly NewRecord[]
  /** ids of records that the list has, changed or not */
  seen: readonly string[]
  changed: readonly { id: string; change: Change }[]
}

/** Writes an import, its records and its audit row. */
export async function insertImport(trx: Trx, actor: Actor, one: ImportToWrite): Promise<Receipt> {
  const { id, kind, sourceId, seenOn, authorId, added, seen, changed } = one
  const written = await trx
    .insertInto('record_imports')
    .values({
      id,
      kind,
      source_id: sourceId,
      file_name: one.fileName,
      seen_on: seenOn,
      added: added.length,
      seen_again: seen.length,
      author_id: authorId,
      facts_hash: one.hash,
    })
    .returning(['id', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
  const common = {
    kind,
    seen_on: seenOn,
    source_id: sourceId,
    source_vintage: seenOn,
    import_id: id,
    created_by: authorId,
  }
  const rows = added.map((record) => ({ ...common, ...record }))
  const [first] = rows
  if (first) {
    const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
    await sql`
      insert into public_records (${columns})
      select ${columns} from ${recordset('public_records', rows)}`.execute(trx)
  }
  await sql`
    update public_records set seen_on = ${seenOn}, version = version + 1
    where id = any(${seen}::uuid[]) and seen_on < ${seenOn}`.execute(trx)
  for (const { id: recordId, change } of changed)
    await changeRecord(trx, recordId, authorId, change)
  await audit(trx, actor, 'imported', 'record_import', id)
  return { ...written, version: 1 }
}

async function changeRecord(trx: Trx, id: string, editorId: string, change: Change) {
  const { day, endedOn, url, adverse, note } = change
  await trx
    .updateTable('public_records')
    .set((eb) => ({
      ...(day !== undefined && { dated_on: day }),
      ...(endedOn !== undefined && { ended_on: endedOn }),
      ...(url !== undefined && { url }),
      ...(adverse !== undefined && { adverse }),
      ...(note !== undefined && {
        details: sql<string>`details || ${JSON.stringify({ note })}::jsonb`,
      }),
      edited_at: sql<string>`now()`,
      edited_by: editorId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The lists that were imported, the one seen last first. */
export function importRows(
  db: Db,
  filter: { kind?: RecordKind | undefined; cursor?: string | undefined },
  limit: number,
) {
  const after = fromDayCursor(filter.cursor)
  return db
    .selectFrom('record_imports as i')
    .innerJoin('sources', 'sources.id', 'i.source_id')
    .innerJoin('members', 'members.id', 'i.author_id')
    .$if(filter.kind !== undefined, (q) => q.where('i.kind', '=', filter.kind as string))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(i.seen_on, i.id) < (${after?.at}::date, ${after?.id}::uuid)`),
    )
    .select(['i.id', 'i.kind', 'i.file_name as fileName', 'i.seen_on as seenOn', 'i.added'])
    .select(['i.seen_again as seenAgain', 'i.recorded_at as recordedAt'])
    .select(['i.source_id as sourceId', 'sources.title as sourceTitle'])
    .select(['i.author_id as authorId', 'members.name as authorName'])
    .orderBy('i.seen_on', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute()
}
