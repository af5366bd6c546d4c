import { type Member, mayEdit } from '../auth/policy.ts'
import { closureOf } from '../sealed/rules.ts'
import type { FollowUp } from './contract.ts'
import type { FollowUpRow } from './store.ts'

export function toFollowUp(row: FollowUpRow, member: Member): FollowUp {
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
    doneContact: row.didId && row.didOn ? { id: row.didId, happenedOn: row.didOn } : null,
    snoozeReason: row.snoozeReason,
    changedAt: row.changedAt,
    recordedAt: row.recordedAt,
    version: row.version,
    mayEdit: assigneeId === member.id || mayEdit(member, { ...row, readerIds: [] }),
  }
}
