import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { addDays, dayInAlabama } from '../days.ts'
import { badField, problem } from '../errors.ts'
import { fittingOwnKind } from '../words/own-kind.ts'
import { factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import { putRecord, type RecordFacts } from './contract.ts'
import * as store from './edit-store.ts'
import { sourceFor } from './source-store.ts'

/** Public records one at a time: added, corrected, marked as ended. */
export async function recordEditRoutes(app: App): Promise<void> {
  app.route({
    ...putRecord,
    preHandler: requires('import_records'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const columns = columnsOf(body)
      const seenOn = body.seenOn ?? dayInAlabama(new Date())
      const version = ifMatch(request)
      const touched = [body.institutionId]
      const written = await request.db.transaction().execute(async (trx) => {
        const actor = actorOf(request)
        if (version === undefined) {
          // first of all: what is not written makes no new source
          if (await store.writtenRecord(trx, params.id)) return undefined
          return store.insertRecord(trx, actor, {
            id: params.id,
            ...columns,
            seen_on: seenOn,
            source_id: await sourceFor(trx, body.source, seenOn),
            source_vintage: seenOn,
            created_by: member.id,
            facts_hash: hash,
          })
        }
        const before = await store.lockRecord(trx, params.id)
        if (!before) throw problem('not_found')
        if (before.version !== version) throw problem('stale_version')
        touched.push(before.institutionId)
        return store.updateRecord(trx, actor, params.id, {
          ...columns,
          // who says nothing of it corrects something else; of another kind it is no longer the one that it was
          ...(body.ownKind === undefined && body.kind === before.kind
            ? { own_kind: before.ownKind }
            : {}),
          seen_on: body.seenOn ?? before.seenOn,
          source_id: await sourceFor(trx, body.source, seenOn),
        })
      })
      if (written) {
        app.facts.touch(touched)
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenRecord(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })
}

function columnsOf(facts: RecordFacts) {
  const { datedOn, endedOn = null, seenOn, model, note } = facts
  const latest = addDays(dayInAlabama(new Date()), 1)
  if (datedOn > latest) throw badField('datedOn', 'This day is in the future')
  if (seenOn && seenOn > latest) throw badField('seenOn', 'This day is in the future')
  if (endedOn !== null && endedOn < datedOn) throw badField('endedOn', 'It ended before it began')
  return {
    kind: facts.kind,
    own_kind: fittingOwnKind(facts),
    institution_id: facts.institutionId,
    title: facts.title.trim(),
    adverse: facts.adverse,
    dated_on: datedOn,
    ended_on: endedOn,
    url: facts.url ?? null,
    details: JSON.stringify({ ...(model && { model }), ...(note && { note: note.trim() }) }),
  }
}
