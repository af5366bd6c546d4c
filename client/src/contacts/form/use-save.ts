import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api.ts'
import type { HandedIn } from '../../offline/deliver.ts'
import { refreshFacts } from '../../queries.ts'
import type { ContactDraft } from './draft.ts'

/** Comes with the second half of the form, long before anything is saved. */
const load = () => Promise.all([import('../../offline/deliver.ts'), import('./entry.ts')])

async function send(memberId: string, draft: ContactDraft): Promise<HandedIn> {
  const [{ handIn }, { entryOf, labelOfDraft }] = await load().catch(() => {
    throw new ApiError(0, 'offline')
  })
  return handIn(memberId, entryOf(draft), labelOfDraft(draft))
}

/** @param onSaved without a receipt while this phone is the only one that has the entry */
export function useSave(
  memberId: string,
  onSaved: (handedIn: HandedIn, draft: ContactDraft) => Promise<void>,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: ContactDraft) => send(memberId, draft),
    onSuccess: async (handedIn, draft) => {
      await onSaved(handedIn, draft)
      if (!handedIn.waits) void refreshFacts(client)
    },
  })
}
