import { useState } from 'react'
import type { Commitment } from '../../../server/commitments/contract.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { useT } from '../i18n/use-t.ts'
import { mayProposeVerdict } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import styles from './commitment.module.css'
import { type AddableKind, EventDialog } from './event-dialog.tsx'
import { isOpen, waitingProposal } from './standing.ts'
import { WaitingProposal } from './waiting-proposal.tsx'

/** What one may do with it, by role and by where it stands. */
export function CommitmentActions({ commitment }: { commitment: Commitment }) {
  const t = useT()
  const session = useSession()
  const [adding, setAdding] = useState<AddableKind>()
  const { mayEdit, state } = commitment
  const waiting = waitingProposal(commitment, dayInAlabama(new Date()))
  const kinds: AddableKind[] = [
    ...(mayEdit && isOpen(state) ? (['progress'] as const) : []),
    ...(mayEdit ? (['evidence'] as const) : []),
    ...(mayProposeVerdict(session) && isOpen(state) && !waiting
      ? (['verdict_proposed'] as const)
      : []),
    ...(mayEdit
      ? isOpen(state)
        ? (['withdrawn', 'lapsed'] as const)
        : (['reopened'] as const)
      : []),
  ]
  return (
    <>
      {waiting && <WaitingProposal key={waiting.id} commitment={commitment} proposal={waiting} />}
      {kinds.length > 0 && (
        <div className={styles.actions}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              look={kind === 'withdrawn' || kind === 'lapsed' ? 'quiet' : 'secondary'}
              onClick={() => setAdding(kind)}
            >
              {t(`commitments.add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {adding && (
        <EventDialog commitment={commitment} kind={adding} onClose={() => setAdding(undefined)} />
      )}
    </>
  )
}
