import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { actorOf } from '../auth/sessions.ts'
import { publicKeyOf } from '../deliveries/envelope.ts'
import { problem } from '../errors.ts'
import { phoneKeyPlace } from '../sealed/key-store.ts'
import { openPhone } from './contract.ts'
import { insertPhoneKey, phoneKeyRow } from './store.ts'

/** The phone of a member: behind requireSession. */
export async function phoneRoutes(app: App): Promise<void> {
  const { keyring } = app

  app.route({
    ...openPhone,
    handler: async (request) => {
      const { member } = request
      const key = member.deviceId
        ? await keyOfDevice(request, member.deviceId)
        : // nothing outlives the session where others come after her
          keyring.derive(keyring.newest, `session/${member.sessionId}`)
      return {
        key: key.toString('base64url'),
        sealTo: await publicKeyOf(keyring),
        now: new Date().toISOString(),
      }
    },
  })

  async function keyOfDevice(request: FastifyRequest, deviceId: string): Promise<Buffer> {
    const { db, member } = request
    const place = phoneKeyPlace(deviceId)
    const known = await phoneKeyRow(db, deviceId)
    if (known) return keyring.open(place, known.sealed)
    const sealed = keyring.seal(place, randomBytes(32))
    await db.transaction().execute(async (trx) => {
      const isFirst = await insertPhoneKey(trx, { deviceId, memberId: member.id, sealed })
      if (isFirst) await audit(trx, actorOf(request), 'phone_keyed', 'device', deviceId)
    })
    const kept = await phoneKeyRow(db, deviceId)
    if (!kept) throw problem('not_found')
    return keyring.open(place, kept.sealed)
  }
}
