import { type Kysely, sql } from 'kysely'

/**
 * Tags: words of the coalition's own that stand on institutions and contacts. They are kept in the row itself, so that
 * whoever may not see a contact sees no tag of it either, not in a count and not in a search.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw([columns, known, said].join('\n')).execute(db)
}

const columns = ['institutions', 'contacts']
  .map(
    (table) => `
  alter table ${table}
    -- keys of words, without their list; in order
    add column tags text[] not null default '{}'
      constraint ${table}_tags_at_most_20 check (cardinality(tags) <= 20);
  -- what has no tag costs the index nothing
  create index ${table}_by_tag on ${table} using gin (tags) where tags <> '{}';
  grant update (tags) on ${table} to condado_app;`,
  )
  .join('')

/** Words are never deleted: what is known once stays known, retired or not. */
const known = `
  create function known_tags() returns trigger language plpgsql as $$
  begin
    if exists (select from unnest(new.tags) as tag where not exists (select from words where key = 'tag.' || tag)) then
      raise exception 'no such tag' using errcode = '23514', constraint = tg_table_name || '_tags_known';
    end if;
    return new;
  end $$;
  ${['institutions', 'contacts']
    .map(
      (table) => `
  create trigger ${table}_tags_known before insert or update of tags on ${table}
    for each row when (new.tags <> '{}') execute function known_tags();`,
    )
    .join('')}`

/** Versions say them, too; only these places of the function that reads them change. */
const said = `
  do $$
  declare
    was text := pg_get_functiondef('condado_said_otherwise'::regproc);
    contact constant text := $said$'outcome', c.outcome$said$;
    institution constant text := $said$'scope', i.scope$said$;
  begin
    if strpos(was, contact) = 0 or strpos(was, institution) = 0 then
      raise exception 'condado_said_otherwise is not the one that is known here';
    end if;
    execute replace(replace(was, contact, contact || $said$, 'tags', to_jsonb(c.tags)$said$),
      institution, institution || $said$, 'tags', to_jsonb(i.tags)$said$);
  end $$;`
