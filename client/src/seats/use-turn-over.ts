import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putTurnover } from '../../../server/seats/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'
import { factsOf, type TurnoverDraft } from './draft.ts'

/** Sends one turnover; every screen that shows what lapsed with it asks again. */
export function useTurnOver(onSaved: (recordedAt: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: TurnoverDraft) =>
      call(putTurnover, { params: { id: draft.id }, body: factsOf(draft) }),
    onSuccess: async ({ recordedAt }) => {
      onSaved(recordedAt)
      await refreshFacts(client)
    },
  })
}
