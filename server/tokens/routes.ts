import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { hashToken, newToken } from '../auth/secrets.ts'
import { actorOf } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { lockMember } from '../members/store.ts'
import { tokenPrefix } from './bearer.ts'
import { endToken, listTokens, makeToken } from './contract.ts'
import { tokensAtMost } from './rules.ts'
import { endTokenOf, insertToken, tokenRows } from './store.ts'

/** One's own tokens: behind requireSession. */
export async function tokenRoutes(app: App): Promise<void> {
  app.route({
    ...listTokens,
    handler: async ({ db, member }) => ({ items: await tokenRows(db, member.id) }),
  })

  app.route({
    ...makeToken,
    preHandler: provedRecently,
    handler: async (request, reply) => {
      const { member, body } = request
      const token = `${tokenPrefix}${newToken()}`
      const id = newId()
      const expiresAt = await request.db.transaction().execute(async (trx) => {
        // many at once are counted one after the other
        await lockMember(trx, member.id)
        const live = await tokenRows(trx, member.id)
        if (live.length >= tokensAtMost) throw problem('too_many_tokens')
        const ends = await insertToken(
          trx,
          { id, memberId: member.id, hash: hashToken(token) },
          body,
        )
        await audit(trx, actorOf(request), 'token_made', 'token', id)
        return ends
      })
      return reply.code(201).send({ id, token, expiresAt })
    },
  })

  app.route({
    ...endToken,
    handler: async (request, reply) => {
      const { member, params } = request
      await request.db.transaction().execute(async (trx) => {
        if (!(await endTokenOf(trx, member.id, params.id))) throw problem('not_found')
        await audit(trx, actorOf(request), 'token_ended', 'token', params.id)
      })
      return reply.code(204).send(null)
    },
  })
}
