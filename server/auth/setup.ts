import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/store.ts'
import { insertInvite, needsSetup } from './invite-store.ts'
import { linkFor } from './links.ts'

/**
 * A fresh one-time link for the first admin, or null once there is an admin with a password.
 * Each call ends the link before: only the newest printed one works.
 */
export async function setupLink(app: FastifyInstance, publicUrl: string): Promise<string | null> {
  if (!(await needsSetup(app.db))) return null
  return app.db.transaction().execute(async (trx) => {
    const first = await trx
      .selectFrom('members')
      .select('id')
      .where('password_hash', 'is', null)
      .where('deactivated_at', 'is', null)
      .where((eb) => eb('roles', '@>', eb.val(['admin'])))
      .orderBy('created_at')
      .executeTakeFirst()
    const memberId = first?.id ?? newId()
    if (!first) {
      const organizationId = newId()
      await trx
        .insertInto('organizations')
        .values({ id: organizationId, name: 'Coalition' })
        .execute()
      await trx
        .insertInto('members')
        .values({ id: memberId, organization_id: organizationId, name: 'Admin', roles: ['admin'] })
        .execute()
    }
    const { token } = await insertInvite(trx, { memberId, kind: 'setup', createdBy: null })
    await audit(trx, { memberId: null, requestId: null }, 'setup_link_made', 'member', memberId)
    return linkFor(publicUrl, token)
  })
}
