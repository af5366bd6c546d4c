import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { readSettings } from '../counties/settings.ts'
import { problem } from '../errors.ts'
import { checkAnswer } from '../passkeys/check.ts'
import { type Site, siteOf } from '../passkeys/site.ts'
import { checkKnown, type UseUp } from '../second-factor/sign-in.ts'
import { proveSession } from './contract.ts'
import { provedUntil } from './proof.ts'
import * as sessions from './session-store.ts'
import { actorOf } from './sessions.ts'
import { takeTry, trySucceeded } from './throttle-store.ts'

type Proof = Static<typeof proveSession.schema.body>

/** Proving again that it is she: behind requireSession, throttled per member. */
export async function proofRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  const site = siteOf(options.publicUrl)
  app.route({
    ...proveSession,
    handler: async (request) => {
      const { sessionId } = request.member
      const spend = await proofIn(app, site, request, request.body)
      const provedAt = await app.db.transaction().execute(async (trx) => {
        if (!(await spend(trx))) throw problem('proof_wrong')
        const at = await sessions.proveSession(trx, sessionId)
        await audit(trx, actorOf(request), 'proved', 'session', sessionId)
        return at
      })
      app.forgetSessions()
      return { provedUntil: provedUntil(provedAt) }
    },
  })
}

/** @returns what uses the proof up in the transaction that it counts for; false when it is none */
async function proofIn(
  app: App,
  site: Site | undefined,
  { member, id: requestId }: FastifyRequest,
  proof: Proof,
): Promise<UseUp> {
  if ('passkey' in proof) {
    const asked = { purpose: 'prove', memberId: member.id } as const
    const answered = site && (await checkAnswer(app, site, proof.passkey, asked, requestId))
    return answered?.spend ?? (async () => false)
  }
  if ('demo' in proof) {
    const { demo } = await readSettings(app.db)
    return async () => demo
  }
  // counted by the session rather than the address: who shares an office shares no blame
  const tried = await takeTry(app.db, {
    login: `proof ${member.id}`,
    address: member.sessionId,
    deviceId: member.deviceId ?? undefined,
  })
  const known = { password: proof.password, code: proof.code ?? '' }
  const found = await checkKnown(app, { memberId: member.id }, known, 'known')
  if (!found) throw problem('proof_wrong')
  return async (trx) => {
    if (!(await found.useUp(trx))) return false
    await trySucceeded(trx, tried)
    return true
  }
}
