import { useMutation } from '@tanstack/react-query'
import { proveSession } from '../../../server/auth/contract.ts'
import { call, type Input } from '../api.ts'

type Proof = Input<typeof proveSession>['body']

/** Proves that it is the member; from then on the server takes what needs it, for ten minutes. */
export function useProve(onProved: () => void) {
  return useMutation({
    mutationFn: (proof: Proof) => call(proveSession, { body: proof }),
    onSuccess: onProved,
  })
}
