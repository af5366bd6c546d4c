import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { insertInvite } from '../auth/invite-store.ts'
import { linkFor } from '../auth/links.ts'
import { may } from '../auth/policy.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { lockMember } from '../members/store.ts'
import { factsHash } from '../writes.ts'
import {
  acknowledgeRecovery,
  cancelRecovery,
  confirmRecovery,
  listRecoveries,
  putRecovery,
  type Recovery,
} from './contract.ts'
import * as store from './store.ts'

/** The way back for who has lost every way in: one admin asks for it, a second one confirms it. */
export async function recoveryRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  app.route({
    ...listRecoveries,
    preHandler: requires('manage_members'),
    handler: async (request) => {
      const rows = await store.openRecoveries(request.db)
      return { items: rows.map(toRecovery), nextCursor: null }
    },
  })

  app.route({
    ...putRecovery,
    preHandler: [requires('manage_members'), provedRecently],
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const created = await request.db.transaction().execute(async (trx) => {
        const lost = await lockMember(trx, body.memberId)
        if (!lost) throw problem('not_found')
        return store.insertRecovery(trx, actorOf(request), {
          id: params.id,
          memberId: body.memberId,
          askedBy: member.id,
          reason: body.reason,
          factsHash: hash,
        })
      })
      const row = await store.recoveryRow(request.db, params.id)
      if (!row || row.askedBy !== member.id || !row.factsHash?.equals(hash)) {
        throw problem('different_facts')
      }
      return reply.code(created ? 201 : 200).send(toRecovery(row))
    },
  })

  app.route({
    ...confirmRecovery,
    preHandler: [requires('manage_members'), provedRecently],
    handler: async (request, reply) => {
      const { member, params } = request
      const { token, expiresAt } = await request.db.transaction().execute(async (trx) => {
        const recovery = await store.lockToConfirm(trx, params.id, member.id)
        if (!recovery) throw problem('not_found')
        if (!recovery.confirmedBy) await store.confirm(trx, params.id, member.id)
        await audit(trx, actorOf(request), 'recovery_confirmed', 'member', recovery.memberId)
        return insertInvite(trx, {
          memberId: recovery.memberId,
          kind: 'recovery',
          createdBy: member.id,
          recoveryId: params.id,
        })
      })
      return reply.code(201).send({ url: linkFor(options.publicUrl, token), expiresAt })
    },
  })

  app.route({
    ...cancelRecovery,
    handler: async (request, reply) => {
      const { member, params } = request
      await request.db.transaction().execute(async (trx) => {
        const recovery = await store.recoveryRow(trx, params.id)
        const own = recovery?.memberId === member.id
        if (!recovery || !(own || may(member, 'manage_members'))) throw problem('not_found')
        if (!(await store.cancel(trx, params.id))) throw problem('not_found')
        await audit(trx, actorOf(request), 'recovery_cancelled', 'member', recovery.memberId)
      })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...acknowledgeRecovery,
    config: { duringSetup: true },
    handler: async (request, reply) => {
      const { member } = request
      await request.db.transaction().execute(async (trx) => {
        await store.markTold(trx, member.id)
        await audit(trx, actorOf(request), 'recovery_read', 'member', member.id)
      })
      return reply.code(204).send(null)
    },
  })
}

export function toRecovery(row: store.RecoveryRow): Recovery {
  const { confirmedBy, confirmerName } = row
  return {
    id: row.id,
    member: { id: row.memberId, name: row.memberName },
    reason: row.reason,
    askedBy: { id: row.askedBy, name: row.askerName },
    askedAt: row.askedAt,
    expiresAt: row.expiresAt,
    confirmedBy: confirmedBy ? { id: confirmedBy, name: confirmerName ?? '' } : null,
    confirmedAt: row.confirmedAt,
  }
}
