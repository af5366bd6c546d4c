import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import {
  deleteMilestone,
  type Milestone,
  type MilestoneFacts,
  putMilestone,
} from '../../../server/commitments/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

/** Saves a step, new or as it was read, or takes it off. */
export function useChangeStep(
  commitmentId: string,
  step: Milestone | undefined,
  onChanged: () => void,
) {
  const client = useQueryClient()
  const [milestoneId] = useState(() => step?.id ?? newId())
  const params = { id: commitmentId, milestoneId }
  const ifMatch = step?.version
  const onSuccess = async () => {
    await refreshFacts(client)
    onChanged()
  }
  const save = useMutation({
    mutationFn: (body: MilestoneFacts) => call(putMilestone, { params, body, ifMatch }),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: () => call(deleteMilestone, { params, ifMatch }),
    onSuccess,
  })
  return { save, remove }
}
