import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Actor, audit } from '../audit/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { WordFacts } from './contract.ts'
import type { Labels } from './own.ts'

/** What the coalition calls otherwise, or calls at all, by key. */
export async function ownLabels(db: Db): Promise<Labels> {
  const rows = await db.selectFrom('words').select(['key', 'en', 'es', 'retired']).execute()
  return new Map(rows.map(({ key, ...word }) => [key, word]))
}

/** The same with who said what before. */
export function wordRows(db: Db) {
  return db
    .selectFrom('words as w')
    .select(['w.key', 'w.en', 'w.es', 'w.retired', 'w.version'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('word_changes as c')
          .innerJoin('members as m', 'm.id', 'c.member_id')
          .whereRef('c.key', '=', 'w.key')
          .select(['c.en', 'c.es', 'c.retired', 'm.name as by'])
          .select(
            sql<string>`to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at'),
          )
          .orderBy('c.version', 'desc')
          .limit(20),
      ).as('changes'),
    )
    .orderBy('w.created_at')
    .execute()
}

const columns = ['key', 'en', 'es', 'retired', 'version', 'created_at as recordedAt'] as const

/** One word, locked; two who write the same one that is not there yet wait for each other. */
export async function lockWord(trx: Trx, key: string) {
  await sql`select pg_advisory_xact_lock(hashtext('condado word'), hashtext(${key}))`.execute(trx)
  return trx.selectFrom('words').where('key', '=', key).select(columns).executeTakeFirst()
}

/** Writes what a word says from now on, with what it says now in its history. */
export async function writeWord(
  trx: Trx,
  actor: Actor & { memberId: string },
  key: string,
  facts: Required<Omit<WordFacts, 'namesNobody'>>,
  action: 'added' | 'renamed' | 'retired' | 'restored',
) {
  const said = { en: facts.en.trim(), es: facts.es.trim(), retired: facts.retired }
  const row = await trx
    .insertInto('words')
    .values({ key, ...said })
    .onConflict((oc) =>
      oc.column('key').doUpdateSet((eb) => ({ ...said, version: eb('words.version', '+', 1) })),
    )
    .returning(columns)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('word_changes')
    .values({ key, version: row.version, ...said, member_id: actor.memberId })
    .execute()
  await audit(trx, actor, action, 'word', key)
  return row
}
