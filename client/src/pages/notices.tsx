import { WaitingLine } from '../outbox/waiting-line.tsx'
import { AppNotices } from '../phone/app-notices.tsx'
import { ProofAsked } from '../session/proof-asked.tsx'
import { useLive } from '../session/use-live.ts'

/** What no page waits for: the app's own news, what has not arrived yet, live updates, the question for a proof. */
export function Notices() {
  useLive()
  return (
    <>
      <AppNotices />
      <WaitingLine />
      <ProofAsked />
    </>
  )
}
