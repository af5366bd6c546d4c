import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import {
  type Attestation,
  challengeRegistration,
  putPasskey,
} from '../../../server/passkeys/contract.ts'
import { ApiError, call } from '../api.ts'
import { makePasskey } from './passkey-device.ts'

/** Makes a passkey on this device, or on one it reaches, and registers it under a name. */
export function useMakePasskey(onMade: () => void) {
  // made already, and not received yet: sent again rather than made again
  const unsent = useRef<{ id: string; attestation: Attestation }>(undefined)
  return useMutation({
    mutationFn: async (name: string) => {
      unsent.current ??= {
        id: newId(),
        attestation: await makePasskey(await call(challengeRegistration, {})),
      }
      const { id, attestation } = unsent.current
      return call(putPasskey, { params: { id }, body: { name, attestation } })
    },
    onSuccess: onMade,
    onError: (error) => {
      const wasReceived = error instanceof ApiError && error.status >= 400 && error.status < 500
      if (wasReceived && error.code !== 'not_signed_in') unsent.current = undefined
    },
  })
}
