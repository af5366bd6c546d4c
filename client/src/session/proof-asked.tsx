import { Suspense, useEffect, useState } from 'react'
import { ApiError, onProofNeeded } from '../api.ts'
import { needMessages } from '../i18n/i18n.ts'
import { lazyPage } from '../lazy-page.ts'

const ProofDialog = lazyPage(() => import('./proof-dialog.tsx'), 'ProofDialog', ['session'])

type Answer = (proved: boolean) => void

/** Asks the member to prove that it is she, over whatever is on screen, when a request needs it. */
export function ProofAsked() {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(
    () =>
      onProofNeeded(async () => {
        // without a signal it is the request that fails, not the page under it
        await Promise.all([import('./proof-dialog.tsx'), needMessages(['session'])]).catch(() => {
          throw new ApiError(0, 'offline')
        })
        return new Promise<boolean>((resolve) => setAnswer(() => resolve))
      }),
    [],
  )
  if (!answer) return null
  return (
    <Suspense>
      <ProofDialog
        onAnswer={(proved) => {
          setAnswer(undefined)
          answer(proved)
        }}
      />
    </Suspense>
  )
}
