import { type Expression, type SqlBool, sql } from 'kysely'
import { askVisibleTo } from '../../asks/store.ts'
import type { Member } from '../../auth/policy.ts'
import { visibleTo } from '../../auth/visible.ts'

/** Rows of a guarded table that she sees, by the table's alias. */
type Seen = (member: Member, alias: string) => Expression<SqlBool>

const isThere = (alias: string) => sql<SqlBool>`${sql.ref(`${alias}.removed_at`)} is null`

export const contactSeen: Seen = (member, alias) =>
  sql`${isThere(alias)} and ${visibleTo(member, alias, `${alias}.id`)}`
export const commitmentSeen: Seen = (member, alias) =>
  sql`${isThere(alias)} and ${visibleTo(member, alias, `${alias}.contact_id`)}`
export const askSeen: Seen = (member, alias) =>
  sql`${isThere(alias)} and ${askVisibleTo(member, alias)}`

/**
 * The id of another row as far as that one stands in the file as well: nothing in a file leads to what she may not see,
 * or to what is restricted.
 */
const inFile = (table: string, seen: Seen) => (member: Member, id: string) =>
  sql`(
  select other.id from ${sql.table(table)} other
  where other.id = ${sql.ref(id)} and other.sensitivity <> 'restricted' and ${seen(member, 'other')})`

export const contactInFile = inFile('contacts', contactSeen)
export const commitmentInFile = inFile('commitments', commitmentSeen)
export const askInFile = inFile('asks', askSeen)
