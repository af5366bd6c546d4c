import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { type ApartFacts, takeApartBack, tellApart } from '../../../server/duplicates/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { toast } from '../ui/toast.tsx'

/** Says that two entries are not the same, for good. */
export function useTellApart() {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ApartFacts) => call(tellApart, { params: { id: newId() }, body }),
    onSuccess: () => {
      toast(t('duplicates.apart.told'))
      return refreshFacts(client)
    },
  })
}

/** Takes that back. */
export function useTakeApartBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(takeApartBack, { params: { id } }),
    onSuccess: () => refreshFacts(client),
  })
}
