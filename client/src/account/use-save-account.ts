import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putAccount } from '../../../server/auth/contract.ts'
import { call, type Input } from '../api.ts'
import { sessionQuery } from '../queries.ts'

type Account = Input<typeof putAccount>['body']

/** Changes one's own account; what the session shows follows. */
export function useSaveAccount(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (account: Account) => call(putAccount, { body: account }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session)
      onSaved()
    },
  })
}
