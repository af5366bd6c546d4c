import { type Kysely, sql } from 'kysely'

/**
 * What entries said before is read by those who count statuses alone; the triggers that keep it write on behalf of
 * whoever changes an entry.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    revoke select on earlier_facts from condado_app;
    grant select on earlier_facts to condado_facts;
    alter table earlier_facts enable row level security, force row level security;
    create policy earlier_facts_kept on earlier_facts to current_user
      using ((select condado_kept())) with check ((select condado_kept()));
    create policy earlier_facts_written on earlier_facts for insert to condado_app with check (true);
    create policy earlier_facts_counted on earlier_facts for select to condado_facts using (true);
  `.execute(db)
}
