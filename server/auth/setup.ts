import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/store.ts'
import type { Trx } from '../db/database.ts'
import { hasWayIn, insertInvite, needsSetup } from './invite-store.ts'
import { linkFor } from './links.ts'

/**
 * A fresh one-time link for the first admin, or null once there is an admin who can come back.
 * Each call ends the link before: only the newest printed one works.
 */
export async function setupLink(app: FastifyInstance, publicUrl: string): Promise<string | null> {
  if (!(await needsSetup(app.db))) return null
  return app.db.transaction().execute(async (trx) => {
    const memberId = (await adminWithoutWayIn(trx)) ?? (await addAdmin(trx))
    const { token } = await insertInvite(trx, { memberId, kind: 'setup', createdBy: null })
    await audit(trx, { memberId: null, requestId: null }, 'setup_link_made', 'member', memberId)
    return linkFor(publicUrl, token)
  })
}

async function adminWithoutWayIn(trx: Trx): Promise<string | undefined> {
  const admin = await trx
    .selectFrom('members')
    .select('id')
    .where((eb) => eb.not(hasWayIn('members')))
    .where('deactivated_at', 'is', null)
    .where(sql<boolean>`'admin' = any(roles)`)
    .orderBy('created_at')
    .executeTakeFirst()
  return admin?.id
}

/** An admin in the coalition's first organization; she names both when she comes in. */
async function addAdmin(trx: Trx): Promise<string> {
  const id = newId()
  const known = await trx
    .selectFrom('organizations')
    .select('id')
    .orderBy('created_at')
    .executeTakeFirst()
  const organizationId = known?.id ?? newId()
  if (!known) {
    await trx
      .insertInto('organizations')
      .values({ id: organizationId, name: 'Coalition' })
      .execute()
  }
  await trx
    .insertInto('members')
    .values({ id, organization_id: organizationId, name: 'Admin', roles: ['admin'] })
    .execute()
  return id
}
