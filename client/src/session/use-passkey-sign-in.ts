import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { type Session, startSession } from '../../../server/auth/contract.ts'
import { type Assertion, challengeSignIn } from '../../../server/passkeys/contract.ts'
import { call } from '../api.ts'
import {
  answerChallenge,
  answerInField,
  offersInField,
  stopAnsweringInField,
} from './passkey-device.ts'

/** A challenge is good for five minutes: a page left open asks for another one before. */
const renewAfterMs = 4 * 60_000

/** Signs in with a passkey, by the button or where the name is typed. */
export function usePasskeySignIn(sharedScreen: boolean, onSignedIn: (session: Session) => void) {
  const enter = useMutation({
    mutationFn: async (answer?: Assertion) => {
      const passkey = answer ?? (await answerChallenge(await call(challengeSignIn, {})))
      return call(startSession, { body: { passkey, sharedScreen } })
    },
    onSuccess: onSignedIn,
  })
  const [round, setRound] = useState(0)
  const answered = useEffectEvent((passkey: Assertion) => enter.mutate(passkey))
  const { isPending } = enter

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks anew
  useEffect(() => {
    if (isPending) return
    let left = false
    const renew = setTimeout(() => setRound((n) => n + 1), renewAfterMs)
    async function offer() {
      if (!(await offersInField()) || left) return
      const options = await call(challengeSignIn, {})
      if (!left) answered(await answerInField(options))
    }
    // nothing picked, or no signal yet: the button and the password stay
    offer().catch(() => undefined)
    return () => {
      left = true
      clearTimeout(renew)
      void stopAnsweringInField()
    }
  }, [round, isPending])

  return enter
}
