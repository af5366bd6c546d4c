import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import type { Db } from '../db/database.ts'
import { deviceTokens } from '../devices/cookie.ts'
import { deviceOf } from '../devices/store.ts'
import { ProblemError, problem } from '../errors.ts'
import { admitMember } from '../limits/hooks.ts'
import { factsHash } from '../writes.ts'
import { deliver, type Envelope } from './contract.ts'
import { isTooMuch } from './rules.ts'
import { settle, told } from './settle.ts'
import { deliveryRow, insertDelivery, waitingOf } from './store.ts'

/** What is thrown where nobody is signed in, or not wholly: her device may still hand over what she wrote. */
const goesWithout = new Set(['not_signed_in', 'device_lost', 'finish_setup'])

/**
 * The one door that stands open without a session: an entry is sealed, and whoever hands it over has seen nothing and
 * sees nothing. A phone that is signed out, lost or cut off still delivers what its member wrote.
 */
export async function deliverRoute(app: App): Promise<void> {
  const admit = admitMember(app)

  app.route({
    ...deliver,
    bodyLimit: 4_100_000,
    onRequest: async (request) => {
      await admit(request).catch((error) => {
        const mayGoWithout = error instanceof ProblemError && goesWithout.has(error.code)
        if (!mayGoWithout || deviceTokens(request).length === 0) throw error
      })
    },
    handler: async (request, reply) => {
      const { params, body } = request
      const { db, deviceId, isHere } = await handedOverBy(request, body)
      const hash = factsHash(body)
      const isNew = await db.transaction().execute(async (trx) => {
        const inserted = await insertDelivery(trx, {
          id: params.id,
          envelope: body,
          hash,
          deviceId,
        })
        const actor = { memberId: body.memberId, requestId: request.id }
        if (!inserted) return false
        // it could not be opened: nothing is taken in under a key that was retired, and no key is while something waits
        if (!app.keyring.ids.includes(body.keyId)) throw problem('key_missing')
        if (!isHere && isTooMuch(await waitingOf(trx, body.memberId))) {
          throw problem('too_much_waiting')
        }
        await audit(trx, actor, 'delivered', 'delivery', params.id)
        return true
      })
      reply.code(isNew ? 201 : 200)
      const row = await deliveryRow(db, body.memberId, params.id)
      // under this id lies another entry, hers or not: it is not told which
      if (!row?.hash.equals(hash)) throw problem('different_facts')
      if (!isHere || row.state !== 'received') return told(db, row)
      return settle(app, request, row)
    },
  })

  async function handedOverBy(
    request: FastifyRequest,
    { memberId }: Envelope,
  ): Promise<{ db: Db; deviceId: string | null; isHere: boolean }> {
    const { member } = request
    if (member?.settled && member.id === memberId) {
      return { db: request.db, deviceId: member.deviceId, isHere: true }
    }
    const device = await deviceOf(app.db, deviceTokens(request), memberId)
    if (!device) throw problem('not_signed_in')
    const { id, organizationId } = device
    await app.limits.take('entry', id)
    const db = app.dbOf({ id: memberId, organizationId, roles: [], counties: [] })
    return { db, deviceId: id, isHere: false }
  }
}
