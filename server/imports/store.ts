import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Receipt } from '../contract.ts'
import { fromCursor } from '../cursors.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Written } from '../writes.ts'
import type { ImportCame } from './contract.ts'
import type { ImportCounts, ImportKind, ImportState } from './rules.ts'

/** One that stands still for so long was cut short, with everything that it wrote: it is where it was before. */
const standsStill = sql<boolean>`seen_at < now() - interval '2 minutes'`
const stateNow = sql<ImportState>`case
  when state = 'running' and ${standsStill} then 'staged'
  when state = 'undoing' and ${standsStill} then 'finished' else state end`

const shown = [
  'id',
  'kind',
  'name_sealed as nameSealed',
  'rows',
  'done',
  'counts',
  'failed',
  'sealed_key as sealedKey',
  'created_at as createdAt',
  'seen_at as seenAt',
  'finished_at as finishedAt',
  'undone_at as undoneAt',
] as const

/** One's own imports, the newest first, `limit + 1` rows. */
export function importRows(db: Db, memberId: string, cursor: string | undefined, limit: number) {
  const after = fromCursor(cursor)
  return db
    .selectFrom('imports')
    .where('member_id', '=', memberId)
    .where('state', 'not in', ['cancelled'])
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(created_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .select(shown)
    .select(stateNow.as('state'))
    .select(sql<boolean>`rejected is not null`.as('hasRejected'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export type ImportListed = Awaited<ReturnType<typeof importRows>>[number]

/** What those of these are called that are hers. */
export function importNames(db: Db, memberId: string, ids: readonly string[]) {
  return db
    .selectFrom('imports')
    .where('member_id', '=', memberId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .select(['id', 'name_sealed as nameSealed', 'finished_at as finishedAt'])
    .execute()
}

export type ImportNamed = Awaited<ReturnType<typeof importNames>>[number]

/** One of hers, with what is sealed of it. */
export function importRow(db: Db, memberId: string, id: string) {
  return db
    .selectFrom('imports')
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .select(shown)
    .select(stateNow.as('state'))
    .select(sql<boolean>`rejected is not null`.as('hasRejected'))
    .select(['book', 'choices', 'rejected'])
    .executeTakeFirst()
}

export type ImportRow = NonNullable<Awaited<ReturnType<typeof importRow>>>

/** What tells a replay from a conflict. */
export async function writtenImport(db: Db, id: string): Promise<Written | undefined> {
  const row = await db
    .selectFrom('imports')
    .where('id', '=', id)
    .select(['id', 'created_at as recordedAt', 'member_id as authorId', 'file_hash as factsHash'])
    .executeTakeFirst()
  return row && { ...row, version: 1 }
}

export interface NewImport {
  id: string
  nameSealed: Buffer
  fileHash: Buffer
  sealedKey: Buffer
  book: Buffer
  rows: number
}

/** Keeps a file that was read; undefined when the id exists, hers or somebody else's. */
export async function insertImport(
  trx: Trx,
  actor: Actor,
  one: NewImport,
): Promise<Receipt | undefined> {
  const row = await trx
    .insertInto('imports')
    .values({
      id: one.id,
      member_id: actor.memberId as string,
      state: 'staged',
      name_sealed: one.nameSealed,
      file_hash: one.fileHash,
      sealed_key: one.sealedKey,
      book: one.book,
      rows: one.rows,
      kind: null,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (!row) return undefined
  await audit(trx, actor, 'sent', 'spreadsheet', one.id)
  return { ...row, version: 1 }
}

/** What somebody has said of a file so far, sealed, so that it is there when she comes back. */
export async function keepChoices(db: Db, id: string, kind: ImportKind, choices: Buffer) {
  await db
    .updateTable('imports')
    .set({ kind, choices })
    .where('id', '=', id)
    .where('state', 'in', ['staged', 'running'])
    .execute()
}

/** Takes hold of an import; false when it is not in this state, or another one works on it. */
export async function takeHold(
  db: Db,
  id: string,
  from: ImportState,
  to: 'running' | 'undoing',
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ state: to, done: 0, failed: null, seen_at: sql<string>`now()` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('state', '=', from), eb.and([eb('state', '=', to), standsStill])]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How far it is: outside of its transaction, so that others can see it. */
export async function tellProgress(db: Db, id: string, done: number): Promise<void> {
  await db
    .updateTable('imports')
    .set({ done, seen_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('state', 'in', ['running', 'undoing'])
    .execute()
}

/** Nothing came in, or nothing was taken back: it is where it was before. */
export async function letGo(
  db: Db,
  id: string,
  back: ImportState,
  failed: string | null,
): Promise<void> {
  await db
    .updateTable('imports')
    .set((eb) => ({ state: back, failed, done: 0, seen_at: eb.ref('created_at') }))
    .where('id', '=', id)
    .where('state', 'in', ['running', 'undoing'])
    .execute()
}

/** It is in: the file goes, and of what did not come in the rows stay for the rest of the day. */
export async function finishImport(
  trx: Trx,
  actor: Actor,
  id: string,
  { kind, counts }: { kind: ImportKind; counts: ImportCounts },
  kept: { rejected: Buffer; sealedKey: Buffer } | null,
): Promise<void> {
  await trx
    .updateTable('imports')
    .set((eb) => ({
      state: 'finished',
      kind,
      counts: JSON.stringify(counts),
      done: 0,
      seen_at: eb.ref('created_at'),
      sealed_key: kept?.sealedKey ?? null,
      rejected: kept?.rejected ?? null,
      book: null,
      choices: null,
      finished_at: sql<string>`now()`,
    }))
    .where('id', '=', id)
    .execute()
  await audit(trx, actor, 'imported', 'spreadsheet', id)
}

/** Erases what was sent; false when there was nothing left of it. */
export async function dropSent(trx: Trx, actor: Actor, id: string): Promise<boolean> {
  const gone = { sealed_key: null, book: null, choices: null, rejected: null }
  const dropped = await trx
    .updateTable('imports')
    .set((eb) => ({
      ...gone,
      state: eb
        .case()
        .when('state', 'in', ['staged', 'running'])
        .then('cancelled')
        .else(eb.ref('state'))
        .end() as never,
    }))
    .where('id', '=', id)
    .where('sealed_key', 'is not', null)
    .where((eb) => eb.or([eb('state', 'not in', ['running', 'undoing']), standsStill]))
    .executeTakeFirst()
  if (dropped.numUpdatedRows === 0n) return false
  await audit(trx, actor, 'dropped', 'spreadsheet', id)
  return true
}

const shownOfNew = 50

/** Where what came in stands, as far as it is there still: counties with their contacts, and what is new of the directory. */
export async function cameWith(db: Db, id: string): Promise<ImportCame> {
  const [counties, named] = await Promise.all([
    sql<ImportCame['counties'][number]>`
      select c.county_fips as fips, count(*)::int as contacts
      from imported i join contacts c on c.id = i.record_id
      where i.import_id = ${id} and i.record = 'contact' and c.removed_at is null
      group by c.county_fips order by contacts desc, fips`.execute(db),
    sql<{ record: string; id: string; name: string }>`
      select i.record, n.id, n.name from imported i join institutions n on n.id = i.record_id
        where i.import_id = ${id} and i.record = 'institution'
      union all select i.record, p.id, p.name from imported i join people p on p.id = i.record_id
        where i.import_id = ${id} and i.record = 'person' order by record, name`.execute(db),
  ])
  const of = (which: string) =>
    named.rows
      .filter(({ record }) => record === which)
      .slice(0, shownOfNew)
      .map((one) => ({ id: one.id, name: one.name }))
  return { counties: counties.rows, institutions: of('institution'), people: of('person') }
}

/** Erases what was sent more than a day ago; @returns how many files that were. */
export async function eraseSent(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select condado_erase_imports() as n`.execute(db)
  return rows[0]?.n ?? 0
}
