import type { FastifyReply } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { hashToken } from '../auth/secrets.ts'
import * as store from './address-store.ts'

const url = '/unsubscribe/:token'

/**
 * Ends somebody's digests by mail from the mail itself, without signing in (RFC 8058): her program sends a POST to the
 * address in its header. It answers the same whatever the token, and a GET, which scanners of mail try, ends nothing.
 */
export async function unsubscribeRoute(app: App): Promise<void> {
  // what programs send says nothing that matters
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'string', bodyLimit: 2_048 },
    (_request, _body, done) => done(null, undefined),
  )

  app.post<{ Params: { token: string } }>(
    url,
    { schema: { hide: true } },
    async (request, reply) => {
      const hash = hashToken(request.params.token)
      await app.db.transaction().execute(async (trx) => {
        const memberId = await store.memberOfMail(trx, hash)
        if (memberId === undefined || !(await store.forgetAddress(trx, memberId))) return
        const actor = { memberId, requestId: request.id }
        await audit(trx, actor, 'digest_mail_ended', 'digest_mail', memberId)
      })
      return reply.type('text/plain; charset=utf-8').send('Ended. Terminado.\n')
    },
  )

  app.get(url, { schema: { hide: true } }, (_request, reply: FastifyReply) =>
    reply.redirect('/account', 303),
  )
}
