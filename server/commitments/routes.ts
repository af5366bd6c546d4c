import type { App } from '../app-type.ts'
import { type Guarded, type Member, may, mayEdit, sees } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { dayInAlabama } from '../days.ts'
import { badField, problem } from '../errors.ts'
import { etag, factsHash, ifMatch, replayed, sendReceipt } from '../writes.ts'
import {
  type CommitmentFacts,
  type CommitmentListed,
  getCommitment,
  listCommitments,
  putCommitment,
} from './contract.ts'
import { eventRoutes } from './event-routes.ts'
import type { CommitmentState } from './rules.ts'
import * as store from './store.ts'

export async function commitmentRoutes(app: App): Promise<void> {
  app.route({
    ...listCommitments,
    preHandler: requires('read_notes'),
    handler: async ({ member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.commitmentRows(app.db, member, query, limit)
      const states = await app.facts.commitmentStates(rows.map((row) => row.institutionId))
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.madeOn, id: row.id }),
        (row) => toListed(row, states),
      )
    },
  })

  app.route({
    ...getCommitment,
    preHandler: requires('read_notes'),
    handler: async ({ member, params }, reply) => {
      const [row] = await store.commitmentRows(app.db, member, { id: params.id }, 1)
      if (!row) throw problem('not_found')
      const states = await app.facts.commitmentStates([row.institutionId])
      const events = await store.eventRows(app.db, row.id)
      reply.header('etag', etag(row.version))
      return {
        ...toListed(row, states),
        mayEdit: mayEdit(member, guardedRow(row, member)),
        mayJudge: may(member, 'propose_verdict') || may(member, 'confirm_verdict'),
        events: events.map(({ authorId, authorName, ...event }) => ({
          ...event,
          author: { id: authorId, name: authorName },
        })),
      }
    },
  })

  app.route({
    ...putCommitment,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const columns = { ...columnsOf(body), facts_hash: hash }
      const version = ifMatch(request)
      const touched = [body.institutionId]
      const written = await app.db.transaction().execute(async (trx) => {
        if (version === undefined) {
          return store.insertCommitment(trx, actorOf(request), {
            id: params.id,
            contact_id: null,
            author_id: member.id,
            organization_id: member.organizationId,
            ...columns,
          })
        }
        const before = await store.lockCommitment(trx, params.id)
        if (!before || !mayEdit(member, before.guarded)) throw problem('not_found')
        if (before.version !== version) throw problem('stale_version')
        touched.push(before.institutionId)
        return store.updateCommitment(trx, actorOf(request), params.id, {
          ...columns,
          // saying nothing of it never opens a commitment up
          sensitivity: body.sensitivity ?? before.sensitivity,
        })
      })
      if (written) {
        app.facts.touch(touched)
        return sendReceipt(reply, written, version === undefined)
      }
      const existing = await store.writtenCommitment(app.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  await eventRoutes(app)
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

/** Rows come through `visibleTo`: whoever reads a restricted one is its author or among its readers. */
function guardedRow(row: store.CommitmentRow, member: Member): Guarded {
  const guarded = { ...row, readerIds: [] }
  return sees(member, guarded) ? guarded : { ...row, readerIds: [member.id] }
}

function toListed(
  row: store.CommitmentRow,
  states: ReadonlyMap<string, CommitmentState>,
): CommitmentListed {
  return {
    id: row.id,
    contactId: row.contactId,
    countyFips: row.countyFips,
    institution: { id: row.institutionId, name: row.institutionName },
    person: row.personId ? { id: row.personId, name: row.personName ?? '' } : null,
    text: row.text,
    madeOn: row.madeOn,
    dueOn: row.dueOn,
    evidence: row.evidence,
    sensitivity: row.sensitivity,
    author: { id: row.authorId, name: row.authorName },
    recordedAt: row.recordedAt,
    state: states.get(row.id) ?? 'open',
    version: row.version,
  }
}
