import { Link } from 'wouter'
import type { CommitmentListed } from '../../../server/commitments/contract.ts'
import { type Day, daysBetween } from '../../../server/days.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { mayConfirmVerdict } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Icon } from '../ui/icon.tsx'
import { CommitmentBadge } from './commitment-badge.tsx'
import styles from './promises.module.css'

type Props = { commitment: CommitmentListed; countyName: string; today: Day }

/** Who owes us what: who in large, what below, and what is wanted of us. The whole row opens its page. */
export function PromiseRow({ commitment, countyName, today }: Props) {
  const t = useT()
  const session = useSession()
  const { id, institution, person, state, dueOn, evidence, proposal } = commitment
  const late = state === 'due' && dueOn !== null && dueOn < today
  const yours = proposal && proposal.author.id !== session.member.id && mayConfirmVerdict(session)
  return (
    <li className={styles.row}>
      <p className={styles.who}>
        {institution.name}{' '}
        <span className={styles.place}>
          {person && `${person.name} · `}
          {countyName}
        </span>
      </p>
      <p className={styles.text}>
        <Link href={`/commitments/${id}`} className={styles.link}>
          {shownWords(t, commitment)}
        </Link>
      </p>
      {proposal && (
        <p className={styles.proposal}>
          {t('promises.proposed', {
            name: proposal.author.name,
            verdict: t(`commitment.${proposal.verdict}`).toLowerCase(),
          })}
          {yours && (
            <span className={styles.yours}>
              <Icon name="check" size={16} />
              {t('promises.yours')}
            </span>
          )}
        </p>
      )}
      <p className={styles.meta}>
        {state !== 'due' && <CommitmentBadge state={state} />}
        {late ? (
          <span className={styles.late}>
            <Icon name="clock" size={16} />
            {t('promises.late', { count: daysBetween(dueOn, today) })}
          </span>
        ) : (
          dueOn && <span>{t('commitments.due', { day: formatDay(dueOn) })}</span>
        )}
        <span>{t(`evidence.${evidence}`)}</span>
      </p>
    </li>
  )
}
