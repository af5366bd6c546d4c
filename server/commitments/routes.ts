import type { App } from '../app-type.ts'
import { may, mayEdit } from '../auth/policy.ts'
import { keepInReach } from '../auth/reach.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { CommitmentStates } from '../counties/facts-book.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { dayInAlabama } from '../days.ts'
import { badField, problem } from '../errors.ts'
import { DataKey } from '../sealed/data-key.ts'
import { comparable, keepKeys, keyToWrite, wrap } from '../sealed/store.ts'
import { etag, factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import {
  type CommitmentFacts,
  countCommitments,
  getCommitment,
  listCommitments,
  putCommitment,
} from './contract.ts'
import { eventRoutes } from './event-routes.ts'
import * as events from './event-store.ts'
import { fileRoutes } from './file-routes.ts'
import { milestoneRoutes } from './milestone-routes.ts'
import { milestoneRows } from './milestone-store.ts'
import { type CommitmentState, commitmentStates } from './rules.ts'
import { moveHistory } from './seal-store.ts'
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
        events.eventRows(db, row.id),
        milestoneRows(db, row.id),
      ])
      reply.header('etag', etag(row.version))
      const why = await whyOfCommitment(db, app.facts, member, row)
      const listed = toListed(row, states, proposals)
      return toCommitment(row, listed, { events: history, milestones, ...why }, member)
    },
  })

  app.route({
    ...putCommitment,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const facts = { ...columnsOf(body), facts_hash: hash }
      const version = ifMatch(request)
      const touched = [body.institutionId]
      const written = await request.db.transaction().execute(async (trx) => {
        if (version === undefined) {
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
        }
        const before = await store.lockCommitment(trx, params.id)
        if (!before || !mayEdit(member, before.guarded)) throw problem('not_found')
        if (before.version !== version) throw problem('stale_version')
        // saying nothing of it never opens a commitment up
        const sensitivity = body.sensitivity ?? before.sensitivity
        const after = { ...before.guarded, countyFips: body.countyFips, sensitivity }
        keepInReach(
          member,
          after,
          mayEdit,
          sensitivity === 'restricted' ? 'sensitivity' : 'countyFips',
        )
        touched.push(before.institutionId)
        const now = { ...facts, sensitivity }
        const key = await keyToWrite(trx, app.keyring, 'commitment', params.id, sensitivity)
        const columns = store.sealedColumns(key, version + 1, now)
        const receipt = await store.updateCommitment(trx, actorOf(request), params.id, columns)
        await moveHistory(trx, app.keyring, params.id, before.sensitivity, sensitivity)
        return receipt
      })
      if (written) {
        app.facts.touch(touched)
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenCommitment(request.db, params.id)
      const same = await comparable(request.db, app.keyring, params.id, existing, hash)
      return sendReceipt(reply, replayed(existing, same, member.id), false)
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

function columnsOf(facts: CommitmentFacts) {
  const madeOn = facts.madeOn ?? dayInAlabama(new Date())
  if (facts.dueOn && facts.dueOn < madeOn) throw badField('dueOn', 'Due before it was promised')
  return {
    institution_id: facts.institutionId,
    person_id: facts.personId ?? null,
    county_fips: facts.countyFips,
    text: facts.text.trim(),
    made_on: madeOn,
    due_on: facts.dueOn ?? null,
    evidence: facts.evidence ?? ('private' as const),
    sensitivity: facts.sensitivity ?? ('shared' as const),
  }
}
