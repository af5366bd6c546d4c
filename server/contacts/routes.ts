import type { App } from '../app-type.ts'
import { answersIn, refusedAnswer } from '../asks/answers-store.ts'
import { requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { replayOf } from '../history/replay.ts'
import { editorOf, editRecord } from '../merging/edit.ts'
import { removeRecord } from '../merging/remove.ts'
import { tellErasing } from '../retention/told.ts'
import { refusedTags } from '../tags/store.ts'
import { etag, factsHash, ifMatch, requireIfMatch, sendReceipt } from '../writes.ts'
import { getContact, listContacts, putContact, removeContact } from './contract.ts'
import { contactEditing, mineOf } from './editing.ts'
import { wholeFacts } from './facts.ts'
import { LogQueue } from './log-queue.ts'
import { contactParts, contactRows, writtenContact } from './store.ts'
import { newStoredFacts } from './stored-facts.ts'
import { toContact, toListed } from './wire.ts'

export async function contactRoutes(app: App): Promise<void> {
  const queue = new LogQueue()

  app.route({
    ...listContacts,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await contactRows(db, member, query, limit)
      return toPage(rows, limit, (row) => ({ at: row.happenedOn, id: row.id }), toListed)
    },
  })

  app.route({
    ...getContact,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, params }, reply) => {
      const [row] = await contactRows(db, member, { id: params.id }, 1)
      if (!row) throw problem('not_found')
      const [parts, answers] = await Promise.all([
        contactParts(db, row.id),
        answersIn(db, member, row.id),
      ])
      const states = await app.facts.commitmentStates(row.institutions.map((one) => one.id))
      reply.header('etag', etag(row.version))
      // what is erased already has no day ahead of it
      const erasedOn = (await tellErasing(db, member, 'contact'))(row, row.happenedOn)
      return toContact(row, parts, answers, states, member, erasedOn)
    },
  })

  app.route({
    ...putContact,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const facts = wholeFacts(body, member)
      const hash = factsHash(body)
      const version = ifMatch(request)
      if (version !== undefined) {
        const { receipt, touched } = await request.db.transaction().execute((trx) => {
          const editor = editorOf(app, request, trx)
          const mine = mineOf(editor, body)
          return editRecord(editor, contactEditing, { id: params.id, version, hash, mine })
        })
        app.facts.touch(touched)
        return sendReceipt(reply, receipt, false)
      }
      const refused =
        (await refusedAnswer(request.db, member, facts)) ??
        (await refusedTags(request.db, facts.tags))
      // what was written once is a replay, whatever has become of its asks and tags since
      if (refused && !(await writtenContact(request.db, params.id))) throw refused
      const { stored, keys } = newStoredFacts(app.keyring, params.id, facts, hash)
      const logged = await queue.write(request.db, {
        id: params.id,
        facts: stored,
        keys,
        author: member,
        requestId: request.id,
      })
      if (logged) {
        app.facts.touch(facts.institutionIds)
        return sendReceipt(reply, logged, true)
      }
      const existing = await writtenContact(request.db, params.id)
      const receipt = await replayOf(app, request, 'contact', existing, hash)
      return sendReceipt(reply, receipt, false)
    },
  })

  app.route({
    ...removeContact,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { params } = request
      const version = requireIfMatch(request)
      const hash = factsHash({ removed: params.id, version })
      const removed = await request.db
        .transaction()
        .execute((trx) =>
          removeRecord(editorOf(app, request, trx), contactEditing, params.id, version, hash),
        )
      if (removed !== 'removed') app.facts.touch(removed.touched)
      const waits = removed !== 'removed' && removed.receipt.conflicts !== undefined
      return waits ? reply.code(200).send(removed.receipt) : reply.code(204).send(null)
    },
  })
}
