import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { type Editor, editorOf, mayEditIt } from '../merging/edit.ts'
import { sealedRecords } from '../sealed/rules.ts'
import { requireIfMatch, sendReceipt } from '../writes.ts'
import * as contract from './contract.ts'
import { editingOf, seenNow } from './records.ts'
import { restoreVersion } from './restore.ts'
import { type VersionedRecord, versionedRecords } from './rules.ts'
import { readHistory } from './wire.ts'

const historyOf = {
  contact: contract.contactHistory,
  commitment: contract.commitmentHistory,
  follow_up: contract.followUpHistory,
  institution: contract.institutionHistory,
  person: contract.personHistory,
  campaign: contract.campaignHistory,
} as const
const restoreOf = {
  contact: contract.restoreContact,
  commitment: contract.restoreCommitment,
  follow_up: contract.restoreFollowUp,
  institution: contract.restoreInstitution,
  person: contract.restorePerson,
  campaign: contract.restoreCampaign,
} as const
const openOf = {
  contact: contract.openContactHistory,
  commitment: contract.openCommitmentHistory,
  follow_up: contract.openFollowUpHistory,
} as const

const inDirectory = { read: 'read_directory', write: 'add_to_directory' } as const
const ofWork = { read: 'read_notes', write: 'log' } as const
const requiredFor = {
  contact: ofWork,
  commitment: ofWork,
  follow_up: ofWork,
  institution: inDirectory,
  person: inDirectory,
  campaign: { read: 'read_campaigns', write: 'manage_campaigns' },
} as const satisfies Record<VersionedRecord, object>

/** What a record said, and its way back there. What one may not see now has no past either. */
export async function historyRoutes(app: App): Promise<void> {
  for (const record of versionedRecords) {
    app.route({
      ...historyOf[record],
      preHandler: requires(requiredFor[record].read),
      handler: (request) => history(app, request, record, request.params.id),
    })

    app.route({
      ...restoreOf[record],
      preHandler: requires(requiredFor[record].write),
      handler: async (request, reply) => {
        const version = requireIfMatch(request)
        const { params, body } = request
        const { receipt, touched } = await request.db.transaction().execute((trx) => {
          const editor = editorOf(app, request, trx)
          return restoreVersion(editor, editingOf[record], params.id, version, body.version)
        })
        app.facts.touch(touched)
        return sendReceipt(reply, receipt, false)
      },
    })
  }

  for (const record of sealedRecords) {
    app.route({
      ...openOf[record],
      preHandler: [requires('read_notes'), provedRecently],
      handler: async (request) => {
        const { member, params } = request
        return request.db.transaction().execute(async (trx) => {
          if (!(await seenNow[record](trx, member, params.id))) throw problem('not_found')
          await audit(trx, actorOf(request), 'opened_restricted', record, params.id)
          const mayRestore = await mayEditNow(editorOf(app, request, trx), record, params.id)
          const found = await readHistory(trx, member, app.keyring, record, params.id, mayRestore)
          if (!found) throw problem('not_found')
          return found
        })
      },
    })
  }
}

function history(app: App, request: FastifyRequest, record: VersionedRecord, id: string) {
  const { db, member } = request
  return db.transaction().execute(async (trx) => {
    if (!(await seenNow[record](trx, member, id))) throw problem('not_found')
    const mayRestore = await mayEditNow(editorOf(app, request, trx), record, id)
    const found = await readHistory(trx, member, null, record, id, mayRestore)
    if (!found) throw problem('not_found')
    return found
  })
}

async function mayEditNow(editor: Editor, record: VersionedRecord, id: string): Promise<boolean> {
  const its = await editingOf[record].lock({ ...editor, reads: true }, id)
  return its !== undefined && !its.mergedInto && mayEditIt(editor, editingOf[record], its)
}
