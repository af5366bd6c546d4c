import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putCadences } from '../../../server/coverage/contract.ts'
import type { Cadence } from '../../../server/coverage/rules.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

export function useSetCadences(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ cadences, version }: { cadences: Cadence[]; version: number }) =>
      call(putCadences, { body: { cadences }, ifMatch: version }),
    onSuccess: async () => {
      await refreshFacts(client)
      onSaved()
    },
  })
}
