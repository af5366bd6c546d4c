import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Standing } from './contract.ts'

const shownAtMost = 50

/** Contacts of an import that nobody has taken back by hand. */
const its = (importId: string) => sql`
  select c.id, c.version, c.happened_on, c.county_fips, i.name
  from imported join contacts c on c.id = imported.record_id
  join institutions i on i.id = c.institution_id
  where imported.import_id = ${importId} and imported.record = 'contact' and c.removed_at is null`

/**
 * What somebody has built on an import since, as far as she sees it: changed, answered, promised on, done. With each
 * its day and institution, by which people know it.
 */
export async function builtOn(
  db: Db,
  importId: string,
): Promise<{ items: Standing[]; total: number }> {
  const { rows } = await sql<Standing & { total: number }>`
    with its as materialized (${its(importId)}),
    promised as materialized (
      select k.id, k.version, k.facts_hash, its.happened_on, its.name
      from commitments k join its on its.id = k.contact_id where k.removed_at is null),
    steps as materialized (
      select f.id, f.version, f.facts_hash, f.done_at, its.happened_on, its.name
      from follow_ups f join its on its.id = f.contact_id where f.removed_at is null),
    brought as materialized (
      select i.id, i.name, i.version from imported join institutions i on i.id = imported.record_id
      where imported.import_id = ${importId} and imported.record = 'institution'),
    people_brought as materialized (
      select p.id, p.name, p.version from imported join people p on p.id = imported.record_id
      where imported.import_id = ${importId} and imported.record = 'person'),
    found (record, id, name, why) as (
      select 'contact', id, name || ' · ' || happened_on, 'changed' from its where version > 1
      union all select 'contact', its.id, name || ' · ' || happened_on, 'linked' from its
        where exists (select from answers a where a.contact_id = its.id and a.removed_at is null)
          or exists (select from asks k where k.contact_id = its.id and k.removed_at is null)
      union all select 'contact', its.id, name || ' · ' || happened_on, 'to_decide' from its
        where exists (select from conflicts x where x.record_id = its.id and x.decided_at is null)
      union all select 'commitment', id, name || ' · ' || happened_on, 'changed' from promised
        where version > 1 or facts_hash is not null
      union all select 'commitment', id, name || ' · ' || happened_on, 'has_history' from promised k
        where exists (select from commitment_events e where e.commitment_id = k.id)
          or exists (select from milestones m where m.commitment_id = k.id and m.removed_at is null)
          or exists (select from evidence_files e where e.commitment_id = k.id)
      union all select 'commitment', id, name || ' · ' || happened_on, 'linked' from promised k
        where exists (select from asks a where a.commitment_id = k.id and a.removed_at is null)
          or exists (select from follow_ups f where f.commitment_id = k.id and f.removed_at is null
            and f.id not in (select steps.id from steps))
      union all select 'follow_up', id, name || ' · ' || happened_on,
        case when done_at is not null then 'done' else 'changed' end from steps
        where version > 1 or done_at is not null or facts_hash is not null
      -- what came with contacts stays in the directory; what came by itself goes, when nothing hangs on it
      union all select 'institution', id, name, 'changed' from brought
        where version > 1 and (select kind from imports where id = ${importId}) = 'directory'
      union all select 'institution', id, name, 'linked' from brought
        where (select kind from imports where id = ${importId}) = 'directory'
          and (exists (select from contact_institutions x where x.institution_id = brought.id)
            or exists (select from public_records x where x.institution_id = brought.id)
            or exists (select from assessments x where x.institution_id = brought.id)
            or exists (select from commitments x where x.institution_id = brought.id)
            or exists (select from asks x where x.institution_id = brought.id)
            or exists (select from duplicates x where brought.id in (x.away_id, x.survivor_id))
            or exists (select from seats x where x.institution_id = brought.id and x.id not in (
              select record_id from imported where import_id = ${importId} and record = 'seat')))
      union all select 'person', id, name, 'changed' from people_brought
        where version > 1 and (select kind from imports where id = ${importId}) = 'directory'
      union all select 'person', id, name, 'linked' from people_brought
        where (select kind from imports where id = ${importId}) = 'directory'
          and (exists (select from participants x where x.person_id = people_brought.id)
            or exists (select from duplicates x where people_brought.id in (x.away_id, x.survivor_id)))
    )
    select record, id, name, why, count(*) over () as total from found order by record, name, id
    limit ${shownAtMost}`.execute(db)
  return {
    items: rows.map(({ record, id, name, why }) => ({ record, id, name, why })),
    total: rows[0]?.total ?? 0,
  }
}

/** What an import of contacts brought into the directory: it goes with them, as far as nobody has built on it. */
export async function broughtBy(db: Db, importId: string) {
  const { rows } = await sql<{ institutions: number; people: number }>`
    select count(*) filter (where record = 'institution') as institutions,
      count(*) filter (where record = 'person') as people
    from imported join imports on imports.id = imported.import_id
    where imported.import_id = ${importId} and imports.kind = 'contacts'`.execute(db)
  return rows[0] ?? { institutions: 0, people: 0 }
}

/** What an import that was taken back has left in the directory: it is there still, as it is called now. */
export async function leftBy(db: Db, importId: string): Promise<Standing[]> {
  const why = (version: string) => sql`case when ${sql.ref(version)} > 1 then 'changed'
    when exists (select from legal_holds where lifted_at is null) then 'on_hold' else 'linked' end as why`
  const { rows } = await sql<Standing>`
    select 'institution' as record, i.id, i.name, ${why('i.version')}
      from imported join institutions i on i.id = imported.record_id
      where imported.import_id = ${importId} and imported.record = 'institution'
    union all select 'person', p.id, p.name, ${why('p.version')}
      from imported join people p on p.id = imported.record_id
      where imported.import_id = ${importId} and imported.record = 'person'
    order by record, name limit ${shownAtMost}`.execute(db)
  return rows
}

/**
 * Locks what an import brought, so that nobody builds on it while it is taken back.
 * @returns its contacts that nobody has taken back by hand: asked once, since what an import brought is not found in
 * passing, row by row, through the policies
 */
export async function lockBrought(trx: Trx, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; isHere: boolean }>`
    select c.id, c.removed_at is null as "isHere" from contacts c where c.id in (
      select record_id from imported where import_id = ${importId} and record = 'contact')
    order by c.id for update`.execute(trx)
  return rows.filter(({ isHere }) => isHere).map(({ id }) => id)
}

/** Takes back these contacts, with what was logged in them; @returns their institutions. */
export async function takeBackContacts(trx: Trx, ids: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ institutions: string[] }>`
    with gone as materialized (select unnest(${ids}::uuid[]) as id),
    promised as (
      update commitments set removed_at = now() where removed_at is null and contact_id in (select id from gone)
    ), steps as (
      update follow_ups set removed_at = now() where removed_at is null and contact_id in (select id from gone)
    )
    update contacts set removed_at = now(), version = version + 1 where id in (select id from gone)
    returning array(select institution_id::text from contact_institutions x where x.contact_id = contacts.id) as institutions
  `.execute(trx)
  return rows.map(({ institutions }) => institutions)
}

/** Takes what an import of contacts brought into the directory out of it, as far as nobody has built on it. */
export async function takeBackBrought(trx: Trx, importId: string): Promise<void> {
  await sql`select condado_undo_brought(${importId})`.execute(trx)
}

/** Takes what an import brought into the directory out of it. @throws 23503 when something refers to it */
export async function takeBackDirectory(trx: Trx, importId: string): Promise<string[]> {
  const brought = await trx
    .selectFrom('imported')
    .where('import_id', '=', importId)
    .where('record', '=', 'institution')
    .select('record_id')
    .execute()
  await sql`select condado_undo_directory(${importId})`.execute(trx)
  return brought.map(({ record_id }) => record_id)
}

export async function markUndone(trx: Trx, actor: Actor, id: string): Promise<void> {
  await trx
    .updateTable('imports')
    .set({
      state: 'undone',
      undone_at: sql<string>`now()`,
      sealed_key: null,
      rejected: null,
      choices: null,
    })
    .where('id', '=', id)
    .execute()
  await audit(trx, actor, 'undone', 'spreadsheet', id)
}
