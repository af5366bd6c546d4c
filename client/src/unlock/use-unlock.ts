import { useMutation, useQuery } from '@tanstack/react-query'
import {
  membersHere,
  unlockWithPasskey,
  unlockWithPassphrase,
  waysToOpen,
} from '../offline/wraps.ts'

/** The members whose phone this is, with the ways each of them opens it. */
export function useWays() {
  return useQuery({
    queryKey: ['ways to open'],
    networkMode: 'always',
    queryFn: async () => {
      const members = await membersHere()
      return Promise.all(
        members.map(async (memberId) => ({ memberId, ways: await waysToOpen(memberId) })),
      )
    },
    gcTime: 0,
  })
}

/** Opens the vault; undefined for a passphrase means: by passkey. */
export function useUnlock(onUnlocked: () => void) {
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ memberId, passphrase }: { memberId: string; passphrase?: string }) =>
      passphrase === undefined
        ? unlockWithPasskey(memberId)
        : unlockWithPassphrase(memberId, passphrase),
    onSuccess: onUnlocked,
    gcTime: 0,
  })
}
