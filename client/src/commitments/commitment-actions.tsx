import { useState } from 'react'
import type { Commitment } from '../../../server/commitments/contract.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { useT } from '../i18n/use-t.ts'
import { mayProposeVerdict } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { type AddableKind, actionsFor } from './actions-for.ts'
import styles from './commitment.module.css'
import { EventDialog } from './event-dialog.tsx'
import { waitingProposal } from './standing.ts'
import { WaitingProposal } from './waiting-proposal.tsx'

const quiet: readonly AddableKind[] = ['withdrawn', 'lapsed', 'reopened']

/** What one may do with it: the next thing stands out, what ends it is quiet. */
export function CommitmentActions({ commitment }: { commitment: Commitment }) {
  const t = useT()
  const session = useSession()
  const [adding, setAdding] = useState<AddableKind>()
  const waiting = waitingProposal(commitment, dayInAlabama(new Date()))
  const { next, others } = actionsFor(commitment, {
    mayPropose: mayProposeVerdict(session),
    waits: waiting !== undefined,
  })
  return (
    <>
      {waiting && <WaitingProposal key={waiting.id} commitment={commitment} proposal={waiting} />}
      {(next || others.length > 0) && (
        <div className={styles.actions}>
          {next && (
            <Button look="primary" onClick={() => setAdding(next)}>
              {t(`commitments.add.${next}`)}
            </Button>
          )}
          {others.map((kind) => (
            <Button
              key={kind}
              look={quiet.includes(kind) ? 'quiet' : 'secondary'}
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
