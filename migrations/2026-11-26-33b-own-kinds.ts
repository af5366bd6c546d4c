import { type Kysely, sql } from 'kysely'

/**
 * Kinds of contacts that the coalition made: each says in its key which kind it counts as (`visit__court_watch`). That
 * one stays where it was, so that no rule, count or report has to know of the other.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(`
    alter table contacts add column own_kind text
      constraint contacts_own_kind_fits check (split_part(own_kind, '__', 1) = kind and position('__' in own_kind) > 0);
    grant update (own_kind) on contacts to condado_app;

    create function known_own_kind() returns trigger language plpgsql as $$
    begin
      if not exists (select from words where key = 'contactKind.' || new.own_kind) then
        raise exception 'no such kind' using errcode = '23514', constraint = 'contacts_own_kind_known';
      end if;
      return new;
    end $$;
    create trigger contacts_own_kind_known before insert or update of own_kind on contacts
      for each row when (new.own_kind is not null) execute function known_own_kind();

    -- versions say it, too; only this place of the function that reads them changes
    do $$
    declare
      was text := pg_get_functiondef('condado_said_otherwise'::regproc);
      contact constant text := $said$'outcome', c.outcome$said$;
    begin
      if strpos(was, contact) = 0 then raise exception 'condado_said_otherwise is not the one that is known here'; end if;
      execute replace(was, contact, contact || $said$, 'ownKind', c.own_kind$said$);
    end $$;
  `)
    .execute(db)
}
