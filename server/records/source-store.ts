import { sql } from 'kysely'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { fold } from '../search/rules.ts'
import type { SourceChoice } from './contract.ts'

/** The id of a source that is known, by its id or by its very title; null when there is none. */
export async function knownSource(db: Db, source: SourceChoice): Promise<string | null> {
  const row = await db
    .selectFrom('sources')
    .where(
      'id' in source
        ? sql<boolean>`id = ${source.id}`
        : sql<boolean>`lower(title) = lower(${source.title.trim()})`,
    )
    .select('id')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The same, and a new one when it is not known. An id that is not known is left to the database to refuse. */
export async function sourceFor(trx: Trx, source: SourceChoice, vintage: Day): Promise<string> {
  const known = await knownSource(trx, source)
  if (known !== null) return known
  if ('id' in source) return source.id
  const slug = fold(source.title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  for (let n = 1; ; n += 1) {
    const row = await trx
      .insertInto('sources')
      .values({
        id: [slug || 'source', ...(n > 1 ? [n] : [])].join('-'),
        title: source.title.trim(),
        publisher: source.publisher.trim(),
        licence: source.licence.trim(),
        vintage,
        url: source.url ?? null,
        attribution: null,
      })
      .onConflict((oc) => oc.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (row) return row.id
  }
}
