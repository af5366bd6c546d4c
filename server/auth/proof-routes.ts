import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { readSettings } from '../counties/settings.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { checkAnswer } from '../passkeys/check.ts'
import { type Site, siteOf } from '../passkeys/site.ts'
import { passwordHashOf } from './account-store.ts'
import { proveSession } from './contract.ts'
import { provedUntil } from './proof.ts'
import { passwordMatches } from './secrets.ts'
import * as sessions from './session-store.ts'
import { actorOf } from './sessions.ts'

type Proof = Static<typeof proveSession.schema.body>

/** Proving again that it is she: behind requireSession, throttled per member. */
export async function proofRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  const site = siteOf(options.publicUrl)
  app.route({
    ...proveSession,
    config: {
      rateLimit: {
        max: 10,
        timeWindow: '1 minute',
        hook: 'preHandler',
        keyGenerator: ({ member }) => `proof ${member.id}`,
      },
    },
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

/** Uses a proof up in the transaction that it counts for; false when it is none. */
type UseUp = (trx: Trx) => Promise<boolean>

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
  const proves =
    'demo' in proof
      ? (await readSettings(app.db)).demo
      : await passwordMatches(await passwordHashOf(app.db, member.id), proof.password)
  return async () => proves
}
