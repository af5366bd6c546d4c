import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { provedRecently } from '../auth/proof.ts'
import { hashPassword } from '../auth/secrets.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { badField, problem } from '../errors.ts'
import { writesReport } from '../reports/access-rules.ts'
import { reportRow } from '../reports/store.ts'
import { placeOf } from '../reports/wire.ts'
import { listShares, postShare, revokeShare, type Share } from './contract.ts'
import { endShare, insertShare, type ShareRow, shareById, sharesOf } from './store.ts'

/** Links to a report: whoever may finish one of its kind makes, sees and ends them. */
export async function reportShareRoutes(app: App): Promise<void> {
  app.route({
    ...listShares,
    preHandler: requires('write_reports'),
    handler: async (request) => {
      await shareable(request, request.params.id)
      return { items: (await sharesOf(request.db, request.params.id)).map(toShare) }
    },
  })

  app.route({
    ...postShare,
    preHandler: [requires('write_reports'), provedRecently],
    handler: async (request, reply) => {
      const { db, member, params, body } = request
      const { language, days, passphrase } = body
      const row = await shareable(request, params.id)
      if (row.state !== 'final') throw problem('not_final')
      if (!row.languages.includes(language)) {
        throw badField('language', 'The report is not written in it')
      }
      const passphraseHash = passphrase === undefined ? null : await hashPassword(passphrase)
      const id = newId()
      const actor = { ...actorOf(request), memberId: member.id }
      const share = { id, reportId: row.id, language, days, passphraseHash }
      const token = await db.transaction().execute((trx) => insertShare(trx, actor, share))
      const made = await shareById(db, id)
      if (!made) throw problem('not_found')
      return reply.code(201).send({ share: toShare(made), token })
    },
  })

  app.route({
    ...revokeShare,
    preHandler: requires('write_reports'),
    handler: async (request) => {
      const { db, member, params } = request
      const row = await shareById(db, params.id)
      if (!row) throw problem('not_found')
      await shareable(request, row.reportId)
      const actor = { ...actorOf(request), memberId: member.id }
      await db.transaction().execute((trx) => endShare(trx, actor, params.id))
      return toShare((await shareById(db, params.id)) ?? row)
    },
  })
}

/**
 * The report, when she may read it and finish reports of its kind.
 * @throws 404 for one that is not hers to read, 403 for one that she only reads
 */
async function shareable({ db, member }: FastifyRequest, id: string) {
  const row = await reportRow(db, member, id)
  if (!row) throw problem('not_found')
  if (!writesReport(member, placeOf(row))) throw problem('forbidden')
  return row
}

function toShare({ creatorId, creatorName, reportId: _, ...share }: ShareRow): Share {
  return { ...share, createdBy: { id: creatorId, name: creatorName } }
}
