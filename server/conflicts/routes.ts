import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { namesOf } from '../history/store.ts'
import { idsIn } from '../history/wire.ts'
import { editorOf } from '../merging/edit.ts'
import { requireIfMatch, sendReceipt } from '../writes.ts'
import { type Conflict, decideConflict, listConflicts, openConflict } from './contract.ts'
import { decideIt } from './decide.ts'
import { conflictRows } from './store.ts'
import { toConflict } from './wire.ts'

export async function conflictRoutes(app: App): Promise<void> {
  app.route({
    ...listConflicts,
    preHandler: requires('read_directory'),
    handler: (request) =>
      request.db.transaction().execute(async (trx) => {
        const editor = { ...editorOf(app, request, trx), reads: true as const }
        const items: Conflict[] = []
        for (const row of await conflictRows(trx, request.query)) {
          const one = await toConflict(editor, row, false)
          if (one) items.push(one)
        }
        return { items, names: Object.fromEntries(await namesOf(trx, idsIn(items))) }
      }),
  })

  app.route({
    ...openConflict,
    preHandler: [requires('read_notes'), provedRecently],
    handler: (request) =>
      request.db.transaction().execute(async (trx) => {
        const [row] = await conflictRows(trx, { id: request.params.id })
        const one =
          row && (await toConflict({ ...editorOf(app, request, trx), reads: true }, row, true))
        if (!one) throw problem('not_found')
        await audit(trx, actorOf(request), 'opened_restricted', one.record, one.recordId)
        return one
      }),
  })

  app.route({
    ...decideConflict,
    preHandler: requires('add_to_directory'),
    handler: async (request, reply) => {
      const version = requireIfMatch(request)
      const { params, body } = request
      const { receipt, touched } = await request.db
        .transaction()
        .execute((trx) => decideIt(editorOf(app, request, trx), params.id, version, body))
      app.facts.touch(touched)
      return sendReceipt(reply, receipt, false)
    },
  })
}
