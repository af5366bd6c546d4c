import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedOrSettingUp, provedRecently } from '../auth/proof.ts'
import { proveSession } from '../auth/session-store.ts'
import { actorOf } from '../auth/sessions.ts'
import { badField, problem } from '../errors.ts'
import { totpPlace } from '../sealed/key-store.ts'
import { newRecoveryCodes, newTotpSecret, secretText, stepOfCode, totpAddress } from './codes.ts'
import { confirmTotp, renewRecoveryCodes, startTotp } from './contract.ts'
import { plainCode, writtenCode } from './rules.ts'
import * as store from './store.ts'

/** One's own authenticator app and recovery codes: behind requireSession, open while an account is set up. */
export async function secondFactorRoutes(app: App): Promise<void> {
  app.route({
    ...startTotp,
    config: { duringSetup: true },
    preHandler: provedOrSettingUp,
    handler: async (request, reply) => {
      const { member } = request
      if (!member.login) throw badField('login', 'Choose the name you will sign in with')
      const secret = newTotpSecret()
      const id = newId()
      const sealed = app.keyring.seal(totpPlace(id), secret)
      await request.db.transaction().execute(async (trx) => {
        await store.beginTotp(trx, member.id, id, sealed)
        await audit(trx, actorOf(request), 'code_begun', 'totp', id)
      })
      const address = totpAddress(secret, member.login)
      return reply.code(201).send({ secret: secretText(secret), address })
    },
  })

  app.route({
    ...confirmTotp,
    config: { duringSetup: true },
    preHandler: provedOrSettingUp,
    handler: async (request) => {
      const { member, body } = request
      // ten hashes are made for whoever has the code, and nobody else
      stepOf(app, await store.begunTotp(request.db, member.id), body.code)
      const { codes, hashes } = await newRecoveryCodes()
      await request.db.transaction().execute(async (trx) => {
        const begun = await store.lockBegunTotp(trx, member.id)
        const step = stepOf(app, begun, body.code)
        await store.confirmTotp(trx, member.id, begun.id, step)
        await store.replaceRecoveryCodes(trx, member.id, hashes)
        // whoever pairs her first app has just shown that she has it
        if (!member.settled) await proveSession(trx, member.sessionId)
        await audit(trx, actorOf(request), 'code_set', 'totp', begun.id)
      })
      app.forgetSessions()
      return { codes: codes.map(writtenCode) }
    },
  })

  app.route({
    ...renewRecoveryCodes,
    preHandler: provedRecently,
    handler: async (request, reply) => {
      const { member } = request
      if (!member.hasCode) throw problem('code_not_begun')
      const { codes, hashes } = await newRecoveryCodes()
      await request.db.transaction().execute(async (trx) => {
        await store.replaceRecoveryCodes(trx, member.id, hashes)
        await audit(trx, actorOf(request), 'recovery_codes_renewed', 'member', member.id)
      })
      app.forgetSessions()
      return reply.code(201).send({ codes: codes.map(writtenCode) })
    },
  })
}

type Begun = Awaited<ReturnType<typeof store.begunTotp>>

/** The step of a code of the secret that is being paired. @throws 409 without one, 400 for another code */
function stepOf(app: App, begun: Begun, code: string): number {
  if (!begun?.sealedSecret) throw problem('code_not_begun')
  const secret = app.keyring.open(totpPlace(begun.id), begun.sealedSecret)
  const step = stepOfCode(secret, plainCode(code), Date.now())
  if (step === undefined) throw badField('code', 'This is not the code of now')
  return step
}
