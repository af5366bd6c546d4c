import { type Expression, type SqlBool, sql } from 'kysely'
import { grantsOf, type Member, may } from './policy.ts'

/**
 * The policy's `sees` as a condition on a table with county_fips, sensitivity, author_id and organization_id.
 * Readers are those of the contact that the row belongs to.
 * @param table the alias of the guarded table
 * @param contactId the column with the contact's id, by whose named readers a restricted row may be read
 */
export function visibleTo(member: Member, table: string, contactId: string): Expression<SqlBool> {
  const sensitivity = sql.ref(`${table}.sensitivity`)
  return seen(
    member,
    table,
    sql<SqlBool>`(${sensitivity} = 'restricted' and exists (
    select from contact_readers
    where contact_readers.contact_id = ${sql.ref(contactId)} and contact_readers.member_id = ${member.id}))`,
  )
}

/** The same for a table that names the readers of each row itself, in reader_ids. */
export function visibleToNamed(member: Member, table: string): Expression<SqlBool> {
  return seen(member, table, sql<SqlBool>`${member.id} = any(${sql.ref(`${table}.reader_ids`)})`)
}

/** The policy's `mayEdit` as a condition on rows that she sees. */
export function editableBy(member: Member, table: string): Expression<SqlBool> {
  if (!may(member, 'log')) return sql<SqlBool>`false`
  const ways = [sql<SqlBool>`${sql.ref(`${table}.author_id`)} = ${member.id}`]
  if (may(member, 'edit_others')) {
    ways.push(sql`${sql.ref(`${table}.county_fips`)} = any(${member.counties})`)
  }
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

function seen(member: Member, table: string, named: Expression<SqlBool>): Expression<SqlBool> {
  if (!may(member, 'read_notes')) return sql<SqlBool>`false`
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const ways = [sql<SqlBool>`${column('author_id')} = ${member.id}`]
  for (const grant of grantsOf(member)) {
    const parts = [sql<SqlBool>`${column('sensitivity')} = ${grant.sensitivity}`]
    if (grant.counties !== 'all') parts.push(sql`${column('county_fips')} = any(${grant.counties})`)
    if (grant.organizationId !== 'any') {
      parts.push(sql`${column('organization_id')} = ${grant.organizationId}`)
    }
    ways.push(sql`(${sql.join(parts, sql` and `)})`)
  }
  ways.push(sql`${named}`)
  const any = sql<SqlBool>`(${sql.join(ways, sql` or `)})`
  return member.openOnly ? sql`(${column('sensitivity')} <> 'restricted' and ${any})` : any
}
