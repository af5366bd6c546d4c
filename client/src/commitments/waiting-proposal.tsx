import type { Commitment } from '../../../server/commitments/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { mayConfirmVerdict } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './commitment.module.css'
import { Evidence } from './evidence.tsx'
import type { CommitmentEvent } from './standing.ts'
import { useAddEvent } from './use-add-event.ts'

type Props = { commitment: Commitment; proposal: CommitmentEvent }

/** One member has said how it ended; it counts from the day a second one confirms it. */
export function WaitingProposal({ commitment, proposal }: Props) {
  const t = useT()
  const session = useSession()
  const confirm = useAddEvent(commitment.id, () => {})
  const verdict = t(`commitment.${proposal.verdict ?? 'kept'}`).toLowerCase()
  const own = proposal.author.id === session.member.id
  return (
    <div className={styles.waiting}>
      <p className={styles.happened}>
        {t('commitments.waiting', { name: proposal.author.name, verdict })}
      </p>
      {proposal.note && <blockquote className={styles.note}>{proposal.note}</blockquote>}
      <Evidence commitment={commitment} event={proposal} />
      {confirm.error && <ErrorNotice error={confirm.error} />}
      {!own && mayConfirmVerdict(session) ? (
        <div>
          <Button
            look="primary"
            icon="check"
            disabled={confirm.isPending}
            onClick={() =>
              confirm.mutate({ facts: { kind: 'verdict_confirmed', proposalId: proposal.id } })
            }
          >
            {t('commitments.confirm', { verdict })}
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>
          {t(own ? 'commitments.waiting.own' : 'commitments.waiting.other')}
        </p>
      )}
    </div>
  )
}
