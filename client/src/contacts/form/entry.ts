import { putCommitmentEvent, putEvidenceFile } from '../../../../server/commitments/contract.ts'
import { putContact } from '../../../../server/contacts/contract.ts'
import type { Entry, Operation } from '../../../../server/deliveries/contract.ts'
import { putInstitution } from '../../../../server/institutions/contract.ts'
import { putPerson } from '../../../../server/people/contract.ts'
import { urlOf } from '../../api.ts'
import type { Label } from '../../offline/outbox.ts'
import type { ContactDraft, Photo } from './draft.ts'
import { factsOf, partsOf } from './facts.ts'

/**
 * A draft as an entry: whom she added to the directory first, then the contact, then what it is shown by. Every id was made with the draft, so
 * after a lost answer all of it can be sent again. The draft comes along, to be opened again where it is refused.
 */
export function entryOf(draft: ContactDraft): Entry {
  const operations: Operation[] = []
  for (const { id, added, name, sector, kind, counties } of draft.institutions) {
    if (!added) continue
    const body = { name, sector, kind, counties: [...counties] }
    operations.push({ method: 'PUT', url: urlOf(putInstitution.url, { id }), body })
  }
  for (const { id, added, name, title = '', institutionId } of draft.theirs) {
    if (!added) continue
    const seat = institutionId && title ? { seat: { institutionId, title } } : {}
    operations.push({ method: 'PUT', url: urlOf(putPerson.url, { id }), body: { name, ...seat } })
  }
  operations.push({
    method: 'PUT',
    url: urlOf(putContact.url, { id: draft.id }),
    body: factsOf(draft),
    ...(draft.basedOn === null ? {} : { ifMatch: draft.basedOn }),
  })
  for (const { id, photo } of partsOf(draft).commitments) {
    if (photo) operations.push(...evidenceOf(id, photo, draft.happenedOn))
  }
  return { operations, draft }
}

/** A picture of a promise, and that it is evidence from the day of the contact on. */
function evidenceOf(
  commitmentId: string,
  { id: fileId, eventId, name, data }: Photo,
  happenedOn: string | null,
): Operation[] {
  const file = { id: commitmentId, fileId }
  const event = { id: commitmentId, eventId }
  return [
    { method: 'PUT', url: urlOf(putEvidenceFile.url, file, { name }), file: data },
    {
      method: 'PUT',
      url: urlOf(putCommitmentEvent.url, event),
      body: { kind: 'evidence', note: '', happenedOn, fileId },
    },
  ]
}

export function labelOfDraft({ basedOn, institutions }: ContactDraft): Label {
  return {
    what: basedOn === null ? 'contact' : 'edit',
    with: institutions.map(({ name }) => name).join(', '),
  }
}
