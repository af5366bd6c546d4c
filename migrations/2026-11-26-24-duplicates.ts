import { type Kysely, sql } from 'kysely'

/**
 * Two entries of the directory for one institution or person become one. The entry that goes keeps its row, its words
 * and its history, and says what it was merged into; whatever stood on it stands on the survivor, hidden rows included.
 * Each row that moved is noted with what it said before and after: that is the way back.
 *
 * Versions count what people write: a row that moves keeps its number, so nothing sealed has to be opened, and an edit
 * that was begun before goes on.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw([tables, moving, parts, merging, undoing, arriving, counting].join('\n'))
    .execute(db)
}

const tables = `
  create table duplicates (
    id uuid primary key,
    record text not null constraint duplicates_record_known check (record in ('institution', 'person')),
    away_id uuid not null,
    survivor_id uuid not null,
    -- of the survivor: as it was found, and as the merge left it
    version_before integer not null,
    version_made integer not null,
    member_id uuid not null constraint duplicates_member_exists references members,
    merged_at timestamptz not null default clock_timestamp(),
    facts_hash bytea not null,
    undone_at timestamptz,
    undone_by uuid constraint duplicates_undoer_exists references members,
    constraint duplicates_of_two check (away_id <> survivor_id),
    constraint duplicates_undone_by_someone check (num_nonnulls(undone_at, undone_by) in (0, 2))
  );
  create unique index duplicates_away_once on duplicates (away_id) where undone_at is null;
  create index duplicates_of_survivor on duplicates (survivor_id);
  create index duplicates_by_time on duplicates (merged_at desc, id desc);

  -- which rows moved: also ids of notes that hardly anybody may see, so nobody reads it
  create table duplicate_moves (
    merge_id uuid not null constraint duplicate_moves_merge_exists references duplicates,
    position bigint generated always as identity,
    of_table text not null,
    key jsonb not null,
    was jsonb not null,
    -- none: the row said nothing that the survivor's did not, and was taken away
    became jsonb,
    primary key (merge_id, position)
  );
  create index duplicate_moves_taken_away on duplicate_moves ((key ->> 'id')) where became is null;

  -- two that look alike and are not the same
  create table told_apart (
    id uuid primary key,
    record text not null constraint told_apart_record_known check (record in ('institution', 'person')),
    one_id uuid not null,
    other_id uuid not null,
    member_id uuid not null constraint told_apart_member_exists references members,
    recorded_at timestamptz not null default now(),
    facts_hash bytea not null,
    taken_back_at timestamptz,
    constraint told_apart_in_order check (one_id < other_id)
  );
  create unique index told_apart_once on told_apart (one_id, other_id) where taken_back_at is null;

  ${['institutions', 'people', 'seats', 'asks']
    .map(
      (table) => `
  alter table ${table} add column merged_into uuid constraint ${table}_survivor_exists references ${table};
  create index ${table}_merged_into on ${table} (merged_into) where merged_into is not null;`,
    )
    .join('')}

  alter table duplicate_moves enable row level security, force row level security;
  create policy duplicate_moves_kept on duplicate_moves to current_user
    using ((select condado_kept())) with check ((select condado_kept()));
  grant select, insert on duplicates, told_apart to condado_app;
  grant update (version_made, undone_at, undone_by) on duplicates to condado_app;
  grant update (taken_back_at) on told_apart to condado_app;
  grant select (record, away_id, merged_at, undone_at) on duplicates to condado_facts;

  create function notify_duplicates() returns trigger language plpgsql as $$
  begin
    perform pg_notify('duplicates', '');
    return null;
  end $$;
  create trigger duplicates_notify after insert or update on duplicates
    for each statement execute function notify_duplicates();`

/** Called by the functions below alone. */
const moving = `
  -- rows that name one in a column name the other, each noted
  create function condado_move(merge uuid, of_table text, of_column text, away uuid, survivor uuid) returns void
    language plpgsql set search_path = pg_catalog, public as $$
  begin
    execute format('with moved as (update %1$I set %2$I = $1 where %2$I = $2 returning id)
      insert into duplicate_moves (merge_id, of_table, key, was, became)
      select $3, %1$L, jsonb_build_object(''id'', id), jsonb_build_object(%2$L, $2::text), jsonb_build_object(%2$L, $1::text)
      from moved', of_table, of_column) using survivor, away, merge;
  end $$;

  create function condado_note_move(merge uuid, of_table text, key jsonb, was jsonb, became jsonb) returns void
    language sql set search_path = pg_catalog, public as $$
    insert into duplicate_moves (merge_id, of_table, key, was, became) values (merge, of_table, key, was, became) $$;
  revoke execute on function condado_move, condado_note_move from public;`

const parts = `
  -- a target asked twice is asked once: its answers, next steps and vote go to the ask that stays
  create function condado_fold_ask(merge uuid, away uuid, survivor uuid) returns void
    language plpgsql set search_path = pg_catalog, public as $$
  declare
    gone asks;
    stays asks;
  begin
    -- locked against an answer that is just being logged
    perform from asks where id in (away, survivor) order by id for update;
    select * into strict gone from asks where id = away;
    select * into strict stays from asks where id = survivor;
    if (select count(*) from votes where ask_id in (away, survivor)) > 1 then
      raise exception 'both voted' using errcode = '23514', constraint = 'duplicates_one_vote';
    end if;
    perform condado_move(merge, 'answers', 'ask_id', away, survivor);
    perform condado_move(merge, 'follow_ups', 'ask_id', away, survivor);
    update votes set ask_id = survivor where ask_id = away;
    if found then
      perform condado_note_move(merge, 'votes', jsonb_build_object('ask_id', survivor),
        jsonb_build_object('ask_id', away), jsonb_build_object('ask_id', survivor));
    end if;
    if gone.asked_on < stays.asked_on or stays.asked_on is null and gone.asked_on is not null then
      update asks set asked_on = gone.asked_on, contact_id = gone.contact_id where id = survivor;
      perform condado_note_move(merge, 'asks', jsonb_build_object('id', survivor),
        jsonb_build_object('asked_on', stays.asked_on, 'contact_id', stays.contact_id),
        jsonb_build_object('asked_on', gone.asked_on, 'contact_id', gone.contact_id));
    end if;
    update asks set removed_at = transaction_timestamp(), merged_into = survivor where id = away;
    perform condado_note_move(merge, 'asks', jsonb_build_object('id', away),
      '{"removed_at": null, "merged_into": null}',
      jsonb_build_object('removed_at', transaction_timestamp(), 'merged_into', survivor));
  end $$;

  -- somebody is in a seat once: what is known of either term is known of the one that stays
  create function condado_fold_tenures(merge uuid, in_seat uuid, of_person uuid) returns void
    language plpgsql set search_path = pg_catalog, public as $$
  declare
    stays tenures;
    gone tenures;
  begin
    for gone in
      select t.* from tenures t where t.ended_on is null
        and (in_seat is null or t.seat_id = in_seat) and (of_person is null or t.person_id = of_person)
        and exists (select from tenures o where o.seat_id = t.seat_id and o.person_id = t.person_id
          and o.ended_on is null and (o.created_at, o.id) < (t.created_at, t.id))
      order by t.created_at desc, t.id desc
    loop
      select * into strict stays from tenures o where o.seat_id = gone.seat_id and o.person_id = gone.person_id
        and o.ended_on is null order by o.created_at, o.id limit 1;
      perform condado_move(merge, 'turnovers', 'before_tenure_id', gone.id, stays.id);
      perform condado_move(merge, 'turnovers', 'after_tenure_id', gone.id, stays.id);
      if stays.started_on is null and gone.started_on is not null
        or stays.term_ends_on is null and gone.term_ends_on is not null then
        update tenures set started_on = coalesce(stays.started_on, gone.started_on),
          term_ends_on = coalesce(stays.term_ends_on, gone.term_ends_on) where id = stays.id;
        perform condado_note_move(merge, 'tenures', jsonb_build_object('id', stays.id),
          jsonb_build_object('started_on', stays.started_on, 'term_ends_on', stays.term_ends_on),
          jsonb_build_object('started_on', coalesce(stays.started_on, gone.started_on),
            'term_ends_on', coalesce(stays.term_ends_on, gone.term_ends_on)));
      end if;
      delete from tenures where id = gone.id;
      perform condado_note_move(merge, 'tenures', jsonb_build_object('id', gone.id), to_jsonb(gone), null);
    end loop;
  end $$;

  create function condado_move_institution(merge uuid, away uuid, survivor uuid) returns void
    language plpgsql set search_path = pg_catalog, public as $$
  declare
    seat record;
    pair record;
    its_table text;
  begin
    -- seats of the same title are one
    for seat in
      select a.id as away_seat, s.id as its_seat from seats a
      left join seats s on s.institution_id = survivor and lower(s.title) = lower(a.title) and s.merged_into is null
      where a.institution_id = away and a.merged_into is null order by a.id
    loop
      if seat.its_seat is null then
        update seats set institution_id = survivor where id = seat.away_seat;
        perform condado_note_move(merge, 'seats', jsonb_build_object('id', seat.away_seat),
          jsonb_build_object('institution_id', away), jsonb_build_object('institution_id', survivor));
      else
        foreach its_table in array array['tenures', 'turnovers', 'commitments', 'asks'] loop
          perform condado_move(merge, its_table, 'seat_id', seat.away_seat, seat.its_seat);
        end loop;
        perform condado_move(merge, 'seats', 'merged_into', seat.away_seat, seat.its_seat);
        update seats set merged_into = seat.its_seat where id = seat.away_seat;
        perform condado_note_move(merge, 'seats', jsonb_build_object('id', seat.away_seat),
          '{"merged_into": null}', jsonb_build_object('merged_into', seat.its_seat));
        perform condado_fold_tenures(merge, seat.its_seat, null);
      end if;
    end loop;

    -- the same version: nothing was written in them. What they were known to say is kept (earlier_facts)
    update contacts set version = version where id in
      (select contact_id from contact_institutions where institution_id = away);
    perform condado_move(merge, 'contacts', 'institution_id', away, survivor);
    with gone as (
      delete from contact_institutions c where c.institution_id = away
        and exists (select from contact_institutions o where o.contact_id = c.contact_id and o.institution_id = survivor)
      returning c.*
    ) insert into duplicate_moves (merge_id, of_table, key, was, became)
      select merge, 'contact_institutions', jsonb_build_object('contact_id', contact_id, 'institution_id', survivor),
        to_jsonb(gone), null from gone;
    with moved as (
      update contact_institutions set institution_id = survivor where institution_id = away returning contact_id
    ) insert into duplicate_moves (merge_id, of_table, key, was, became)
      select merge, 'contact_institutions', jsonb_build_object('contact_id', contact_id, 'institution_id', survivor),
        jsonb_build_object('institution_id', away), jsonb_build_object('institution_id', survivor) from moved;

    for pair in
      select a.id as away_ask, s.id as its_ask from asks a join asks s on s.campaign_id = a.campaign_id
        and s.institution_id = survivor and s.removed_at is null
        and (s.seat_id, s.person_id) is not distinct from (a.seat_id, a.person_id)
      where a.institution_id = away and a.removed_at is null order by a.id
    loop
      perform condado_fold_ask(merge, pair.away_ask, pair.its_ask);
    end loop;
    foreach its_table in array array['assessments', 'commitments', 'follow_ups', 'public_records'] loop
      perform condado_move(merge, its_table, 'institution_id', away, survivor);
    end loop;
    with moved as (
      update asks set institution_id = survivor where institution_id = away and merged_into is null returning id
    ) insert into duplicate_moves (merge_id, of_table, key, was, became)
      select merge, 'asks', jsonb_build_object('id', id), jsonb_build_object('institution_id', away),
        jsonb_build_object('institution_id', survivor) from moved;
    perform condado_move(merge, 'institutions', 'merged_into', away, survivor);
    update institutions set merged_into = survivor where id = away;
  end $$;

  create function condado_move_person(merge uuid, away uuid, survivor uuid) returns void
    language plpgsql set search_path = pg_catalog, public as $$
  declare
    pair record;
    its_table text;
  begin
    perform condado_move(merge, 'tenures', 'person_id', away, survivor);
    perform condado_fold_tenures(merge, null, survivor);
    with gone as (
      delete from participants p where p.person_id = away
        and exists (select from participants o where o.contact_id = p.contact_id and o.person_id = survivor)
      returning p.*
    ) insert into duplicate_moves (merge_id, of_table, key, was, became)
      select merge, 'participants', jsonb_build_object('contact_id', contact_id, 'person_id', survivor),
        to_jsonb(gone), null from gone;
    with moved as (
      update participants set person_id = survivor where person_id = away returning contact_id
    ) insert into duplicate_moves (merge_id, of_table, key, was, became)
      select merge, 'participants', jsonb_build_object('contact_id', contact_id, 'person_id', survivor),
        jsonb_build_object('person_id', away), jsonb_build_object('person_id', survivor) from moved;
    for pair in
      select a.id as away_ask, s.id as its_ask from asks a join asks s on s.campaign_id = a.campaign_id
        and s.institution_id = a.institution_id and s.person_id = survivor and s.removed_at is null
        and s.seat_id is not distinct from a.seat_id
      where a.person_id = away and a.removed_at is null order by a.id
    loop
      perform condado_fold_ask(merge, pair.away_ask, pair.its_ask);
    end loop;
    foreach its_table in array array['assessments', 'commitments'] loop
      perform condado_move(merge, its_table, 'person_id', away, survivor);
    end loop;
    with moved as (
      update asks set person_id = survivor where person_id = away and merged_into is null returning id
    ) insert into duplicate_moves (merge_id, of_table, key, was, became)
      select merge, 'asks', jsonb_build_object('id', id), jsonb_build_object('person_id', away),
        jsonb_build_object('person_id', survivor) from moved;
    -- phones hear of the contacts that name the person
    update contacts set institution_id = institution_id where id in (
      select (key ->> 'contact_id')::uuid from duplicate_moves where merge_id = merge and of_table = 'participants');
    perform condado_move(merge, 'people', 'merged_into', away, survivor);
    update people set merged_into = survivor where id = away;
  end $$;
  revoke execute on function condado_fold_ask, condado_fold_tenures, condado_move_institution, condado_move_person from public;`

/** Past row-level security: a restricted note that the one who merges cannot see stands on the institution, too. */
const merging = `
  create function condado_merge(merge uuid) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    its duplicates;
  begin
    perform set_config('condado.keeper', 'duplicates', true);
    select * into strict its from duplicates
      where id = merge and member_id = condado_member() and undone_at is null for update;
    if not (condado_is('admin') or condado_is('lead'))
      or exists (select from duplicate_moves where merge_id = merge) then
      raise exception 'not to be merged' using errcode = '42501';
    end if;
    if its.record = 'institution' then
      perform condado_move_institution(its.id, its.away_id, its.survivor_id);
    else
      perform condado_move_person(its.id, its.away_id, its.survivor_id);
    end if;
    perform set_config('condado.keeper', was, true);
  end $$;
  revoke execute on function condado_merge from public;
  grant execute on function condado_merge to condado_app;`

const undoing = `
  -- one row back to what it said, unless somebody has made it say something else since
  create function condado_move_back(move duplicate_moves) returns void
    language plpgsql set search_path = pg_catalog, public as $$
  declare
    sets text := (select string_agg(format('%I = r.%I', k, k), ', ') from jsonb_object_keys(move.was) k);
    still text := (select string_agg(format('t.%I is not distinct from b.%I', k, k), ' and ')
      from jsonb_object_keys(move.became) k);
    keyed text := (select string_agg(format('t.%I = k.%I', k, k), ' and ') from jsonb_object_keys(move.key) k);
  begin
    if move.became is not null then
      execute format('update %1$I t set %2$s from jsonb_populate_record(null::%1$I, $1) r,
        jsonb_populate_record(null::%1$I, $2) b, jsonb_populate_record(null::%1$I, $3) k where %3$s and %4$s',
        move.of_table, sets, keyed, still) using move.was, move.became, move.key;
    elsif move.of_table = 'tenures' then
      execute 'insert into tenures select * from jsonb_populate_record(null::tenures, $1) on conflict do nothing'
        using move.was;
    elsif move.of_table = 'participants' then
      -- not where the person was taken off the contact since; behind the others where its place is taken
      insert into participants select (r).contact_id, case when exists (select from participants o
          where o.contact_id = (r).contact_id and o.position = (r).position)
        then (select max(o.position) + 1 from participants o where o.contact_id = (r).contact_id) else (r).position end,
        (r).member_id, (r).person_id, (r).role
      from jsonb_populate_record(null::participants, move.was) r
      where exists (select from participants t where t.contact_id = (r).contact_id
        and t.person_id = (move.key ->> 'person_id')::uuid) on conflict do nothing;
    else
      -- not where both were taken off the contact since
      execute format('insert into %1$I select r.* from jsonb_populate_record(null::%1$I, $1) r
        where exists (select from %1$I t, jsonb_populate_record(null::%1$I, $2) k where %2$s) on conflict do nothing',
        move.of_table, keyed) using move.was, move.key;
    end if;
  end $$;

  create function condado_unmerge(merge uuid) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    its duplicates;
    move duplicate_moves;
    theirs uuid[];
  begin
    perform set_config('condado.keeper', 'duplicates', true);
    select * into strict its from duplicates
      where id = merge and undone_by = condado_member() and undone_at is not null for update;
    if not (condado_is('admin') or condado_is('lead')) then
      raise exception 'not to be undone' using errcode = '42501';
    end if;
    if its.record = 'institution' then
      update institutions set merged_into = null where id = its.away_id and merged_into = its.survivor_id;
    else
      update people set merged_into = null where id = its.away_id and merged_into = its.survivor_id;
    end if;
    if not found then
      raise exception 'undone already' using errcode = '42501';
    end if;
    -- its seats and asks are ones of their own again before anything comes back to them
    for move in select * from duplicate_moves m where m.merge_id = merge and m.of_table in ('seats', 'asks')
      and m.became ? 'merged_into' and m.was ->> 'merged_into' is null order by m.position desc
    loop
      perform condado_move_back(move);
    end loop;
    theirs := array(select distinct (m.key ->> 'contact_id')::uuid from duplicate_moves m
      where m.merge_id = merge and m.of_table in ('contact_institutions', 'participants'));
    if its.record = 'institution' then
      update contacts set version = version where id = any (theirs);
    else
      update contacts set institution_id = institution_id where id = any (theirs);
    end if;
    for move in select * from duplicate_moves m where m.merge_id = merge order by m.position desc loop
      perform condado_move_back(move);
    end loop;
    if its.record = 'institution' then
      -- what was added since to a contact that moved back belongs to that contact, not to the survivor
      update contacts c set institution_id = its.away_id where c.id = any (theirs) and c.institution_id = its.survivor_id
        and not exists (select from contact_institutions x where x.contact_id = c.id and x.institution_id = its.survivor_id)
        and exists (select from contact_institutions x where x.contact_id = c.id and x.institution_id = its.away_id);
      theirs := array(select x.contact_id from contact_institutions x where x.contact_id = any (theirs)
        and x.institution_id = its.away_id and not exists (select from contact_institutions o
          where o.contact_id = x.contact_id and o.institution_id = its.survivor_id));
      update assessments set institution_id = its.away_id
        where contact_id = any (theirs) and institution_id = its.survivor_id;
      update follow_ups set institution_id = its.away_id
        where contact_id = any (theirs) and institution_id = its.survivor_id;
      update commitments k set institution_id = its.away_id, seat_id = coalesce(
          (select (m.key ->> 'id')::uuid from duplicate_moves m where m.merge_id = merge and m.of_table = 'seats'
            and m.became ->> 'merged_into' = k.seat_id::text and m.was ->> 'merged_into' is null limit 1), k.seat_id)
        where k.contact_id = any (theirs) and k.institution_id = its.survivor_id;
    end if;
    perform set_config('condado.keeper', was, true);
  end $$;
  revoke execute on function condado_move_back, condado_unmerge from public;
  grant execute on function condado_unmerge to condado_app;`

/** What is written under the id of one that went lands at the survivor, also when it comes while that happens. */
const arriving = `
  create function lead_to_survivor() returns trigger language plpgsql set search_path = pg_catalog, public as $$
  declare
    it jsonb := to_jsonb(new);
    leads jsonb := '{}';
    into_id uuid;
    its_id uuid;
    pair text;
    its_column text;
  begin
    foreach pair in array tg_argv loop
      its_column := split_part(pair, ' ', 1);
      its_id := it ->> its_column;
      if its_id is not null then
        -- waits for a merge that is under way, as one waits for what is just being written
        into_id := null;
        case split_part(pair, ' ', 2)
          when 'institutions' then select merged_into into into_id from institutions where id = its_id for key share;
          when 'people' then select merged_into into into_id from people where id = its_id for key share;
          when 'seats' then select merged_into into into_id from seats where id = its_id for key share;
          else select merged_into into into_id from asks where id = its_id for key share;
        end case;
        if into_id is not null then
          leads := leads || jsonb_build_object(its_column, into_id);
        end if;
      end if;
    end loop;
    if leads = '{}' then
      return new;
    end if;
    new := jsonb_populate_record(new, leads);
    -- a contact with both names the survivor once
    if tg_op = 'INSERT' and tg_table_name = 'contact_institutions' then
      if exists (select from contact_institutions c
        where c.contact_id = new.contact_id and c.institution_id = new.institution_id) then
        return null;
      end if;
    elsif tg_op = 'INSERT' and tg_table_name = 'participants' then
      if exists (select from participants p where p.contact_id = new.contact_id and p.person_id = new.person_id) then
        return null;
      end if;
    end if;
    return new;
  end $$;
  ${Object.entries({
    contacts: ['institution_id institutions'],
    contact_institutions: ['institution_id institutions'],
    participants: ['person_id people'],
    assessments: ['institution_id institutions', 'person_id people'],
    commitments: ['institution_id institutions', 'person_id people', 'seat_id seats'],
    asks: ['institution_id institutions', 'person_id people', 'seat_id seats'],
    answers: ['ask_id asks'],
    follow_ups: ['institution_id institutions', 'ask_id asks'],
    public_records: ['institution_id institutions'],
    seats: ['institution_id institutions'],
    tenures: ['seat_id seats', 'person_id people'],
    turnovers: ['seat_id seats'],
  })
    .map(
      ([table, pairs]) => `
  create trigger ${table}_lead_to_survivor before insert or update of ${pairs.map((pair) => pair.split(' ')[0]).join(', ')}
    on ${table} for each row execute function lead_to_survivor(${pairs.map((pair) => `'${pair}'`).join(', ')});`,
    )
    .join('')}

  -- an ask that went into another is not put again by itself
  create function stay_folded() returns trigger language plpgsql as $$
  begin
    new.removed_at := old.removed_at;
    return new;
  end $$;
  create trigger asks_stay_folded before update of removed_at on asks for each row
    when (old.merged_into is not null and new.merged_into is not null and new.removed_at is null)
    execute function stay_folded();

  -- the seeds know the term by its old id
  create function stay_taken_away() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    gone boolean;
  begin
    perform set_config('condado.keeper', 'duplicates', true);
    gone := exists (select from duplicate_moves m join duplicates d on d.id = m.merge_id and d.undone_at is null
      where m.key ->> 'id' = new.id::text and m.became is null and m.of_table = 'tenures');
    perform set_config('condado.keeper', was, true);
    if gone then
      return null;
    end if;
    return new;
  end $$;
  create trigger tenures_stay_taken_away before insert on tenures for each row execute function stay_taken_away();
`

/** How many rows stand on an entry, whoever may see them: counts and no ids. */
const counting = `
  create function condado_stands_on(its_kind text, its_id uuid, other uuid) returns jsonb language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
    found_counts jsonb;
  begin
    perform set_config('condado.keeper', 'duplicates', true);
    if not (condado_is('admin') or condado_is('lead')) then
      raise exception 'not to be counted' using errcode = '42501';
    end if;
    if its_kind = 'institution' then
      found_counts := jsonb_build_object(
        'contacts', (select count(*) from contact_institutions x join contacts c on c.id = x.contact_id
          where x.institution_id = its_id and c.removed_at is null),
        'assessments', (select count(*) from assessments where institution_id = its_id and removed_at is null),
        'commitments', (select count(*) from commitments where institution_id = its_id and removed_at is null),
        'asks', (select count(*) from asks where institution_id = its_id and removed_at is null),
        'followUps', (select count(*) from follow_ups where institution_id = its_id and removed_at is null),
        'records', (select count(*) from public_records where institution_id = its_id),
        'seats', (select count(*) from seats where institution_id = its_id and merged_into is null),
        'terms', (select count(*) from tenures t join seats s on s.id = t.seat_id where s.institution_id = its_id),
        'bothVoted', exists (select from asks a join votes va on va.ask_id = a.id
          join asks b on b.campaign_id = a.campaign_id and b.institution_id = other and b.removed_at is null
          join votes vb on vb.ask_id = b.id left join seats sa on sa.id = a.seat_id left join seats sb on sb.id = b.seat_id
          where a.institution_id = its_id and a.removed_at is null and a.person_id is not distinct from b.person_id
            and (lower(sa.title) is not distinct from lower(sb.title))));
    else
      found_counts := jsonb_build_object(
        'contacts', (select count(*) from participants x join contacts c on c.id = x.contact_id
          where x.person_id = its_id and c.removed_at is null),
        'assessments', (select count(*) from assessments where person_id = its_id and removed_at is null),
        'commitments', (select count(*) from commitments where person_id = its_id and removed_at is null),
        'asks', (select count(*) from asks where person_id = its_id and removed_at is null),
        'followUps', 0, 'records', 0, 'seats', 0,
        'terms', (select count(*) from tenures where person_id = its_id),
        'bothVoted', exists (select from asks a join votes va on va.ask_id = a.id
          join asks b on b.campaign_id = a.campaign_id and b.institution_id = a.institution_id and b.person_id = other
            and b.seat_id is not distinct from a.seat_id and b.removed_at is null
          join votes vb on vb.ask_id = b.id
          where a.person_id = its_id and a.removed_at is null));
    end if;
    perform set_config('condado.keeper', was, true);
    return found_counts;
  end $$;
  -- ids of targets of campaigns, which everybody who works sees
  create function condado_folded_asks() returns table (id uuid, into_id uuid) language plpgsql security definer
    set search_path = pg_catalog, public as $$
  declare
    was text := coalesce(current_setting('condado.keeper', true), '');
  begin
    perform set_config('condado.keeper', 'duplicates', true);
    return query select asks.id, asks.merged_into from asks where asks.merged_into is not null;
    perform set_config('condado.keeper', was, true);
  end $$;
  revoke execute on function condado_stands_on, condado_folded_asks from public;
  grant execute on function condado_stands_on, condado_folded_asks to condado_app;`
