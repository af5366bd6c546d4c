import { type SqlBool, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { badField, type ProblemError } from '../errors.ts'

/**
 * Lets through what stood there already, retired or not, and of the others those that may be chosen.
 * @returns 400 for a tag that nobody made, or that is retired
 */
export async function refusedTags(
  db: Db,
  tags: readonly string[],
  kept: readonly string[] = [],
): Promise<ProblemError | undefined> {
  const keys = tags.filter((tag) => !kept.includes(tag)).map((tag) => `tag.${tag}`)
  if (keys.length === 0) return undefined
  const rows = await db
    .selectFrom('words')
    .where('key', 'in', keys)
    .select(['key', 'retired'])
    .execute()
  if (rows.length < keys.length) return badField('tags', 'There is no such tag')
  return rows.some(({ retired }) => retired) ? badField('tags', 'This tag is retired') : undefined
}

/** Whether a row of `alias` has this tag; said so that the index of those that have any is asked. */
export function hasTag(alias: string, tag: string) {
  const tags = sql.ref(`${alias}.tags`)
  return sql<SqlBool>`(${tags} <> '{}' and ${tags} @> array[${tag}::text])`
}
