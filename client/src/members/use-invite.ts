import { useMutation, useQueryClient } from '@tanstack/react-query'
import { inviteMember, listMembers } from '../../../server/members/contract.ts'
import { call } from '../api.ts'

/** Makes a new single-use link; links made before end. */
export function useInvite(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(inviteMember, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listMembers.url] }),
  })
}
