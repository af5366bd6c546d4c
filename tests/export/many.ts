import type { TestApp, TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

/**
 * So many contacts of one member in Mobile County, with no trigger at work.
 * @param notes what each says, as SQL that may name its number `n`
 */
export async function addContacts(
  { database: { superuser } }: TestApp,
  { id, organizationId }: TestMember,
  institutionId: string,
  rows: number,
  notes: string,
): Promise<void> {
  await ask(
    superuser,
    `set session_replication_role = replica;
     insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, notes, language,
       sensitivity, author_id, organization_id, facts_hash)
     select gen_random_uuid(), '01097', '${institutionId}', 'visit', 'held', date '2026-01-01' - n % 300,
       ${notes}, 'en', 'shared', '${id}', '${organizationId}', '' from generate_series(1, ${rows}) n`,
  )
}
