import { putContact } from '../../../../server/contacts/contract.ts'
import type { Entry, Operation } from '../../../../server/deliveries/contract.ts'
import { putInstitution } from '../../../../server/institutions/contract.ts'
import { putPerson } from '../../../../server/people/contract.ts'
import { urlOf } from '../../api.ts'
import type { Label } from '../../offline/outbox.ts'
import type { ContactDraft } from './draft.ts'
import { factsOf } from './facts.ts'

/**
 * A draft as an entry: whom she added to the directory first, then the contact. Every id was made with the draft, so
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
  return { operations, draft }
}

export function labelOfDraft({ basedOn, institutions }: ContactDraft): Label {
  return {
    what: basedOn === null ? 'contact' : 'edit',
    with: institutions.map(({ name }) => name).join(', '),
  }
}
