import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { v7 as newId } from 'uuid'
import { dayInAlabama } from '../../../../server/days.ts'
import {
  type ListPreview,
  type ListToRead,
  previewImport,
  putImport,
} from '../../../../server/records/contract.ts'
import { call } from '../../api.ts'
import { refreshFacts } from '../../queries.ts'
import { type ListDraft, listToRead, newList } from './list-draft.ts'
import { keepList, keptList } from './list-store.ts'

export type Change = (part: Partial<ListDraft>) => void

/** The list on screen, kept in this tab until it is imported or put aside. */
export function useListDraft(memberId: string) {
  const fresh = () => newList(newId(), dayInAlabama(new Date()))
  const [draft, setDraft] = useState(() => keptList(memberId) ?? fresh())
  useEffect(() => keepList(memberId, draft), [memberId, draft])
  return {
    draft,
    change: ((part) => setDraft((now) => ({ ...now, ...part }))) satisfies Change,
    startOver: () => setDraft(fresh()),
    forget: () => keepList(memberId, null),
  }
}

/** What the import would do, read again with every answer; what was there stays until then. */
export function useListPreview(draft: ListDraft) {
  const body = listToRead(draft)
  const { content: _, ...rest } = body ?? { content: '' }
  return useQuery({
    queryKey: [previewImport.url, draft.fileKey, rest],
    queryFn: ({ signal }) => call(previewImport, { body: body as ListToRead, signal }),
    enabled: body !== null && draft.step !== 'list',
    placeholderData: keepPreviousData,
  })
}

export function useImport(draft: ListDraft, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ mapping }: ListPreview) =>
      call(putImport, {
        params: { id: draft.id },
        body: {
          ...(listToRead(draft) as ListToRead),
          mapping,
          ended: Object.entries(draft.ended).map(([recordId, endedOn]) => ({ recordId, endedOn })),
        },
      }),
    onSuccess: async () => {
      onDone()
      await refreshFacts(client)
    },
    // somebody else may have changed what it is compared with
    onError: () => void refreshFacts(client),
  })
}
