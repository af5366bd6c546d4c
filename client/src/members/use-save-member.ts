import { useMutation, useQueryClient } from '@tanstack/react-query'
import { listMembers, type MemberFacts, putMember } from '../../../server/members/contract.ts'
import { call } from '../api.ts'
import { sessionQuery } from '../queries.ts'

type Save = { id: string; facts: MemberFacts; version?: number | undefined }

/** Adds a member, or with a version changes the one that was read. */
export function useSaveMember(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, facts, version }: Save) =>
      call(putMember, { params: { id }, body: facts, ifMatch: version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listMembers.url] })
      // one's own name or regions may have changed
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      onSaved()
    },
  })
}
