import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putWord, type WordFacts } from '../../../server/words/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts, sessionQuery } from '../queries.ts'
import { toast } from '../ui/toast.tsx'

type Save = { key: string; facts: WordFacts; version?: number | undefined }

/** Adds a kind, or with a version calls a word otherwise; this screen speaks so at once. */
export function useSaveWord(onSaved?: () => void) {
  const t = useT()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, facts, version }: Save) =>
      call(putWord, { params: { key }, body: facts, ifMatch: version }),
    onSuccess: async () => {
      toast(t('words.saved'))
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      await refreshFacts(client)
      onSaved?.()
    },
  })
}
