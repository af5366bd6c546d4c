import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { actorOf } from '../auth/sessions.ts'
import { publicKeyOf } from '../deliveries/envelope.ts'
import { problem } from '../errors.ts'
import { phoneKeyPlace } from '../sealed/key-store.ts'
import { openPhone } from './contract.ts'
import { insertPhoneKey, keysKnownAtStart, phoneKeyRow } from './store.ts'

/** The phone of a member: behind requireSession. */
export async function phoneRoutes(app: App): Promise<void> {
  const { keyring } = app

  app.route({
    ...openPhone,
    handler: async (request) => {
      const { member } = request
      const key = member.deviceId
        ? await keyOfDevice(request, member.deviceId)
        : await keyOfSession(request)
      return {
        key: key.toString('base64url'),
        sealTo: await publicKeyOf(keyring),
        now: new Date().toISOString(),
      }
    },
  })

  /**
   * Nothing outlives the session where others come after her: no such key is kept anywhere. It follows from the key that
   * was the newest when she came in, so that a rotation meanwhile closes nothing to her.
   */
  async function keyOfSession({ db, member: { sessionId } }: FastifyRequest): Promise<Buffer> {
    const known = await keysKnownAtStart(db, sessionId)
    const keyId = known.find((id) => keyring.ids.includes(id)) ?? keyring.newest
    return keyring.derive(keyId, `session/${sessionId}`)
  }

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
