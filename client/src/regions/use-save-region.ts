import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putRegion, type RegionFacts } from '../../../server/regions/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { toast } from '../ui/toast.tsx'

type Save = { id: string; facts: RegionFacts; version?: number | undefined }

/** Adds a region, or with a version changes the one that was read. */
export function useSaveRegion(onSaved?: () => void) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, facts, version }: Save) =>
      call(putRegion, { params: { id }, body: facts, ifMatch: version }),
    onSuccess: async () => {
      toast(t('regions.saved'))
      await refreshFacts(client)
      onSaved?.()
    },
  })
}
