import type { Commitment } from '../../../server/commitments/contract.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './commitment.module.css'
import { CommitmentBadge } from './commitment-badge.tsx'
import { whyOf } from './why.ts'

/** Its state, and why: no colour without its reason. */
export function CommitmentStanding({ commitment }: { commitment: Commitment }) {
  const t = useT()
  return (
    <div className={styles.standing}>
      <CommitmentBadge state={commitment.state} size="large" />
      <p>{whyOf(t, commitment, dayInAlabama(new Date()))}</p>
    </div>
  )
}
