import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { endOverride, type OverrideFacts, putOverride } from '../../../server/overrides/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { toast } from '../ui/toast.tsx'

/** Sets a status by hand: its id is made once, so sending it again after a lost answer does not double it. */
export function useSetByHand(onSet: () => void) {
  const t = useT()
  const client = useQueryClient()
  const [id] = useState(() => newId())
  return useMutation({
    mutationFn: (body: OverrideFacts) => call(putOverride, { params: { id }, body }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('overrides.saved'))
      onSet()
    },
  })
}

export function useTakeBack(onEnded: () => void) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      call(endOverride, { params: { id }, ifMatch: version }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('overrides.ended'))
      onEnded()
    },
  })
}
