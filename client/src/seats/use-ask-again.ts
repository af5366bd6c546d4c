import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { putAskAgain } from '../../../server/seats/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

/** Plans one ask after the other. Each promise keeps the id of its ask, so that trying again does not double it. */
export function useAskAgain() {
  const client = useQueryClient()
  const [ids] = useState(() => new Map<string, string>())
  const idFor = (commitmentId: string) => {
    const id = ids.get(commitmentId) ?? newId()
    ids.set(commitmentId, id)
    return id
  }
  return useMutation({
    mutationFn: async (commitmentIds: readonly string[]) => {
      for (const commitmentId of commitmentIds) {
        await call(putAskAgain, { params: { id: idFor(commitmentId) }, body: { commitmentId } })
      }
    },
    onSettled: () => refreshFacts(client),
  })
}
