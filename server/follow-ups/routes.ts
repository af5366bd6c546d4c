import type { App } from '../app-type.ts'
import { mayEdit, sees } from '../auth/policy.ts'
import { keepInReach } from '../auth/reach.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { DataKey } from '../sealed/data-key.ts'
import { closureOf } from '../sealed/rules.ts'
import { comparable, keepKeys, keyOf, wrap } from '../sealed/store.ts'
import { factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import { type FollowUp, type FollowUpFacts, listFollowUps, putFollowUp } from './contract.ts'
import * as store from './store.ts'

export async function followUpRoutes(app: App): Promise<void> {
  app.route({
    ...listFollowUps,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.followUpRows(db, member, query, limit)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.dueOn, id: row.id }),
        (row) => toFollowUp(row, member),
      )
    },
  })

  app.route({
    ...putFollowUp,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const version = ifMatch(request)
      const written = await request.db.transaction().execute(async (trx) => {
        if (version === undefined) {
          const bound = await store.sensitivityOfBonds(trx, member, body)
          const columns = columnsOf(body, member, bound)
          const words = { text: body.text, sensitivity: columns.sensitivity, hash }
          const key = new DataKey(params.id)
          const made = await store.insertFollowUp(trx, actorOf(request), {
            id: params.id,
            text: null,
            author_id: member.id,
            organization_id: member.organizationId,
            ...columns,
            ...store.wordsOf(key, 1, words),
            ...doneColumns(body.done ?? false, null, member),
          })
          const isSealed = made && columns.sensitivity === 'restricted'
          if (isSealed) await keepKeys(trx, [wrap(app.keyring, 'follow_up', key)])
          return made
        }
        const before = await store.lockFollowUp(trx, params.id)
        if (!before || (!mayEdit(member, before.guarded) && before.assigneeId !== member.id)) {
          throw problem('not_found')
        }
        if (before.version !== version) throw problem('stale_version')
        await store.sensitivityOfBonds(trx, member, body, before)
        const columns = columnsOf(body, member, before.sensitivity)
        const { county_fips: countyFips, sensitivity, assignee_id } = columns
        const after = { ...before.guarded, countyFips, sensitivity, readerIds: [assignee_id] }
        const isHers = assignee_id === member.id
        if (!isHers) keepInReach(member, after, sees, 'assigneeId')
        const words = { text: body.text, sensitivity, hash }
        const touchesSeal = sensitivity === 'restricted' || before.textSealed
        const key = touchesSeal
          ? await keyOf(trx, app.keyring, 'follow_up', params.id)
          : new DataKey(params.id)
        return store.updateFollowUp(trx, actorOf(request), params.id, {
          ...columns,
          ...store.wordsOf(key, version + 1, words, before),
          ...doneColumns(body.done ?? false, before.doneAt, member),
        })
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenFollowUp(request.db, params.id)
      const same = await comparable(request.db, app.keyring, params.id, existing, hash)
      return sendReceipt(reply, replayed(existing, same, member.id), false)
    },
  })
}

/** @param sensitivity unless the facts say so themselves: saying nothing never opens anything up */
function columnsOf(facts: FollowUpFacts, member: SessionMember, sensitivity: Sensitivity) {
  return {
    contact_id: facts.contactId ?? null,
    commitment_id: facts.commitmentId ?? null,
    institution_id: facts.institutionId ?? null,
    ask_id: facts.askId ?? null,
    county_fips: facts.countyFips,
    sensitivity: facts.sensitivity ?? sensitivity,
    due_on: facts.dueOn,
    assignee_id: facts.assigneeId ?? member.id,
  }
}

/** Done now by whoever says so; done before stays as it was; not done (any more) is empty. */
function doneColumns(done: boolean, doneAt: string | null, member: SessionMember) {
  if (!done) return { done_at: null, done_by: null }
  return doneAt ? {} : { done_at: new Date().toISOString(), done_by: member.id }
}

export function toFollowUp(row: store.FollowUpRow, member: SessionMember): FollowUp {
  const { institutionId, institutionName, assigneeId, assigneeName, authorId, authorName } = row
  return {
    id: row.id,
    countyFips: row.countyFips,
    countyName: row.countyName,
    contactId: row.contactId,
    commitmentId: row.commitmentId,
    askId: row.askId,
    institution: institutionId ? { id: institutionId, name: institutionName ?? '' } : null,
    text: row.text ?? '',
    closed: closureOf(row),
    dueOn: row.dueOn,
    assignee: { id: assigneeId, name: assigneeName },
    author: { id: authorId, name: authorName },
    sensitivity: row.sensitivity,
    doneAt: row.doneAt,
    recordedAt: row.recordedAt,
    version: row.version,
    mayEdit: assigneeId === member.id || mayEdit(member, { ...row, readerIds: [] }),
  }
}
