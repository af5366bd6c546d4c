import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getSession, type Session } from '../../../server/auth/contract.ts'
import { cameBack } from '../offline/leave.ts'
import { unlockWithPasskey, unlockWithPassphrase, waysHere } from '../offline/wraps.ts'
import { sessionQuery } from '../queries.ts'

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
  const client = useQueryClient()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (passphrase: string | undefined) => {
      await (passphrase === undefined ? unlockWithPasskey() : unlockWithPassphrase(passphrase))
      cameBack()
      const session = await sessionHere()
      // a line that hangs is not waited for a second time
      if (session) client.setQueryData(sessionQuery.queryKey, session)
      else await letIn()
    },
    gcTime: 0,
  })
}

/** Of the member whose phone was just opened; undefined where nothing of hers is kept any more. */
async function sessionHere(): Promise<Session | undefined> {
  const { answerFromPack } = await import('../offline/answers.ts')
  const session = await answerFromPack(getSession.url, {}, undefined).catch(() => undefined)
  return session as Session | undefined
}
