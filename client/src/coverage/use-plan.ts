import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { type FollowUpFacts, putFollowUp } from '../../../server/follow-ups/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

/** Notes the next step. Sent again after a lost answer it is still one: its id is made once. */
export function usePlan(onPlanned: () => void) {
  const client = useQueryClient()
  const [id] = useState(() => newId())
  return useMutation({
    mutationFn: (body: FollowUpFacts) => call(putFollowUp, { params: { id }, body }),
    onSuccess: () => {
      onPlanned()
      void refreshFacts(client)
    },
  })
}
