import { randomInt } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { hashToken } from '../auth/secrets.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { digestAddressPlace } from '../sealed/key-store.ts'
import * as store from './address-store.ts'
import {
  confirmDigestMail,
  type DigestMail,
  endDigestMail,
  getDigestMail,
  startDigestMail,
} from './contract.ts'
import { codeLetter } from './letter.ts'
import { codeDigits, codeTriesAtMost } from './rules.ts'

/** Where one's own digest goes by mail: behind requireSession. */
export async function digestMailRoutes(app: App): Promise<void> {
  app.route({ ...getDigestMail, handler: shown })

  app.route({
    ...startDigestMail,
    preHandler: [requires('read_statuses'), provedRecently],
    handler: async (request) => {
      const { member, body } = request
      if (!app.mailer) throw problem('mail_off')
      await app.limits.take('digest_code', member.id)
      const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
      const sealed = app.keyring.seal(digestAddressPlace(member.id), Buffer.from(body.address))
      await request.db.transaction().execute(async (trx) => {
        await store.beginAddress(trx, member.id, { sealed, codeHash: hashOf(member.id, code) })
        await audit(trx, actorOf(request), 'digest_mail_begun', 'digest_mail', member.id)
      })
      const { outcome, why } = await app.mailer.send(codeLetter(code, member.language), {
        to: body.address,
        language: member.language,
        key: request.id,
      })
      if (why) request.log.warn({ outcome, why }, 'a code could not be mailed')
      if (outcome !== 'sent') throw problem('mail_failed')
      return shown(request)
    },
  })

  app.route({
    ...confirmDigestMail,
    handler: async (request) => {
      const { member } = request
      const code = request.body.code.replaceAll(' ', '')
      const isRight = await request.db.transaction().execute(async (trx) => {
        const found = await store.lockAddress(trx, member.id)
        if (!found?.codeCounts || found.codeTries >= codeTriesAtMost) return false
        if (!found.codeHash?.equals(hashOf(member.id, code))) {
          await store.countWrongCode(trx, member.id)
          return false
        }
        await store.confirmAddress(trx, member.id)
        await audit(trx, actorOf(request), 'digest_mail_set', 'digest_mail', member.id)
        return true
      })
      if (!isRight) throw problem('mail_code_wrong')
      return shown(request)
    },
  })

  app.route({
    ...endDigestMail,
    handler: async (request, reply) => {
      const { member } = request
      await request.db.transaction().execute(async (trx) => {
        // there may be none: what is wanted is so
        if (await store.forgetAddress(trx, member.id))
          await audit(trx, actorOf(request), 'digest_mail_ended', 'digest_mail', member.id)
      })
      return reply.code(204).send(null)
    },
  })

  async function shown({ db, member }: FastifyRequest): Promise<DigestMail> {
    const found = await store.addressOf(db, member.id)
    const opened = (sealed: Buffer) =>
      app.keyring.open(digestAddressPlace(member.id), sealed).toString()
    const { addressSealed, confirmedAt, pendingSealed, codeEndsAt, codeCounts } = found ?? {}
    return {
      sends: app.mailer !== undefined,
      address: addressSealed ? opened(addressSealed) : null,
      since: confirmedAt ?? null,
      pending:
        pendingSealed && codeEndsAt && codeCounts
          ? { address: opened(pendingSealed), endsAt: codeEndsAt }
          : null,
    }
  }
}

/** Bound to its member: six digits alone are quickly guessed by who has the database, and then open nothing of hers. */
function hashOf(memberId: string, code: string): Buffer {
  return hashToken(`${memberId} ${code}`)
}
