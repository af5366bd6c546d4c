import type { Action } from '../access/rules.ts'
import type { App } from '../app-type.ts'
import { may, mayEdit, sees } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { dayInAlabama } from '../days.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { comparable } from '../sealed/store.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import { type CommitmentEventFacts, putCommitmentEvent } from './contract.ts'
import * as store from './event-store.ts'
import { isFileOf } from './file-store.ts'
import { milestone } from './milestone-store.ts'
import type { CommitmentEventKind } from './rules.ts'
import { sealEvent, sealingKey } from './seal-store.ts'
import { lockCommitment } from './store.ts'

/** Which kinds need a role of their own; the others are open to whoever may edit the commitment. */
const actionOf: Partial<Record<CommitmentEventKind, Action>> = {
  verdict_proposed: 'propose_verdict',
  verdict_confirmed: 'confirm_verdict',
}

/** The history of a commitment: only ever added to. */
export async function eventRoutes(app: App): Promise<void> {
  app.route({
    ...putCommitmentEvent,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash({ ...body, commitmentId: params.id })
      const { institutionId, inserted } = await request.db.transaction().execute(async (trx) => {
        const commitment = await lockCommitment(trx, params.id)
        if (!commitment || !sees(member, commitment.guarded)) throw problem('not_found')
        const action = actionOf[body.kind]
        const allowed = action ? may(member, action) : mayEdit(member, commitment.guarded)
        if (!allowed) throw problem('forbidden')
        // a replay has no proof to bring a second time
        if (await store.writtenEvent(trx, params.eventId)) return {}
        const verdict = await verdictOf(trx, params.id, body)
        const { institutionId } = commitment
        const proof = await proofOf(trx, { id: params.id, institutionId }, body)
        const facts = {
          id: params.eventId,
          commitment_id: params.id,
          kind: body.kind,
          happened_on: body.happenedOn ?? dayInAlabama(new Date()),
          note: body.note ?? '',
          author_id: member.id,
          facts_hash: hash,
          ...verdict,
          ...proof,
        }
        const key = await sealingKey(trx, app.keyring, params.id, commitment.sensitivity)
        const row = key ? sealEvent(key, facts) : facts
        const event = await store.insertEvent(trx, actorOf(request), row)
        return { institutionId: commitment.institutionId, inserted: event }
      })
      if (inserted && institutionId) {
        app.facts.touch([institutionId])
        return sendReceipt(reply, inserted, true)
      }
      const existing = await store.writtenEvent(request.db, params.eventId)
      const same = await comparable(request.db, app.keyring, params.id, existing, hash)
      return sendReceipt(reply, replayed(existing, same, member.id), false)
    },
  })
}

/** A proposal brings its verdict; a confirmation takes it from the proposal it confirms. */
async function verdictOf(trx: Trx, commitmentId: string, facts: CommitmentEventFacts) {
  if (facts.kind !== 'verdict_confirmed') {
    if (facts.proposalId) throw badField('proposalId', 'Only a confirmation names a proposal')
    return { verdict: facts.verdict ?? null, proposal_id: null, proposed_by: null }
  }
  if (!facts.proposalId) throw badField('proposalId', 'Name the proposal that you confirm')
  const proposed = await store.proposal(trx, facts.proposalId, commitmentId)
  if (!proposed) throw problem('nothing_to_confirm')
  if (facts.verdict && facts.verdict !== proposed.verdict) {
    throw badField('verdict', 'Another verdict than the one proposed')
  }
  if (facts.happenedOn && facts.happenedOn < proposed.happenedOn) {
    throw badField('happenedOn', 'Confirmed before it was proposed')
  }
  return {
    verdict: proposed.verdict,
    proposal_id: facts.proposalId,
    proposed_by: proposed.authorId,
  }
}

/** What proves it, and the step it reaches. Which file belongs to whom, the database knows. */
async function proofOf(
  trx: Trx,
  commitment: { id: string; institutionId: string },
  facts: CommitmentEventFacts,
) {
  const { note = '', link, recordId, fileId, milestoneId } = facts
  if (facts.kind === 'verdict_proposed' && !note.trim() && !link && !recordId && !fileId) {
    throw badField('note', 'A proposed verdict needs its evidence')
  }
  if (recordId && !(await store.isRecordOf(trx, recordId, commitment.institutionId))) {
    throw badField('recordId', 'There is no such public record of this institution')
  }
  // before the database says that it is named already: of which file may not be known
  if (fileId && !(await isFileOf(trx, fileId, commitment.id))) {
    throw badField('fileId', 'There is no such file of this commitment')
  }
  if (milestoneId) {
    const step = await milestone(trx, milestoneId, commitment.id)
    if (!step) throw badField('milestoneId', 'There is no such step')
    if (step.eventId) throw problem('milestone_reached')
  }
  return {
    link: link ?? null,
    record_id: recordId ?? null,
    file_id: fileId ?? null,
    milestone_id: milestoneId ?? null,
  }
}
