import { sql } from 'kysely'
import { appRole, factsRole } from '../db/app-role.ts'
import type { Db } from '../db/database.ts'
import type { ServerFacts } from './database-rules.ts'
import type { GuardedTable, Guards } from './guard-rules.ts'
import type { Sessions, Waiting } from './work-rules.ts'

async function one<Row>(db: Db, query: ReturnType<typeof sql<Row>>): Promise<Row> {
  const { rows } = await query.execute(db)
  return rows[0] as Row
}

export async function serverFacts(db: Db): Promise<ServerFacts> {
  const facts = await one(
    db,
    sql<Omit<ServerFacts, 'roleFaults'>>`
      select current_setting('server_version_num')::int / 10000 as version,
        array(select name from pg_settings
          where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
          order by name) as undurable,
        exists (select from pg_extension where extname = 'pg_trgm') as "hasTrigrams",
        current_setting('max_connections')::int as "maxConnections",
        (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as "usedConnections",
        (select rolsuper from pg_roles where rolname = current_user) as "ownerIsSuperuser"`,
  )
  return { ...facts, roleFaults: await roleFaults(db) }
}

/** What would let the application see what it was not given, in words that follow its name. */
async function roleFaults(db: Db): Promise<string[]> {
  const role = await one(
    db,
    sql<{
      there: boolean
      superuser: boolean
      bypasses: boolean
      makesRoles: boolean
      owned: string | null
      inherits: boolean
    }>`
      select app.oid is not null as there, coalesce(app.rolsuper, false) as superuser,
        coalesce(app.rolbypassrls, false) as bypasses, coalesce(app.rolcreaterole, false) as "makesRoles",
        coalesce(
          (select relname from pg_class where relowner = app.oid limit 1),
          (select proname from pg_proc where proowner = app.oid limit 1),
          (select datname from pg_database where datdba = app.oid limit 1)) as owned,
        coalesce(pg_has_role(app.oid, facts.oid, 'usage'), false) as inherits
      from (select) as always
        left join pg_roles app on app.rolname = ${appRole}
        left join pg_roles facts on facts.rolname = ${factsRole}`,
  )
  return [
    ...(role.there ? [] : ['is not there']),
    ...(role.superuser ? ['is a superuser'] : []),
    ...(role.bypasses ? ['bypasses row-level security'] : []),
    ...(role.makesRoles ? ['may make roles'] : []),
    ...(role.owned ? [`owns ${role.owned}`] : []),
    ...(role.inherits ? ['reads as the one that counts statuses, without asking'] : []),
  ]
}

/** Names of the migrations of this database, in order; none where there are no tables yet. */
export async function migrationsDone(db: Db): Promise<string[]> {
  const { there } = await one(
    db,
    sql<{ there: boolean }>`select to_regclass('public.kysely_migration') is not null as there`,
  )
  if (!there) return []
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name collate "C"`.execute(db)
  return rows.map(({ name }) => name)
}

/** Every table that has rules on who may see which row, and rules that open a table to a role. */
export async function guards(db: Db): Promise<Guards> {
  const tables = await sql<GuardedTable>`
    select relname as name, relrowsecurity as "isOn", relforcerowsecurity as "isForced" from pg_class
    where relnamespace = 'public'::regnamespace and exists (select from pg_policy where polrelid = pg_class.oid)
    order by relname`.execute(db)
  const open = await sql<{ rule: string }>`
    select array_to_string(roles, ', ') || ' read all of ' || tablename as rule from pg_policies
    where schemaname = 'public' and qual = 'true' and permissive = 'PERMISSIVE' and roles <> array[${factsRole}]::name[]
    order by 1`.execute(db)
  return { tables: tables.rows, openTo: open.rows.map(({ rule }) => rule) }
}

/** Milliseconds since 1970 by the database's clock; of the newest row of the log, where there is one. */
export function clocks(db: Db): Promise<{ now: number; newestRow: number | null }> {
  return one(
    db,
    sql<{ now: number; newestRow: number | null }>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
        (select (extract(epoch from max(at)) * 1000)::float8 from audit) as "newestRow"`,
  )
}

export function deliveriesWaiting(db: Db): Promise<Waiting> {
  return one(
    db,
    sql<Waiting>`
      select count(*) filter (where state = 'received')::int as waiting,
        coalesce(extract(epoch from now() - min(received_at) filter (where state = 'received')) * 1000, 0)::float8 as "oldestMs",
        count(*) filter (where state = 'aside')::int as aside
      from deliveries`,
  )
}

export function sessionCounts(db: Db): Promise<Sessions> {
  return one(
    db,
    sql<Sessions>`
      select count(*) filter (where live)::int as live, count(*) filter (where not live)::int as ended,
        count(*) filter (where live and deactivated_at is not null)::int as ghosts
      from (select s.revoked_at is null and s.expires_at > now() as live, m.deactivated_at
        from sessions s join members m on m.id = s.member_id) as each_one`,
  )
}

export async function brokenIndexes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace and not (indisvalid and indisready) order by 1`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

export async function countyCount(db: Db): Promise<number> {
  const { count } = await one(
    db,
    sql<{ count: number }>`select count(*)::int as count from counties`,
  )
  return count
}

export function memberCounts(db: Db): Promise<{ members: number; admins: number }> {
  return one(
    db,
    sql<{ members: number; admins: number }>`
      select count(*)::int as members,
        count(*) filter (where 'admin' = any (roles) and deactivated_at is null)::int as admins
      from members`,
  )
}
