import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { type Day, dayInAlabama } from '../days.ts'
import { replayOf } from '../history/replay.ts'
import { editorOf, editRecord } from '../merging/edit.ts'
import type { Said } from '../merging/rules.ts'
import { tellErasing } from '../retention/told.ts'
import { DataKey } from '../sealed/data-key.ts'
import { keepKeys, wrap } from '../sealed/store.ts'
import { factsHash, ifMatch, sendReceipt } from '../writes.ts'
import { sensitivityOfBonds } from './bonds-store.ts'
import { listFollowUps, listLoads, putFollowUp } from './contract.ts'
import { columnsOf, doneColumns, followUpEditing, saidOf } from './editing.ts'
import { loadRows } from './load-store.ts'
import { contactsSince } from './since-store.ts'
import * as store from './store.ts'
import { toFollowUp } from './wire.ts'

export async function followUpRoutes(app: App): Promise<void> {
  app.route({
    ...listFollowUps,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const [rows, erasedOn] = await Promise.all([
        store.followUpRows(db, member, query, limit),
        tellErasing(db, member, 'follow_up'),
      ])
      const since = await contactsSince(db, member, rows)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.dueOn, id: row.id }),
        (row) => ({
          ...toFollowUp(row, member),
          contactSince: since(row),
          erasedOn: erasedOn(row, lastDayOf(row)),
        }),
      )
    },
  })

  app.route({
    ...listLoads,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => ({
      items: await loadRows(db, member, query, dayInAlabama(new Date())),
    }),
  })

  app.route({
    ...putFollowUp,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const version = ifMatch(request)
      if (version !== undefined) {
        const mine = (base: Said) =>
          saidOf(body, member, { ...base, sensitivity: base.sensitivity as Sensitivity })
        const { receipt } = await request.db.transaction().execute((trx) =>
          editRecord(editorOf(app, request, trx), followUpEditing, {
            id: params.id,
            version,
            hash,
            mine,
          }),
        )
        app.facts.touch([])
        return sendReceipt(reply, receipt, false)
      }
      const written = await request.db.transaction().execute(async (trx) => {
        const bound = await sensitivityOfBonds(trx, member, body)
        const said = saidOf(body, member, { sensitivity: bound })
        const columns = columnsOf(said)
        const words = { text: body.text, sensitivity: columns.sensitivity, hash }
        const key = new DataKey(params.id)
        const made = await store.insertFollowUp(trx, actorOf(request), {
          id: params.id,
          text: null,
          author_id: member.id,
          organization_id: member.organizationId,
          ...columns,
          ...store.wordsOf(key, 1, words),
          ...doneColumns(said.done, null, member),
        })
        const isSealed = made && columns.sensitivity === 'restricted'
        if (isSealed) await keepKeys(trx, [wrap(app.keyring, 'follow_up', key)])
        return made
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, true)
      }
      const existing = await store.writtenFollowUp(request.db, params.id)
      const receipt = await replayOf(app, request, 'follow_up', existing, hash)
      return sendReceipt(reply, receipt, false)
    },
  })
}

/** The day it was due or done, whichever came later. */
function lastDayOf({ dueOn, doneAt }: store.FollowUpRow): Day {
  const doneOn = doneAt && dayInAlabama(new Date(doneAt))
  return doneOn && doneOn > dueOn ? doneOn : dueOn
}
