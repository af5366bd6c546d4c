import { Link } from 'wouter'
import type { Change } from '../../../server/moves/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import styles from './moves.module.css'

type Reason = NonNullable<Change['after']>

/** One institution's word or promise: what is new, and what it was before. */
export function ChangeItem({ change }: { change: Change }) {
  const t = useT()
  const { cause, before, after, decidedBy } = change
  const news = decidedBy ?? after ?? before
  if (!news) return null
  const promise = [after, before].find((reason) => reason?.entry === 'commitment') ?? undefined
  // what a cause says by itself needs no second sentence; what happened to a promise is told by its event
  const was = before !== news && before?.text !== news.text ? before : null
  const counts = cause === 'refreshed' ? after : null
  return (
    <li className={styles.change}>
      <p className={styles.who}>
        <InstitutionLink institution={news.institution} />
      </p>
      {cause !== 'entered' && <p className={styles.cause}>{t(`moves.cause.${cause}`)}</p>}
      <Entry reason={news} promise={promise} />
      {counts && <Entry reason={counts} label={t('moves.countsAgain')} />}
      {was && <Entry reason={was} promise={promise} label={t('moves.before')} />}
    </li>
  )
}

type EntryProps = { reason: Reason; promise?: Reason | undefined; label?: string }

function Entry({ reason, promise, label }: EntryProps) {
  const t = useT()
  const hidden = reason.entry === 'hidden'
  const sentence = t(!hidden && hasMessage(reason.text) ? reason.text : 'because.hidden')
  const href = hrefOf(reason, promise)
  return (
    <p className={label ? styles.was : styles.entry}>
      <span className={styles.day}>
        {formatDay(reason.day)}
        {reason.entry === 'commitment' && <small>{t('moves.promised')}</small>}
      </span>
      <span>
        {label && <span className={styles.label}>{label} </span>}
        {hidden && (
          <span className={styles.lock}>
            <Icon name="lock" size={14} />
          </span>
        )}
        {href ? <Link href={href}>{sentence}</Link> : sentence}
      </span>
    </p>
  )
}

/** To the promise where there is one, or to the contact it was logged in. */
function hrefOf(reason: Reason, promise: Reason | undefined): string | undefined {
  if (reason.entryId === null) return undefined
  if (reason.entry === 'commitment' || reason.entry === 'commitment_event')
    return promise?.entryId ? `/commitments/${promise.entryId}` : undefined
  return reason.contactId ? `/contacts/${reason.contactId}` : undefined
}
