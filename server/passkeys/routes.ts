import type { App } from '../app-type.ts'
import { provedOrSettingUp, provedRecently } from '../auth/proof.ts'
import { proveSession, type SessionMember } from '../auth/session-store.ts'
import { actorOf } from '../auth/sessions.ts'
import type { Receipt } from '../contract.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { countChallenge } from '../limits/hooks.ts'
import { ifMatch, requireIfMatch, sendReceipt, toReceipt } from '../writes.ts'
import { newChallenge, spendChallenge } from './challenge-store.ts'
import {
  type Attestation,
  challengeProof,
  challengeRegistration,
  deletePasskey,
  listPasskeys,
  putPasskey,
} from './contract.ts'
import { creationOptions, requestOptions } from './options.ts'
import { type Site, siteOf } from './site.ts'
import * as store from './store.ts'
import { challengeIn, verifyAttestation } from './verify.ts'

/** One's own passkeys: behind requireSession. */
export async function passkeyRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  const site = siteOf(options.publicUrl)

  app.route({
    ...challengeProof,
    preHandler: countChallenge(app),
    handler: async ({ member, db }, reply) => {
      const { rpId } = siteWithName(site)
      const own = await store.passkeyRows(db, member.id)
      const challenge = await newChallenge(db, { purpose: 'prove', memberId: member.id })
      return reply.code(201).send(requestOptions(rpId, challenge, own))
    },
  })

  app.route({
    ...challengeRegistration,
    config: { duringSetup: true },
    preHandler: [provedOrSettingUp, countChallenge(app)],
    handler: async ({ member, db }, reply) => {
      const { rpId } = siteWithName(site)
      const own = await store.passkeyRows(db, member.id)
      const challenge = await newChallenge(db, { purpose: 'register', memberId: member.id })
      return reply.code(201).send(creationOptions(rpId, challenge, member, own))
    },
  })

  app.route({
    ...listPasskeys,
    handler: async ({ member, db }) => {
      const rows = await store.passkeyRows(db, member.id)
      const items = rows.map(({ credentialId: _, transports: __, ...listed }) => listed)
      return { items, nextCursor: null }
    },
  })

  app.route({
    ...putPasskey,
    config: { duringSetup: true },
    preHandler: provedOrSettingUp,
    handler: async (request, reply) => {
      const { member, params, body } = request
      const name = body.name.trim()
      const version = ifMatch(request)
      if (version !== undefined) {
        const renamed = await request.db.transaction().execute(async (trx) => {
          await lockVersion(trx, member, params.id, version)
          return store.renamePasskey(trx, actorOf(request), params.id, name)
        })
        return sendReceipt(reply, toReceipt(renamed), false)
      }
      const { attestation } = body
      if (!attestation) throw badField('attestation', 'This is needed')
      const own = await store.writtenPasskey(request.db, params.id, member.id)
      if (own) return sendReceipt(reply, replayOf(own, name, attestation), false)
      const { challenge, passkey } = await madeHere(siteWithName(site), attestation)
      const made = await request.db.transaction().execute(async (trx) => {
        const asked = { purpose: 'register', memberId: member.id } as const
        if (!(await spendChallenge(trx, challenge, asked))) throw problem('passkey_not_made')
        const row = {
          ...passkey,
          id: params.id,
          memberId: member.id,
          name,
          deviceId: member.deviceId,
        }
        const inserted = await store.insertPasskey(trx, actorOf(request), row)
        if (!inserted) throw problem('different_facts')
        // whoever makes her first way in has just shown that she has it
        if (!member.settled) await proveSession(trx, member.sessionId)
        return inserted
      })
      app.forgetSessions()
      return sendReceipt(reply, toReceipt(made), true)
    },
  })

  app.route({
    ...deletePasskey,
    preHandler: provedRecently,
    handler: async (request, reply) => {
      const { member, params } = request
      const version = requireIfMatch(request)
      const removed = await request.db.transaction().execute(async (trx) => {
        const { isLastWayIn } = await lockVersion(trx, member, params.id, version)
        if (isLastWayIn) throw problem('last_way_in')
        return store.removePasskey(trx, actorOf(request), params.id, member.sessionId)
      })
      app.forgetSessions()
      return sendReceipt(reply, toReceipt(removed), false)
    },
  })
}

function siteWithName(site: Site | undefined): Site {
  if (!site) throw problem('passkeys_need_a_name')
  return site
}

/** What an authenticator has just made for this site, not yet anybody's. @throws 400 */
async function madeHere(site: Site, attestation: Attestation) {
  const challenge = challengeIn(attestation.clientDataJSON) ?? ''
  const made = await verifyAttestation(site, challenge, attestation)
  if (!made) throw problem('passkey_not_made')
  const passkey = {
    credentialId: Buffer.from(made.credential.id, 'base64url'),
    publicKey: Buffer.from(made.credential.publicKey),
    counter: made.credential.counter,
    transports: attestation.transports,
    backedUp: made.credentialBackedUp,
  }
  return { challenge, passkey }
}

/** The receipt again for the same passkey under the same name. @throws 409 */
function replayOf(own: store.Written, name: string, attestation: Attestation): Receipt {
  const given = Buffer.from(attestation.credentialId, 'base64url')
  const same = own.credentialId.equals(given) && own.name === name && own.removedAt === null
  if (!same) throw problem('different_facts')
  return toReceipt(own)
}

/** Locks one of the member's own passkeys in the version she read. @throws 404, 412 */
async function lockVersion(trx: Trx, member: SessionMember, id: string, version: number) {
  const passkey = await store.lockPasskey(trx, member.id, id)
  if (!passkey) throw problem('not_found')
  if (passkey.version !== version) throw problem('stale_version')
  return passkey
}
