import { useMutation } from '@tanstack/react-query'
import { type Assertion, challengeProof } from '../../../server/passkeys/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { NumbersNotice } from './numbers-notice.tsx'
import { answerChallenge, passkeysHere } from './passkey-device.ts'

type Props = { busy: boolean; onProve: (proof: { passkey: Assertion }) => void }

export function ProofByPasskey({ busy, onProve }: Props) {
  const t = useT()
  const answer = useMutation({
    mutationFn: async () => answerChallenge(await call(challengeProof, {})),
    onSuccess: (passkey) => onProve({ passkey }),
  })
  if (passkeysHere() === 'numbers') return <NumbersNotice />
  const waiting = busy || answer.isPending
  return (
    <>
      {answer.error && <ErrorNotice error={answer.error} />}
      <Button look="primary" icon="lock" disabled={waiting} onClick={() => answer.mutate()}>
        {t(waiting ? 'session.passkey.waiting' : 'session.proof.passkey')}
      </Button>
    </>
  )
}
