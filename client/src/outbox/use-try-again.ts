import { useMutation } from '@tanstack/react-query'
import { note } from '../offline/outbox.ts'
import { sendSoon } from '../offline/sender.ts'

/** Sends once more what the server did not take in: it is on this phone only. */
export function useTryAgain() {
  return useMutation({
    networkMode: 'always',
    mutationFn: async (id: string) => {
      await note(id, { state: 'waiting', why: null })
      sendSoon()
    },
  })
}
