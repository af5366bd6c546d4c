import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type InstitutionFacts, putInstitution } from '../../../server/institutions/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

type Save = { id: string; facts: InstitutionFacts; version?: number }

/** Adds an institution, or with a version changes the one that was read. */
export function useSaveInstitution(onSaved: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, facts, version }: Save) =>
      call(putInstitution, { params: { id }, body: facts, ifMatch: version }),
    onSuccess: async (_, { id }) => {
      await refreshFacts(client)
      onSaved(id)
    },
  })
}
