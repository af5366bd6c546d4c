import { type Guarded, type Member, may, mayEdit, sees } from '../auth/policy.ts'
import type { CommitmentStates } from '../counties/facts-book.ts'
import type { Day } from '../days.ts'
import { closureOf } from '../sealed/rules.ts'
import type { Commitment, CommitmentListed } from './contract.ts'
import type { EventRow, proposalsOf } from './event-store.ts'
import type { milestoneRows } from './milestone-store.ts'
import type { CommitmentRow } from './store.ts'

type Proposals = Awaited<ReturnType<typeof proposalsOf>>

/** Of these commitments, the proposals that wait for a second member. */
export function waitingIds(states: CommitmentStates, commitmentIds: readonly string[]): string[] {
  return commitmentIds.flatMap((id) => {
    const standing = states.get(id)
    return standing?.state === 'due' && standing.decidedBy ? [standing.decidedBy.id] : []
  })
}

/** A row of the list as it travels. A state the statuses do not know yet reads `open`. */
export function toListed(
  row: CommitmentRow,
  states: CommitmentStates,
  proposals: Proposals,
): CommitmentListed {
  const standing = states.get(row.id)
  const waiting = proposals.find(({ id }) => id === standing?.decidedBy?.id)
  return {
    id: row.id,
    contactId: row.contactId,
    countyFips: row.countyFips,
    institution: { id: row.institutionId, name: row.institutionName },
    person: row.personId ? { id: row.personId, name: row.personName ?? '' } : null,
    text: row.text ?? '',
    closed: closureOf(row),
    madeOn: row.madeOn,
    dueOn: row.dueOn,
    evidence: row.evidence,
    sensitivity: row.sensitivity,
    author: { id: row.authorId, name: row.authorName },
    recordedAt: row.recordedAt,
    state: standing?.state ?? 'open',
    proposal: waiting?.verdict
      ? {
          id: waiting.id,
          verdict: waiting.verdict,
          author: { id: waiting.authorId, name: waiting.authorName },
        }
      : null,
    version: row.version,
  }
}

/** A commitment, whole, as it travels. */
export function toCommitment(
  row: CommitmentRow,
  listed: CommitmentListed,
  parts: {
    events: readonly EventRow[]
    milestones: Awaited<ReturnType<typeof milestoneRows>>
    erasedOn?: Day | null
  } & Pick<Commitment, 'because' | 'next'>,
  member: Member,
): Commitment {
  return {
    ...listed,
    erasedOn: parts.erasedOn ?? null,
    mayEdit: mayEdit(member, guardedRow(row, member)),
    mayJudge: may(member, 'propose_verdict') || may(member, 'confirm_verdict'),
    milestones: parts.milestones.map(({ eventId, reachedOn, text, commitmentId: _, ...step }) => ({
      ...step,
      text: text ?? '',
      reached: eventId && reachedOn ? { eventId, on: reachedOn } : null,
    })),
    events: parts.events.map(toEvent),
    because: parts.because,
    next: parts.next,
  }
}

/** Rows come through `visibleTo`: whoever reads a restricted one is its author or among its readers. */
function guardedRow(row: CommitmentRow, member: Member): Guarded {
  const guarded = { ...row, readerIds: [] }
  return sees(member, guarded) ? guarded : { ...row, readerIds: [member.id] }
}

function toEvent(row: EventRow): Commitment['events'][number] {
  const { fileId, fileName, fileType, fileSize, recordId, recordDatedOn } = row
  return {
    id: row.id,
    kind: row.kind,
    verdict: row.verdict,
    proposalId: row.proposalId,
    happenedOn: row.happenedOn,
    note: row.note,
    link: row.link,
    record:
      recordId && recordDatedOn
        ? {
            id: recordId,
            kind: row.recordKind ?? '',
            title: row.recordTitle ?? '',
            datedOn: recordDatedOn,
            url: row.recordUrl,
            source: { title: row.sourceTitle ?? '', vintage: row.sourceVintage ?? '' },
          }
        : null,
    file:
      fileId && fileType
        ? { id: fileId, name: fileName ?? '', type: fileType, size: fileSize ?? 0 }
        : null,
    milestoneId: row.milestoneId,
    author: { id: row.authorId, name: row.authorName },
    recordedAt: row.recordedAt,
  }
}
