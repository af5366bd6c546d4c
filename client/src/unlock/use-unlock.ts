import { useMutation, useQuery } from '@tanstack/react-query'
import { cameBack } from '../offline/leave.ts'
import { unlockWithPasskey, unlockWithPassphrase, waysHere } from '../offline/wraps.ts'

/** How this phone opens without the server. */
export function useWays() {
  return useQuery({
    queryKey: ['ways to open'],
    networkMode: 'always',
    queryFn: waysHere,
    gcTime: 0,
  })
}

/**
 * Opens the vault; undefined for a passphrase means: by passkey.
 * @param letIn asks again who is here; what the phone kept may have been dropped, and then nobody is
 */
export function useUnlock(letIn: () => Promise<unknown>) {
  return useMutation({
    networkMode: 'always',
    mutationFn: async (passphrase: string | undefined) => {
      await (passphrase === undefined ? unlockWithPasskey() : unlockWithPassphrase(passphrase))
      cameBack()
      await letIn()
    },
    gcTime: 0,
  })
}
