import { Suspense } from 'react'
import { lazyPage } from '../lazy-page.ts'
import { WaitingLine } from '../outbox/waiting-line.tsx'
import { AppNotices } from '../phone/app-notices.tsx'
import { ProofAsked } from '../session/proof-asked.tsx'
import { useSession } from '../session/session-context.ts'
import { useLive } from '../session/use-live.ts'

// hardly anybody ever meets it
const RecoveryNotice = lazyPage(() => import('../recovery/recovery-notice.tsx'), 'RecoveryNotice', [
  'recovery',
])

/** What no page waits for: the app's own news, what has not arrived yet, live updates, the question for a proof,
 * the word of a recovery. */
export function Notices() {
  const { recovery } = useSession()
  useLive()
  return (
    <>
      <AppNotices />
      <WaitingLine />
      <ProofAsked />
      {recovery && (
        <Suspense>
          <RecoveryNotice recovery={recovery} />
        </Suspense>
      )}
    </>
  )
}
