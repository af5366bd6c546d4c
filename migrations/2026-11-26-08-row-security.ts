import { type Kysely, sql } from 'kysely'

/**
 * Row-level security behind the policy: the database itself gives a member no note that `sees` would not give her,
 * and takes none that she may not write. It says in SQL what `server/auth/policy.ts` says, for three readers:
 * - `condado_app` on behalf of the member that the transaction named (`condado.member` and what she may see);
 * - `condado_facts`, which statuses are counted by: every row, but ids, days and values only, no words;
 * - the owner, when it says why (`condado.keeper`), for migrations, the demo and backups.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw([whoAsks, whatIsAllowed, ...tables.map(secured), counted, columns].join('\n'))
    .execute(db)
}

const whoAsks = `
  create function condado_member() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('condado.member', true), '')::uuid $$;
  create function condado_organization() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('condado.organization', true), '')::uuid $$;
  create function condado_counties() returns bpchar[] language sql stable parallel safe
    as $$ select string_to_array(coalesce(current_setting('condado.counties', true), ''), ',')::bpchar[] $$;
  create function condado_is(role text) returns boolean language sql stable parallel safe
    as $$ select role = any (string_to_array(coalesce(current_setting('condado.roles', true), ''), ',')) $$;
  create function condado_reads() returns boolean language sql stable parallel safe
    as $$ select condado_member() is not null
      and (condado_is('organizer') or condado_is('lead') or condado_is('leadership')) $$;

  -- fails loudly: a dump without notes must not look like a backup
  create function condado_kept() returns boolean language plpgsql stable as $$
  begin
    if coalesce(current_setting('condado.keeper', true), '') = '' then
      raise exception 'the owner of the tables reads and writes notes only when it says why'
        using errcode = '42501', hint = 'Set condado.keeper, for example to backup.';
    end if;
    return true;
  end $$;`

// in scalar subqueries: Postgres asks once a statement, not once a row
const me = '(select condado_member())'
const ours = '(select condado_organization())'
const reads = '(select condado_reads())'
const isLead = `(select condado_is('lead'))`
const isLeadership = `(select condado_is('leadership'))`
const here = (county: string) => `${county} = any ((select condado_counties())::bpchar[])`

/** The policy's grants: whoever reads notes is an organizer or lead of her counties, or leadership. */
const granted = `(sensitivity = 'shared' and (${isLeadership} or ${here('county_fips')})
  or sensitivity = 'organization' and (${isLeadership}
    or ${here('county_fips')} and (${isLead} or organization_id = ${ours})))`
/** @param contact the column with the contact whose named readers may read a restricted row */
const sees = (contact: string) => `(${reads} and (author_id = ${me} or ${granted}
  or sensitivity = 'restricted' and ${contact} = any ((select condado_named_in())::uuid[])))`
/** Of a row that she sees. */
const edits = `(author_id = ${me} or ${isLead} and ${here('county_fips')})`

const seesContact = sees('id')
const found = (table: string, id: string, also = 'true') =>
  `exists (select from ${table} its where its.id = ${id} and ${also})`
const editsIts = `(its.author_id = ${me} or ${isLead} and ${here('its.county_fips')})`

const whatIsAllowed = `
  -- the restricted contacts that name her as a reader; past row-level security, or each would ask the other
  create function condado_named_in() returns uuid[] language plpgsql stable security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    named uuid[];
  begin
    perform set_config('condado.keeper', 'readers', true);
    named := array(select contact_id from contact_readers where member_id = condado_member());
    -- called from the other functions, too
    perform set_config('condado.keeper', was, true);
    return named;
  end $$;

  -- volatile, to see a contact that the same statement has just logged
  create function condado_finds(contact uuid) returns boolean language plpgsql volatile as $$
  begin
    return exists (select from contacts where id = contact);
  end $$;

  -- whether she may write parts of this contact, in the name of its author
  create function condado_takes(contact uuid, author uuid) returns boolean language plpgsql volatile as $$
  begin
    return exists (select from contacts its where its.id = contact and its.author_id = author
      and ${reads} and ${editsIts});
  end $$;
  create function condado_takes(contact uuid) returns boolean language plpgsql volatile as $$
  begin
    return exists (select from contacts its where its.id = contact and ${reads} and ${editsIts});
  end $$;

  -- keeps a promise that she sees as it is until the end of the transaction
  create function condado_hold(commitment uuid) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  begin
    perform set_config('condado.keeper', 'hold', true);
    perform from commitments where id = commitment and ${sees('contact_id')} for update;
    perform set_config('condado.keeper', '', true);
  end $$;

  -- a turnover lets lapse what she may not see, too: ids and days of what was promised in a seat or by a person, locked
  create function condado_promises_of(seat uuid, person uuid) returns table (id uuid, institution_id uuid,
    seat_id uuid, person_id uuid, made_on date, due_on date, recorded_at timestamptz, events jsonb)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    perform set_config('condado.keeper', 'turnover', true);
    -- locked first and read then: a verdict confirmed meanwhile is seen
    perform from commitments k where k.removed_at is null and (k.seat_id = seat or k.person_id = person)
      order by k.id for update;
    return query
      select k.id, k.institution_id, k.seat_id, k.person_id, k.made_on, k.due_on, k.recorded_at, coalesce((
        select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'verdict', e.verdict,
          'day', e.happened_on, 'recordedAt', e.recorded_at))
        from commitment_events e where e.commitment_id = k.id), '[]')
      from commitments k where k.removed_at is null and (k.seat_id = seat or k.person_id = person);
    perform set_config('condado.keeper', '', true);
  end $$;

  -- the answers given in a contact that she edits go with it, those to asks that she may not see, too:
  -- to its day, or away when there is none; and their asks are asked since when they say now
  create function condado_settle_answers(contact uuid, day date) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  begin
    perform set_config('condado.keeper', 'answers', true);
    if exists (select from contacts where contacts.id = contact and ${seesContact} and ${edits}) then
      update answers set removed_at = now() where contact_id = contact and removed_at is null and day is null;
      update answers set answered_on = day where contact_id = contact and removed_at is null and answered_on <> day;
      with concerned as (
        select asks.id from asks
        where asks.contact_id = contact and asks.campaign_id is not null
          or exists (select from answers where answers.ask_id = asks.id and answers.contact_id = contact)
        order by asks.id for no key update
      ), first as (
        select distinct on (ask_id) ask_id, answered_on, contact_id from answers
        where removed_at is null and ask_id in (select concerned.id from concerned)
        order by ask_id, answered_on, recorded_at, id
      ), settled as (
        select asks.id,
          -- what only this contact's answers had said is said anew; a mark by hand stays
          case when asks.campaign_id is not null and asks.contact_id is not null
            then first.answered_on else least(asks.asked_on, first.answered_on) end as asked_on,
          case when asks.campaign_id is null then asks.contact_id
            when asks.contact_id is not null or asks.asked_on is null or first.answered_on < asks.asked_on
            then first.contact_id end as contact_id
        from asks left join first on first.ask_id = asks.id
        where asks.id in (select concerned.id from concerned)
      )
      update asks set asked_on = settled.asked_on, contact_id = settled.contact_id, version = version + 1
      from settled
      where asks.id = settled.id
        and (asks.asked_on, asks.contact_id) is distinct from (settled.asked_on, settled.contact_id);
    end if;
    perform set_config('condado.keeper', '', true);
  end $$;

  -- files that no event came to name within a day, whoever sees their commitment
  create function condado_sweep_files() returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  begin
    perform set_config('condado.keeper', 'sweep', true);
    delete from evidence_files f where f.recorded_at < now() - interval '1 day'
      and not exists (select from commitment_events e where e.file_id = f.id);
    perform set_config('condado.keeper', '', true);
  end $$;

  revoke execute on function condado_named_in, condado_hold, condado_promises_of, condado_settle_answers,
    condado_sweep_files from public;
  grant execute on function condado_named_in, condado_hold, condado_promises_of, condado_settle_answers,
    condado_sweep_files to condado_app;`

interface Secured {
  table: string
  select: string
  insert: string
  /** of the row as it was and as it will be, unless \`becomes\` says otherwise */
  update?: string
  becomes?: string
  delete?: string
}

const commitmentSeen = found('commitments', 'commitment_id')
const commitmentEdited = found('commitments', 'commitment_id', editsIts)
/** Of campaigns everyone who works on them; others are seen like the notes they came from. */
const seesAsk = `(${reads} and campaign_id is not null or ${sees('contact_id')})`

const tables: Secured[] = [
  {
    table: 'contacts',
    select: seesContact,
    insert: `${reads} and author_id = ${me} and organization_id = ${ours}`,
    update: `${seesContact} and ${edits}`,
  },
  ...['contact_institutions', 'contact_readers', 'participants'].map((table) => ({
    table,
    select: found('contacts', 'contact_id'),
    insert: 'condado_takes(contact_id)',
    delete: found('contacts', 'contact_id', editsIts),
  })),
  {
    table: 'assessments',
    // outside a contact: a shared note on its institution
    select: `(case when contact_id is not null then ${found('contacts', 'contact_id')}
      else ${reads} and (author_id = ${me} or ${isLeadership} or exists (
        select from institution_counties ic
        where ic.institution_id = assessments.institution_id and ${here('ic.county_fips')})) end)`,
    insert: `${reads} and case when contact_id is null then author_id = ${me}
      else condado_takes(contact_id, author_id) end`,
    update: found('contacts', 'contact_id', editsIts),
  },
  {
    table: 'commitments',
    select: sees('contact_id'),
    insert: `${reads} and case when contact_id is null then author_id = ${me} and organization_id = ${ours}
      else condado_takes(contact_id, author_id) end`,
    update: `${sees('contact_id')} and ${edits}`,
  },
  {
    table: 'commitment_events',
    select: commitmentSeen,
    // a turnover lets lapse what its author may not see, too
    insert: `author_id = ${me} and (
      ${commitmentSeen} and case kind
        when 'verdict_proposed' then ${isLead}
        when 'verdict_confirmed' then ${isLead} or ${isLeadership}
        else ${commitmentEdited} end
      or kind = 'lapsed' and turnover_id is not null
        and ${found('turnovers', 'turnover_id', `its.author_id = ${me}`)})`,
  },
  {
    table: 'milestones',
    select: commitmentSeen,
    insert: `author_id = ${me} and ${commitmentEdited}`,
    update: commitmentEdited,
  },
  {
    table: 'evidence_files',
    select: commitmentSeen,
    insert: `author_id = ${me} and (${commitmentEdited} or (${isLead} or ${isLeadership}) and ${commitmentSeen})`,
  },
  {
    table: 'asks',
    select: seesAsk,
    insert: `author_id = ${me} and case when campaign_id is not null then ${isLeadership}
      else ${reads} and (commitment_id is null or ${commitmentSeen}) end`,
    update: seesAsk,
  },
  {
    table: 'answers',
    select: found('asks', 'ask_id'),
    insert: `${reads} and condado_takes(contact_id, author_id) and ${found('asks', 'ask_id')}`,
    update: `${found('asks', 'ask_id')} and ${found('contacts', 'contact_id', editsIts)}`,
  },
  {
    table: 'votes',
    select: found('asks', 'ask_id'),
    insert: `${isLeadership} and author_id = ${me} and ${found('asks', 'ask_id', 'its.campaign_id is not null')}`,
    update: `${isLeadership} and ${found('asks', 'ask_id')}`,
    becomes: `${isLeadership} and author_id = ${me}`,
    delete: `${isLeadership} and ${found('asks', 'ask_id')}`,
  },
  {
    table: 'follow_ups',
    // whoever has to do it sees it, not what it comes from
    select: `(${reads} and assignee_id = ${me} or ${sees('contact_id')})`,
    insert: `${reads} and (author_id = ${me} and organization_id = ${ours}
        and (contact_id is null or condado_finds(contact_id))
        and (commitment_id is null or ${commitmentSeen}) and (ask_id is null or ${found('asks', 'ask_id')})
      or contact_id is not null and condado_takes(contact_id, author_id))`,
    update: `(${reads} and assignee_id = ${me} or ${sees('contact_id')} and ${edits})`,
    becomes: `(${reads} and assignee_id = ${me} or ${sees('contact_id')})`,
  },
  {
    table: 'overrides',
    // its value is a status that all see; its reason and author are a note
    select: reads,
    insert: `${isLead} and author_id = ${me} and ${here('county_fips')}`,
    // its county never changes: the lead of another may look at it with a lock, and no more
    update: isLead,
    becomes: `${isLead} and ${here('county_fips')}`,
  },
]

function secured({ table, select, insert, update, becomes, delete: removal }: Secured): string {
  return `
  alter table ${table} enable row level security, force row level security;
  create policy ${table}_kept on ${table} to current_user
    using ((select condado_kept())) with check ((select condado_kept()));
  create policy ${table}_seen on ${table} for select to condado_app using (${select});
  create policy ${table}_written on ${table} for insert to condado_app with check (${insert});
  ${update ? `create policy ${table}_edited on ${table} for update to condado_app using (${update}) with check (${becomes ?? update});` : ''}
  ${removal ? `create policy ${table}_removed on ${table} for delete to condado_app using (${removal});` : ''}`
}

/** What statuses are made of, of all members. Never a text: not notes, basis, reason, promise or ask. */
const facts: Record<string, string> = {
  contacts: 'id, outcome, happened_on, recorded_at, removed_at',
  contact_institutions: 'contact_id, institution_id',
  assessments: 'id, institution_id, value, assessed_on, recorded_at, removed_at',
  commitments: 'id, institution_id, made_on, due_on, recorded_at, removed_at',
  commitment_events: 'id, commitment_id, kind, verdict, happened_on, recorded_at',
  asks: 'id, campaign_id, institution_id, asked_on, recorded_at, removed_at',
  answers: 'id, ask_id, answer, answered_on, author_id, recorded_at, removed_at',
  votes: 'ask_id, vote, recorded_at',
  overrides: 'id, county_fips, aspect, value, set_on, expires_on, ended_on, recorded_at, version',
}

const counted = `
  grant usage on schema public to condado_facts;
  grant select on institutions, institution_counties, public_records to condado_facts;
  ${Object.entries(facts)
    .map(
      ([table, names]) => `
  grant select (${names}) on ${table} to condado_facts;
  create policy ${table}_counted on ${table} for select to condado_facts using (true);`,
    )
    .join('')}`

/** Whose a row is, and since when it is there, never changes: not even her own is hers to give away. */
const changing: Record<string, string> = {
  contacts: `county_fips, institution_id, kind, outcome, happened_on, notes, language, sensitivity, facts_hash,
    edited_at, removed_at, version`,
  assessments: 'institution_id, person_id, value, assessed_on, basis, removed_at',
  commitments: `institution_id, seat_id, person_id, text, made_on, due_on, evidence, county_fips, sensitivity,
    removed_at, version, facts_hash`,
  milestones: 'text, due_on, removed_at, version, facts_hash',
  asks: 'asked_on, contact_id, removed_at, version',
  answers: 'ask_id, answer, answered_on, removed_at',
  follow_ups: `contact_id, commitment_id, institution_id, ask_id, county_fips, sensitivity, text, due_on,
    assignee_id, done_at, done_by, removed_at, version, facts_hash`,
  overrides: 'ended_on, ended_by, version',
}

const columns = `
  revoke delete on evidence_files from condado_app;
  ${Object.entries(changing)
    .map(
      ([table, names]) => `
  revoke update on ${table} from condado_app;
  grant update (${names}) on ${table} to condado_app;`,
    )
    .join('')}`
