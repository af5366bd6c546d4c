import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import {
  type CommitmentEventFacts,
  putCommitmentEvent,
} from '../../../server/commitments/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

/** Adds one event: its id is made once, so sending it again after a lost answer does not double it. */
export function useAddEvent(commitmentId: string, onAdded: () => void) {
  const client = useQueryClient()
  const [eventId] = useState(() => newId())
  return useMutation({
    mutationFn: (body: CommitmentEventFacts) =>
      call(putCommitmentEvent, { params: { id: commitmentId, eventId }, body }),
    onSuccess: async () => {
      await refreshFacts(client)
      onAdded()
    },
  })
}
