import type { Static } from 'typebox'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { readSettings } from '../counties/settings.ts'
import { problem } from '../errors.ts'
import { passwordHashOf } from './account-store.ts'
import { proveSession } from './contract.ts'
import { provedUntil } from './proof.ts'
import { passwordMatches } from './secrets.ts'
import * as sessions from './session-store.ts'
import { actorOf } from './sessions.ts'

type Proof = Static<typeof proveSession.schema.body>

/** Proving again that it is she: behind requireSession, throttled per member. */
export async function proofRoutes(app: App): Promise<void> {
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
      if (!(await proves(app, request.member, request.body))) throw problem('proof_wrong')
      const provedAt = await app.db.transaction().execute(async (trx) => {
        const at = await sessions.proveSession(trx, sessionId)
        await audit(trx, actorOf(request), 'proved', 'session', sessionId)
        return at
      })
      app.forgetSessions()
      return { provedUntil: provedUntil(provedAt) }
    },
  })
}

async function proves(app: App, member: sessions.SessionMember, proof: Proof): Promise<boolean> {
  if ('demo' in proof) return (await readSettings(app.db)).demo
  return passwordMatches(await passwordHashOf(app.db, member.id), proof.password)
}
