import type { App } from '../app-type.ts'
import { may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import type { CommitmentStates } from '../counties/facts-book.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import { replayOf } from '../history/replay.ts'
import { editorOf, editRecord } from '../merging/edit.ts'
import type { Said } from '../merging/rules.ts'
import { tellErasing } from '../retention/told.ts'
import { DataKey } from '../sealed/data-key.ts'
import { keepKeys, wrap } from '../sealed/store.ts'
import { etag, factsHash, ifMatch, sendReceipt } from '../writes.ts'
import { countCommitments, getCommitment, listCommitments, putCommitment } from './contract.ts'
import { columnsOf, commitmentEditing, saidOf } from './editing.ts'
import { eventRoutes } from './event-routes.ts'
import * as events from './event-store.ts'
import { fileRoutes } from './file-routes.ts'
import { milestoneRoutes } from './milestone-routes.ts'
import { milestoneRows } from './milestone-store.ts'
import { type CommitmentState, commitmentStates } from './rules.ts'
import * as store from './store.ts'
import { whyOfCommitment } from './why.ts'
import { toCommitment, toListed, waitingIds } from './wire.ts'

export async function commitmentRoutes(app: App): Promise<void> {
  app.route({
    ...listCommitments,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const { state, waiting, limit = defaultLimit, ...filter } = query
      const all = state || waiting !== undefined ? await app.facts.allCommitmentStates() : undefined
      // where it stands is nowhere in the database: the ids that stand so are sought, and pages stay whole
      const ids = all && idsStanding(all, state?.split(','), waiting)
      const rows = await store.commitmentRows(db, member, { ...filter, ids }, limit)
      const states = all ?? (await app.facts.commitmentStates(rows.map((row) => row.institutionId)))
      const waitingHere = waitingIds(
        states,
        rows.map((row) => row.id),
      )
      const proposals = await events.proposalsOf(db, waitingHere)
      return toPage(
        rows,
        limit,
        (row) => ({
          at: filter.order === 'due' ? (row.dueOn ?? row.madeOn) : row.madeOn,
          id: row.id,
        }),
        (row) => toListed(row, states, proposals),
      )
    },
  })

  app.route({
    ...countCommitments,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const states = await app.facts.allCommitmentStates()
      const ids = await store.commitmentIds(db, member, query)
      const standing = (state: CommitmentState) =>
        ids.filter((id) => (states.get(id)?.state ?? 'open') === state).length
      const waiting = waitingIds(states, ids)
      const confirms = may(member, 'confirm_verdict')
      const proposals = confirms ? await events.proposalsOf(db, waiting) : []
      return {
        byState: Object.fromEntries(
          commitmentStates.map((state) => [state, standing(state)]),
        ) as Record<CommitmentState, number>,
        waiting: waiting.length,
        toConfirm: proposals.filter(({ authorId }) => authorId !== member.id).length,
      }
    },
  })

  app.route({
    ...getCommitment,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, params }, reply) => {
      const [row] = await store.commitmentRows(db, member, { id: params.id }, 1)
      if (!row) throw problem('not_found')
      const states = await app.facts.commitmentStates([row.institutionId])
      const [proposals, history, milestones] = await Promise.all([
        events.proposalsOf(db, waitingIds(states, [row.id])),
        events.eventRows(db, [row.id]),
        milestoneRows(db, [row.id]),
      ])
      reply.header('etag', etag(row.version))
      const why = await whyOfCommitment(db, app.facts, member, row)
      const listed = toListed(row, states, proposals)
      const days = [row.madeOn, row.dueOn ?? row.madeOn, ...history.map((one) => one.happenedOn)]
      const lastDay = days.toSorted().at(-1) ?? row.madeOn
      const erasedOn = (await tellErasing(db, member, 'commitment'))(row, lastDay)
      return toCommitment(row, listed, { events: history, milestones, erasedOn, ...why }, member)
    },
  })

  app.route({
    ...putCommitment,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const version = ifMatch(request)
      if (version !== undefined) {
        const mine = (base: Said) => saidOf(body, base.sensitivity as Sensitivity)
        const { receipt, touched } = await request.db.transaction().execute((trx) =>
          editRecord(editorOf(app, request, trx), commitmentEditing, {
            id: params.id,
            version,
            hash,
            mine,
          }),
        )
        app.facts.touch(touched)
        return sendReceipt(reply, receipt, false)
      }
      const facts = { ...columnsOf(saidOf(body, 'shared')), facts_hash: hash }
      const written = await request.db.transaction().execute(async (trx) => {
        const key = new DataKey(params.id)
        const made = await store.insertCommitment(trx, actorOf(request), {
          id: params.id,
          contact_id: null,
          author_id: member.id,
          organization_id: member.organizationId,
          ...store.sealedColumns(key, 1, facts),
        })
        const isSealed = made && facts.sensitivity === 'restricted'
        if (isSealed) await keepKeys(trx, [wrap(app.keyring, 'commitment', key)])
        return made
      })
      if (written) {
        app.facts.touch([body.institutionId])
        return sendReceipt(reply, written, true)
      }
      const existing = await store.writtenCommitment(request.db, params.id)
      const receipt = await replayOf(app, request, 'commitment', existing, hash)
      return sendReceipt(reply, receipt, false)
    },
  })

  await eventRoutes(app)
  await milestoneRoutes(app)
  await app.register(fileRoutes)
}

/** The commitments that stand in one of these states today, and with or without a verdict to be confirmed. */
function idsStanding(
  states: CommitmentStates,
  wanted: readonly string[] | undefined,
  waiting: boolean | undefined,
): string[] {
  return [...states]
    .filter(([id, { state }]) => {
      const waits = waitingIds(states, [id]).length > 0
      return (!wanted || wanted.includes(state)) && (waiting === undefined || waiting === waits)
    })
    .map(([id]) => id)
}
