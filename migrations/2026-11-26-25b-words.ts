import { type Kysely, sql } from 'kysely'

/**
 * What the coalition calls things: other labels than those the product brings, kinds of institutions of its own, and
 * kinds that no form offers any more. A kind of its own says in its key what it is one of (`church__mosque`), so that
 * every rule knows it by that without asking here.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(`
    create table words (
      key text primary key
        constraint words_key_shape check (key ~ '^[A-Za-z]{2,20}[.][a-z0-9_]{2,40}$'),
      en text not null constraint words_en_not_blank check (btrim(en) <> ''),
      es text not null constraint words_es_not_blank check (btrim(es) <> ''),
      retired boolean not null default false,
      version integer not null default 1,
      created_at timestamptz not null default now()
    );
    -- what each said before, and who said otherwise
    create table word_changes (
      key text not null constraint word_changes_word_exists references words,
      version integer not null,
      en text not null,
      es text not null,
      retired boolean not null,
      member_id uuid not null constraint word_changes_member_exists references members,
      at timestamptz not null default now(),
      primary key (key, version)
    );
    create trigger word_changes_stay before update or delete on word_changes
      for each row execute function refuse_change();
    create trigger word_changes_are_not_truncated before truncate on word_changes
      for each statement execute function refuse_change();
    grant select, insert, update on words to condado_app;
    grant select, insert on word_changes to condado_app;

    create function known_kind() returns trigger language plpgsql as $$
    begin
      if position('__' in new.kind) > 0 and not exists (select from words where key = 'institutionKind.' || new.kind) then
        raise exception 'no such kind' using errcode = '23514', constraint = 'institutions_kind_known';
      end if;
      return new;
    end $$;
    create trigger institutions_kind_known before insert or update of kind on institutions
      for each row execute function known_kind();
  `)
    .execute(db)
}
