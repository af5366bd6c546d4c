import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { sendFile } from '../commitments/send-file.ts'
import { commitmentRows } from '../commitments/store.ts'
import { contactRows } from '../contacts/store.ts'
import { problem } from '../errors.ts'
import { followUpRows } from '../follow-ups/store.ts'
import { openCommitment, openContact, openEvidenceFile, openFollowUp } from './contract.ts'
import * as store from './open-store.ts'

/**
 * What contacts, promises and follow-ups say sealed. What they said before is opened by `history`, what two said at
 * once by `conflicts`, and what a phone handed over by `deliveries`: in the same way. What one may not see does not
 * exist; what is not sealed has nothing to open. Each reading is in the audit log before the words leave.
 */
export async function sealedRoutes(app: App): Promise<void> {
  const preHandler = [requires('read_notes'), provedRecently]
  const { keyring } = app

  app.route({
    ...openContact,
    preHandler,
    handler: (request) => {
      const { member, params } = request
      return request.db.transaction().execute(async (trx) => {
        const [row] = await contactRows(trx, member, { id: params.id }, 1)
        if (row?.sensitivity !== 'restricted') throw problem('not_found')
        await audit(trx, actorOf(request), 'opened_restricted', 'contact', row.id)
        return store.contactWords(trx, keyring, row.id)
      })
    },
  })

  app.route({
    ...openCommitment,
    preHandler,
    handler: (request) => {
      const { member, params } = request
      return request.db.transaction().execute(async (trx) => {
        const [row] = await commitmentRows(trx, member, { id: params.id }, 1)
        if (row?.sensitivity !== 'restricted') throw problem('not_found')
        await audit(trx, actorOf(request), 'opened_restricted', 'commitment', row.id)
        return store.commitmentWords(trx, keyring, row.id)
      })
    },
  })

  app.route({
    ...openFollowUp,
    preHandler,
    handler: (request) => {
      const { member, params } = request
      return request.db.transaction().execute(async (trx) => {
        const [row] = await followUpRows(trx, member, { id: params.id }, 1)
        if (row?.sensitivity !== 'restricted') throw problem('not_found')
        await audit(trx, actorOf(request), 'opened_restricted', 'follow_up', row.id)
        return { id: row.id, text: await store.followUpWords(trx, keyring, row.id) }
      })
    },
  })

  app.route({
    ...openEvidenceFile,
    preHandler,
    handler: async (request, reply) => {
      const { member, params } = request
      const file = await request.db.transaction().execute(async (trx) => {
        const [seen] = await commitmentRows(trx, member, { id: params.id }, 1)
        if (seen?.sensitivity !== 'restricted') throw problem('not_found')
        const found = await store.fileContent(trx, keyring, params.fileId, params.id)
        if (!found) throw problem('not_found')
        await audit(trx, actorOf(request), 'opened_restricted', 'commitment', params.id)
        return found
      })
      return sendFile(reply, file)
    },
  })
}
