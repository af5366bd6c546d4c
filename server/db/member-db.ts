import type { PostgresPool } from 'kysely'
import pg from 'pg'
import type { Member } from '../auth/policy.ts'
import type { Db } from './database.ts'
import { type Elsewhere, openingWith } from './opening.ts'

/** @param elsewhere asked first for what is read outside of transactions */
export type DbOf = (member: Member, elsewhere?: Elsewhere) => Db

/**
 * The database as each member sees it: every transaction begins by saying who asks, and row-level security reads it.
 * @param opening other words that every transaction begins with, before those
 * @returns the same `Db` for the same object, made at its first use
 */
export function databaseOfMembers(pool: PostgresPool, opening: string): DbOf {
  const made = new WeakMap<Member, Db>()
  return (member, elsewhere) => {
    if (elsewhere) return openingWith(pool, opening + whoAsks(member), elsewhere)
    const known = made.get(member)
    if (known) return known
    const db = openingWith(pool, opening + whoAsks(member))
    made.set(member, db)
    return db
  }
}

/** SQL that says until the end of the transaction who asks. */
export function whoAsks(member: Member): string {
  const said = {
    member: member.id,
    organization: member.organizationId,
    roles: member.roles.join(),
    counties: member.counties.join(),
    open_only: member.openOnly ? 'yes' : '',
  }
  const settings = Object.entries(said).map(
    ([name, value]) => `set_config('condado.${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `select ${settings.join()}`
}
