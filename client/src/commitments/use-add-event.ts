import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import {
  type CommitmentEventFacts,
  putCommitmentEvent,
  putEvidenceFile,
} from '../../../server/commitments/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

type Adding = { facts: CommitmentEventFacts; file?: File | undefined }

/**
 * Adds one event, after the file that it names. Both ids are made once, so sending again after a lost answer
 * doubles neither; another file gets another id.
 */
export function useAddEvent(commitmentId: string, onAdded: () => void) {
  const client = useQueryClient()
  const [eventId] = useState(() => newId())
  const [fileIds] = useState(() => new WeakMap<File, string>())
  return useMutation({
    mutationFn: async ({ facts, file }: Adding) => {
      const fileId = file && (fileIds.get(file) ?? newId())
      if (file && fileId) {
        fileIds.set(file, fileId)
        const params = { id: commitmentId, fileId }
        await call(putEvidenceFile, { params, query: { name: file.name.slice(-200) }, body: file })
      }
      const body = { ...facts, ...(fileId ? { fileId } : {}) }
      return call(putCommitmentEvent, { params: { id: commitmentId, eventId }, body })
    },
    onSuccess: async () => {
      await refreshFacts(client)
      onAdded()
    },
  })
}
