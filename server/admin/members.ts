import { sql } from 'kysely'
import type { PoolConfig } from 'pg'
import { audit } from '../audit/store.ts'
import { insertInvite } from '../auth/invite-store.ts'
import { linkFor } from '../auth/links.ts'
import { revokeSessionsOf } from '../auth/session-store.ts'
import type { Config } from '../config.ts'
import { asOwner } from '../db/as-owner.ts'
import type { Trx } from '../db/database.ts'
import { type Role, roles } from '../members/rules.ts'
import { cameIn } from '../members/store.ts'
import { StartupError } from '../startup-error.ts'

/** The operator acts as nobody: rows in the audit log carry no member. */
const operator = { memberId: null, requestId: null }

/** Changes a member in one transaction; a plain sentence when there is none of this id. */
function change(
  owner: PoolConfig,
  id: string | undefined,
  work: (trx: Trx, id: string) => Promise<string>,
): Promise<string> {
  return asOwner(owner, (db) =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string }>`
        select id from members where id::text = ${id ?? ''} for update`.execute(trx)
      const found = rows[0]?.id
      if (!found) throw new StartupError(`There is no member ${id ?? ''}: see "member list".`)
      return work(trx, found)
    }),
  )
}

export function listMembers(owner: PoolConfig): Promise<string> {
  return asOwner(owner, async (db) => {
    const rows = await db
      .selectFrom('members')
      .select(['id', 'name', 'login', 'roles', 'deactivated_at'])
      .orderBy('name')
      .execute()
    return rows
      .map((row) =>
        [
          row.id,
          row.name,
          row.login ?? '(no password yet)',
          row.roles.join(','),
          row.deactivated_at ? 'cut off' : 'active',
        ].join('  '),
      )
      .join('\n')
  })
}

export function inviteMember(
  owner: PoolConfig,
  [id]: string[],
  { publicUrl }: Config,
): Promise<string> {
  return change(owner, id, async (trx, memberId) => {
    if (await cameIn(trx, memberId)) {
      throw new StartupError(
        'This member has come in before. Two admins open the way back on her page under Members; or see "member recover".',
      )
    }
    const { token } = await insertInvite(trx, { memberId, kind: 'invite', createdBy: null })
    await audit(trx, operator, 'invited', 'member', memberId)
    return linkFor(publicUrl, token)
  })
}

/** What two admins do together in the app: its use ends every earlier way in, and she is told. */
export function recoverMember(
  owner: PoolConfig,
  [id]: string[],
  { publicUrl }: Config,
): Promise<string> {
  return change(owner, id, async (trx, memberId) => {
    const { token } = await insertInvite(trx, { memberId, kind: 'recovery', createdBy: null })
    await audit(trx, operator, 'recovery_link_made', 'member', memberId)
    return `Once, within 72 hours; her password, passkeys, codes and sessions end when she uses it:\n  ${linkFor(publicUrl, token)}`
  })
}

export function setRoles(owner: PoolConfig, [id, list = '']: string[]): Promise<string> {
  const wanted = list.split(',').filter((word): word is Role => roles.includes(word as Role))
  if (wanted.length === 0 || wanted.length !== list.split(',').length) {
    throw new StartupError(`Roles are ${roles.join(', ')}, with commas between them.`)
  }
  return change(owner, id, async (trx, memberId) => {
    await trx
      .updateTable('members')
      .set((eb) => ({ roles: wanted, version: eb('version', '+', 1) }))
      .where('id', '=', memberId)
      .execute()
    await audit(trx, operator, 'edited', 'member', memberId)
    return `${memberId} is now ${wanted.join(', ')}.`
  })
}

export function setActive(owner: PoolConfig, [id]: string[], active: boolean): Promise<string> {
  return change(owner, id, async (trx, memberId) => {
    await trx
      .updateTable('members')
      .set((eb) => ({
        deactivated_at: active ? null : sql<string>`now()`,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', memberId)
      .execute()
    if (!active) await revokeSessionsOf(trx, memberId)
    await audit(trx, operator, active ? 'activated' : 'deactivated', 'member', memberId)
    return active ? `${memberId} may sign in again.` : `${memberId} is cut off.`
  })
}
