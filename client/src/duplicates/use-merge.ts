import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import {
  type MergeInstitutions,
  type MergePeople,
  mergeInstitutions,
  mergePeople,
  previewInstitutions,
  previewPeople,
} from '../../../server/duplicates/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

/** Two that are to become one, of either kind. */
export type Merging =
  | ({ record: 'institution' } & MergeInstitutions)
  | ({ record: 'person' } & MergePeople)

/** What merging them would do. */
export function usePreview(merging: Merging) {
  return useQuery({
    queryKey: ['merge preview', merging],
    queryFn: ({ signal }) => {
      if (merging.record === 'institution') {
        const { record: _, ...body } = merging
        return call(previewInstitutions, { body, signal })
      }
      const { record: _, ...body } = merging
      return call(previewPeople, { body, signal })
    },
    placeholderData: (before) => before,
  })
}

/** Merges them; tried again after an answer that was lost it is the same merge. */
export function useMerge(onMerged: () => void) {
  const client = useQueryClient()
  const [id] = useState(() => newId())
  return useMutation({
    mutationFn: (merging: Merging) => {
      if (merging.record === 'institution') {
        const { record: _, ...body } = merging
        return call(mergeInstitutions, { params: { id }, body })
      }
      const { record: _, ...body } = merging
      return call(mergePeople, { params: { id }, body })
    },
    onSuccess: () => {
      void refreshFacts(client)
      onMerged()
    },
    // most often somebody else was faster: show what they did
    onError: () => void refreshFacts(client),
  })
}
