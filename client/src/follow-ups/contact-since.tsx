import { Link } from 'wouter'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import styles from './follow-ups.module.css'

type Props = { since: NonNullable<FollowUp['contactSince']>; busy: boolean; onDone: () => void }

/** A contact with its institution was logged since: perhaps that was it. She says so in one tap, or leaves it. */
export function ContactSince({ since, busy, onDone }: Props) {
  const t = useT()
  return (
    <div className={styles.since}>
      <p>
        <Link href={`/contacts/${since.id}`}>
          {t('followUps.since', { day: formatDay(since.happenedOn) })}
        </Link>
      </p>
      <Button icon="check" disabled={busy} onClick={onDone}>
        {t('followUps.since.done')}
      </Button>
    </div>
  )
}
