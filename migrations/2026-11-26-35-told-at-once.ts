import { type Kysely, sql } from 'kysely'

/** What a row of these tables is seen by; a change of it may keep the row from somebody who saw it. */
const seenBy = {
  contacts: ['sensitivity', 'county_fips', 'removed_at'],
  commitments: ['sensitivity', 'county_fips', 'removed_at'],
  asks: ['sensitivity', 'county_fips'],
  follow_ups: ['sensitivity', 'county_fips', 'assignee_id', 'removed_at'],
  reports: ['state', 'removed_at'],
}

/**
 * Every app server hears with the commit itself that something was kept from somebody, as it hears of members who are
 * cut off: until it knows how far that is written, it reads nothing on a replica. Only such changes are told, since
 * whoever tells commits one after the other.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const changed = Object.entries(seenBy).map(([table, columns]) => {
    const row = (name: string) => `(${columns.map((column) => `${name}.${column}`).join()})`
    return `
    create trigger ${table}_notify_access after update of ${columns.join()} on ${table}
      for each row when (${row('old')} is distinct from ${row('new')}) execute function notify_access();`
  })
  await sql
    .raw(`${changed.join('')}
    create trigger contact_readers_notify_access after delete on contact_readers
      for each row execute function notify_access();`)
    .execute(db)
}
