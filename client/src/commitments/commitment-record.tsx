import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Commitment } from '../../../server/commitments/contract.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './commitment.module.css'

/** Who promised, when, until when, and how well it is documented. */
export function CommitmentRecord({ commitment }: { commitment: Commitment }) {
  const t = useT()
  const { institution, person, contactId, dueOn, sensitivity } = commitment
  return (
    <dl className={styles.record}>
      <Fact title={t('commitments.by')}>
        <Link href={`/institutions/${institution.id}`}>{institution.name}</Link>
        {person && <span className={styles.detail}>{person.name}</span>}
      </Fact>
      <Fact title={t('commitments.made')}>
        {formatDay(commitment.madeOn)}
        {contactId && (
          <Link href={`/contacts/${contactId}`} className={styles.from}>
            {t('commitments.contact')}
          </Link>
        )}
      </Fact>
      <Fact title={t('commitments.dueOn')}>
        {dueOn ? formatDay(dueOn) : t('commitments.noDue')}
      </Fact>
      <Fact title={t('commitments.evidence')}>{t(`evidence.${commitment.evidence}`)}</Fact>
      <Fact title={t('commitments.seenBy')}>
        {t(`sensitivity.${sensitivity}`)}
        <span className={styles.detail}>{t(`sensitivity.${sensitivity}.hint`)}</span>
      </Fact>
      <Fact title={t('commitments.loggedBy')}>
        {commitment.author.name}
        <span className={styles.detail}>{formatInstant(commitment.recordedAt)}</span>
      </Fact>
    </dl>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
