import { type SqlBool, sql } from 'kysely'

/** Every folded word stands in the column as typed, or something alike does: a slip of the finger, a missing letter. */
export function alike(words: string, column: string) {
  const search = sql.ref(column)
  const each = words
    .split(' ')
    .map((word) => sql`(${search} like ${`%${word}%`} or ${word} <% ${search})`)
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`
}

/** The likeness of each word, added up; what begins as typed comes first. */
export function likeness(words: string, column: string) {
  const search = sql.ref(column)
  const each = words.split(' ').map((word) => sql`word_similarity(${word}, ${search})`)
  return sql<number>`(${search} like ${`${words}%`})::int + ${sql.join(each, sql` + `)}`
}
