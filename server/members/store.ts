import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Actor, audit } from '../audit/store.ts'
import { endInvites, hasWayIn } from '../auth/invite-store.ts'
import { revokeSessionsOf } from '../auth/session-store.ts'
import type { Receipt } from '../contract.ts'
import type { Db, Trx } from '../db/database.ts'
import { badField } from '../errors.ts'
import type { MemberFacts } from './contract.ts'

/** All members by name, with what only admins are shown. */
export function memberRows(db: Db) {
  return db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['m.id', 'm.name', 'm.roles', 'm.login', 'm.language', 'm.version'])
    .select([
      'm.deactivated_at as deactivatedAt',
      'o.id as organizationId',
      'o.name as organizationName',
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('member_regions as r')
          .whereRef('r.member_id', '=', 'm.id')
          .select('r.region_id as id')
          .orderBy('r.region_id'),
      ).as('regions'),
      eb
        .exists(
          eb
            .selectFrom('invites')
            .whereRef('invites.member_id', '=', 'm.id')
            .where('invites.used_at', 'is', null)
            .where('invites.expires_at', '>', sql<string>`now()`)
            .select('invites.id'),
        )
        .as('invitePending'),
      hasWayIn('m').as('cameIn'),
      eb
        .selectFrom('sessions')
        .whereRef('sessions.member_id', '=', 'm.id')
        .select((s) => s.fn.max('sessions.last_seen_at').as('at'))
        .as('lastSeenAt'),
    ])
    .orderBy('m.name')
    .execute()
}

export type MemberRow = Awaited<ReturnType<typeof memberRows>>[number]

/** Locks a member for a change. One change of members at a time: two admins may be changing each other. */
export async function lockMember(trx: Trx, id: string) {
  await sql`select pg_advisory_xact_lock(hashtext('condado members'))`.execute(trx)
  return trx
    .selectFrom('members')
    .where('id', '=', id)
    .select(['id', 'name', 'version', 'roles', 'organization_id as organizationId'])
    .select('created_at as recordedAt')
    .select((eb) =>
      jsonArrayFrom(
        eb.selectFrom('member_regions').where('member_id', '=', id).select('region_id as id'),
      ).as('regions'),
    )
    .forUpdate()
    .executeTakeFirst()
}

/** Whether a member has a password or a passkey already. */
export async function cameIn(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('members')
    .where('id', '=', id)
    .where(hasWayIn('members'))
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a member, who comes in by an invite. */
export async function insertMember(
  trx: Trx,
  actor: Actor,
  id: string,
  facts: MemberFacts,
): Promise<Receipt> {
  const row = await trx
    .insertInto('members')
    .values({
      id,
      organization_id: facts.organizationId,
      name: facts.name.trim(),
      roles: facts.roles,
      language: facts.language ?? 'en',
      deactivated_at: facts.active === false ? sql<string>`now()` : null,
    })
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
  await setRegions(trx, id, facts.regions ?? [])
  await audit(trx, actor, 'added', 'member', id)
  return row
}

/** Changes a member; whoever is cut off loses her sessions at once. */
export async function updateMember(
  trx: Trx,
  actor: Actor,
  id: string,
  facts: MemberFacts,
): Promise<Receipt> {
  const active = facts.active ?? true
  const row = await trx
    .updateTable('members')
    .set((eb) => ({
      organization_id: facts.organizationId,
      name: facts.name.trim(),
      roles: facts.roles,
      ...(facts.language ? { language: facts.language } : {}),
      deactivated_at: active ? null : sql<string>`coalesce(deactivated_at, now())`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirstOrThrow()
  if (facts.regions) {
    await trx.deleteFrom('member_regions').where('member_id', '=', id).execute()
    await setRegions(trx, id, facts.regions)
  }
  if (!active) {
    await revokeSessionsOf(trx, id)
    await endInvites(trx, id)
  }
  await audit(trx, actor, active ? 'edited' : 'deactivated', 'member', id)
  return row
}

async function setRegions(trx: Trx, id: string, regions: readonly string[]): Promise<void> {
  if (regions.length === 0) return
  // shared with whoever adds members, not with whoever retires one of them
  const inUse = await trx
    .selectFrom('regions')
    .where('id', 'in', regions)
    .where('retired_at', 'is', null)
    .select('id')
    .forShare()
    .execute()
  if (inUse.length < regions.length) throw badField('regions', 'There is no such region')
  await trx
    .insertInto('member_regions')
    .values(regions.map((region_id) => ({ member_id: id, region_id })))
    .execute()
}

/** How many active admins there are besides this member. */
export async function otherAdmins(trx: Trx, id: string): Promise<number> {
  const { n } = await trx
    .selectFrom('members')
    .where('id', '!=', id)
    .where('deactivated_at', 'is', null)
    .where(sql<boolean>`'admin' = any(roles)`)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export function organizationRows(db: Db) {
  return db.selectFrom('organizations').select(['id', 'name', 'version']).orderBy('name').execute()
}

/** Adds an organization of the coalition; undefined when the id exists already. */
export async function insertOrganization(
  trx: Trx,
  actor: Actor,
  id: string,
  name: string,
): Promise<Receipt | undefined> {
  const row = await trx
    .insertInto('organizations')
    .values({ id, name: name.trim() })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (row) await audit(trx, actor, 'added', 'organization', id)
  return row
}

/** Renames it at a version; undefined when it has moved on. */
export async function renameOrganization(
  trx: Trx,
  actor: Actor,
  id: string,
  version: number,
  name: string,
): Promise<Receipt | undefined> {
  const row = await trx
    .updateTable('organizations')
    .set((eb) => ({ name: name.trim(), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
  if (!row) return undefined
  await audit(trx, actor, 'renamed', 'organization', id)
  // sessions remember the name of their member's organization
  await sql`select pg_notify('access', '')`.execute(trx)
  return row
}

export function organizationRow(db: Db | Trx, id: string) {
  return db
    .selectFrom('organizations')
    .where('id', '=', id)
    .select(['id', 'name', 'version', 'created_at as recordedAt'])
    .executeTakeFirst()
}
