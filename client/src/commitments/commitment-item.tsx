import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CommitmentListed } from '../../../server/commitments/contract.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { CommitmentBadge } from './commitment-badge.tsx'
import styles from './commitments.module.css'

type Props = {
  commitment: Pick<CommitmentListed, 'id' | 'text' | 'closed' | 'state' | 'dueOn' | 'evidence'>
  /** Who promised it, where the page does not say so. */
  by?: ReactNode
}

/** One commitment in a list; the whole of it opens its page. */
export function CommitmentItem({ commitment, by }: Props) {
  const t = useT()
  const { id, state, dueOn, evidence } = commitment
  return (
    <li className={styles.item}>
      <CommitmentBadge state={state} />
      <p className={styles.title}>
        <Link href={`/commitments/${id}`} className={styles.link}>
          {shownWords(t, commitment)}
        </Link>
      </p>
      <p className={styles.details}>
        {by && <span>{by}</span>}
        <span>
          {dueOn ? t('commitments.due', { day: formatDay(dueOn) }) : t('commitments.noDue')}
        </span>
        <span>{t(`evidence.${evidence}`)}</span>
      </p>
    </li>
  )
}
