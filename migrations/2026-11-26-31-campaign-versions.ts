import { type Kysely, sql } from 'kysely'

/**
 * What a campaign said before is kept like that of every record that people edit, and of two edits both are.
 * An ask has no words of its own to lose: what was answered to it stays, each answer a row.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw([known, said, kept, policies].join('\n')).execute(db)
}

const records = `('contact', 'commitment', 'follow_up', 'institution', 'person', 'campaign')`

const known = `
  alter table versions drop constraint versions_record_known,
    add constraint versions_record_known check (record in ${records});
  alter table conflicts drop constraint conflicts_record_known,
    add constraint conflicts_record_known check (record in ${records});`

/** The function that knows the other records stays as it is, under a name of its own. */
const said = `
  alter function condado_said rename to condado_said_otherwise;
  create function condado_said(its_kind text, its_id uuid) returns table (version integer, said jsonb, words jsonb, sealed jsonb,
    is_erased boolean, facts_hash bytea, recorded_at timestamptz, sensitivity text, county_fips char(5), author_id uuid, organization_id uuid,
    reader_ids uuid[]) language plpgsql volatile set search_path = pg_catalog, public as $$
  begin
    if its_kind <> 'campaign' then
      return query select * from condado_said_otherwise(its_kind, its_id);
    else
      return query select c.version, jsonb_build_object('nameEn', c.name_en, 'nameEs', c.name_es, 'askEn', c.ask_en,
          'askEs', c.ask_es, 'goalEn', c.goal_en, 'goalEs', c.goal_es, 'level', c.level, 'startsOn', c.starts_on,
          'endsOn', c.ends_on, 'decidesOn', c.decides_on, 'needed', c.needed, 'votedOn', c.voted_on),
        '{}'::jsonb, '{}'::jsonb, false, c.facts_hash, c.created_at, null::text, null::char(5), c.created_by, null::uuid, '{}'::uuid[]
      from campaigns c where c.id = its_id;
    end if;
  end $$;`

const kept = `
  create trigger campaigns_keep_version before update of version on campaigns for each row
    when (old.version <> new.version) execute function keep_version('campaign');`

/** Beside what the policies of before let through: whoever works on campaigns reads their past, leadership decides. */
const policies = `
  create policy versions_of_campaigns_seen on versions for select to condado_app
    using (record = 'campaign' and (select condado_reads()));
  create policy conflicts_of_campaigns_seen on conflicts for select to condado_app
    using (record = 'campaign' and (select condado_reads()));
  create policy conflicts_of_campaigns_written on conflicts for insert to condado_app
    with check (record = 'campaign' and member_id = (select condado_member()) and (select condado_is('leadership')));
  create policy conflicts_of_campaigns_decided on conflicts for update to condado_app
    using (record = 'campaign' and (select condado_is('leadership')))
    with check (decided_by = (select condado_member()));`
