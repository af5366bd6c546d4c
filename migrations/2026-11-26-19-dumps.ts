import { type Kysely, sql } from 'kysely'

/**
 * The owner's dump runs the policies of the tables with no path to look for functions in: as the others name none that
 * is ours, this one binds those it asks for when it is made. It is still inlined.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create or replace function condado_reads() returns boolean language sql stable parallel safe
      return condado_member() is not null
        and (condado_is('organizer') or condado_is('lead') or condado_is('leadership'))
  `.execute(db)
}
