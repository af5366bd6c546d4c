import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putContact } from '../../../../server/contacts/contract.ts'
import type { Receipt } from '../../../../server/contract.ts'
import { putInstitution } from '../../../../server/institutions/contract.ts'
import { putPerson } from '../../../../server/people/contract.ts'
import { ApiError, call } from '../../api.ts'
import { refreshFacts } from '../../queries.ts'
import type { ContactDraft } from './draft.ts'
import { factsOf } from './facts.ts'

/**
 * Sends a draft: whom she added to the directory first, then the contact. Every id was made with the
 * draft, so after a lost answer all of it can be sent again.
 */
async function send(draft: ContactDraft): Promise<Receipt> {
  const facts = factsOf(draft)
  for (const { id, added, name, sector, kind, counties } of draft.institutions) {
    if (!added) continue
    const body = { name, sector, kind, counties: [...counties] }
    await call(putInstitution, { params: { id }, body }).catch(unlessThere)
  }
  for (const { id, added, name, title = '', institutionId } of draft.theirs) {
    if (!added) continue
    const seat = institutionId && title ? { seat: { institutionId, title } } : {}
    await call(putPerson, { params: { id }, body: { name, ...seat } }).catch(unlessThere)
  }
  return call(putContact, {
    params: { id: draft.id },
    body: facts,
    ifMatch: draft.basedOn ?? undefined,
  })
}

/** Our own id holds other facts: it arrived before, and a lead has corrected it since. All the better. */
function unlessThere(error: unknown): void {
  if (!(error instanceof ApiError && error.code === 'different_facts')) throw error
}

export function useSave(onSaved: (receipt: Receipt, draft: ContactDraft) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (receipt, draft) => {
      onSaved(receipt, draft)
      void refreshFacts(client)
    },
  })
}
