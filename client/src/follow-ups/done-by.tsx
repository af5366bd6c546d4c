import { Link } from 'wouter'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import styles from './follow-ups.module.css'

type Props = { followUp: FollowUp; onChoose: () => void }

/** Which contact did it, and the way to say so. */
export function DoneBy({ followUp, onChoose }: Props) {
  const t = useT()
  const { doneContact, institution, mayEdit } = followUp
  return (
    <div className={styles.since}>
      {doneContact && (
        <p>
          <Link href={`/contacts/${doneContact.id}`}>
            {t('followUps.doneBy', { day: formatDay(doneContact.happenedOn) })}
          </Link>
        </p>
      )}
      {mayEdit && institution && (
        <Button look="quiet" onClick={onChoose}>
          {t(doneContact ? 'followUps.doneBy.other' : 'followUps.doneBy.choose')}
        </Button>
      )}
    </div>
  )
}
