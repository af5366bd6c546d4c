import type { Commitment } from '../../../server/commitments/contract.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './commitment.module.css'
import { Evidence } from './evidence.tsx'
import type { CommitmentEvent } from './standing.ts'

/** Everything that happened to it, from the promise on; only ever added to. */
export function CommitmentHistory({ commitment }: { commitment: Commitment }) {
  const t = useT()
  const { madeOn, institution, person, events } = commitment
  return (
    <ol className={styles.history}>
      <li>
        <p className={styles.happened}>{t('commitments.event.promised')}</p>
        <p className={styles.detail}>
          {formatDay(madeOn)} · {person?.name ?? institution.name}
        </p>
      </li>
      {events.map((event) => (
        <HistoryEvent key={event.id} commitment={commitment} event={event} />
      ))}
    </ol>
  )
}

function HistoryEvent({ commitment, event }: { commitment: Commitment; event: CommitmentEvent }) {
  const t = useT()
  const { kind, verdict, note, happenedOn, author, milestoneId } = event
  const step = commitment.milestones.find(({ id }) => id === milestoneId)
  return (
    <li>
      <p className={styles.happened}>
        {step
          ? t('commitments.stepReached', {
              step: shownWords(t, { text: step.text, closed: commitment.closed }),
            })
          : t(`commitments.event.${kind}`, {
              verdict: verdict ? t(`commitment.${verdict}`).toLowerCase() : '',
            })}
      </p>
      {note && <p className={styles.note}>{note}</p>}
      <Evidence commitment={commitment} event={event} />
      <p className={styles.detail}>
        {formatDay(happenedOn)} · {author.name}
      </p>
    </li>
  )
}
