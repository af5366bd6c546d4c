import type { answersIn } from '../asks/answers-store.ts'
import { toAskNamed } from '../asks/wire.ts'
import { type Member, mayEdit } from '../auth/policy.ts'
import type { CommitmentStates } from '../counties/facts-book.ts'
import type { Day } from '../days.ts'
import { closureOf } from '../sealed/rules.ts'
import type { Contact, ContactListed } from './contract.ts'
import type { ContactRow, contactParts } from './store.ts'

/** A row of the list as it travels. */
export function toListed(row: ContactRow): ContactListed {
  return {
    id: row.id,
    countyFips: row.countyFips,
    countyName: row.countyName,
    institutions: row.institutions,
    kind: row.kind,
    ownKind: row.ownKind,
    outcome: row.outcome,
    happenedOn: row.happenedOn,
    tags: row.tags,
    recordedAt: row.recordedAt,
    notes: row.notes,
    closed: closureOf(row),
    language: row.language,
    sensitivity: row.sensitivity,
    author: { id: row.authorId, name: row.authorName },
    organization: { id: row.organizationId, name: row.organizationName },
    assessments: row.assessments.map(({ institutionId, personId, value }) => ({
      institutionId,
      personId,
      value,
    })),
    commitments: row.commitmentCount ?? 0,
  }
}

/** A contact, whole, as it travels. A state the statuses do not know yet reads `open`. */
export function toContact(
  row: ContactRow,
  parts: Awaited<ReturnType<typeof contactParts>>,
  answers: Awaited<ReturnType<typeof answersIn>>,
  states: CommitmentStates,
  member: Member,
  erasedOn: Day | null,
): Contact {
  return {
    ...toListed(row),
    editedAt: row.editedAt,
    version: row.version,
    // nobody edits what is gone
    mayEdit:
      row.erasedAt === null &&
      mayEdit(member, { ...row, readerIds: parts.readers.map((reader) => reader.id) }),
    erasedOn,
    readers: parts.readers,
    participants: parts.participants.map(toParticipant),
    assessments: row.assessments,
    commitments: parts.commitments.map(({ sensitivity, erasedAt, ...one }) => ({
      ...one,
      text: one.text ?? '',
      closed: closureOf({ sensitivity, erasedAt }),
      state: states.get(one.id)?.state ?? 'open',
    })),
    followUps: parts.followUps.map(
      ({ assigneeId, assigneeName, sensitivity, erasedAt, ...one }) => ({
        ...one,
        text: one.text ?? '',
        closed: closureOf({ sensitivity, erasedAt }),
        assignee: { id: assigneeId, name: assigneeName },
      }),
    ),
    answers: answers.map(({ answerId, answer, ...ask }) => ({
      id: answerId,
      answer,
      ask: toAskNamed(ask),
    })),
  }
}

/** Who took part: one of us with her role, or a person of theirs. */
export function toParticipant(
  one: Awaited<ReturnType<typeof contactParts>>['participants'][number],
): Contact['participants'][number] {
  return {
    member: one.member_id ? { id: one.member_id, name: one.memberName ?? '' } : null,
    person: one.person_id ? { id: one.person_id, name: one.personName ?? '' } : null,
    role: one.role === 'theirs' ? null : one.role,
  }
}
