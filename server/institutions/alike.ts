import { type SqlBool, sql } from 'kysely'

/** Every folded word stands in the column as typed, or something alike does: a slip of the finger, a missing letter. */
export function alike(words: string, column: string) {
  const search = sql.ref(column)
  const each = words
    .split(' ')
    .map((word) => sql`(${search} like ${`%${word}%`} or ${word} <% ${search})`)
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`
}

/**
 * Entries of a directory that are called so, or were before they turned out to be another one. By their ids: a condition
 * on each entry or on those merged into it would be asked of every entry, past the index.
 */
export function calledSo(words: string, table: 'institutions' | 'people') {
  return sql<SqlBool>`${sql.ref(`${table}.id`)} in (
    select coalesce(called.merged_into, called.id) from ${sql.table(table)} called
    where ${alike(words, 'called.search')})`
}

/** The likeness of each word, added up; what begins as typed comes first. */
export function likeness(words: string, column: string) {
  const search = sql.ref(column)
  const each = words.split(' ').map((word) => sql`word_similarity(${word}, ${search})`)
  return sql<number>`(${search} like ${`${words}%`})::int + ${sql.join(each, sql` + `)}`
}
