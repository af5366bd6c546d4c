import { Link } from 'wouter'
import type { Because } from '../../../server/counties/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './because-list.module.css'

type Props = { because: readonly Because[] }

/** Why a status is what it is: the very entries, with their days, and the way to each that one may open. */
export function BecauseList({ because }: Props) {
  return (
    <ol className={styles.list}>
      {because.map((reason) => (
        <Reason
          key={`${reason.entry} ${reason.entryId} ${reason.day} ${reason.text}`}
          reason={reason}
        />
      ))}
    </ol>
  )
}

function Reason({ reason }: { reason: Because }) {
  const t = useT()
  const { text, day, contactId, entryId, entry } = reason
  const sentence = hasMessage(text) ? t(text) : text
  const hidden = entryId === null && entry !== 'record'
  return (
    <li className={styles.reason}>
      <span className={styles.day}>{formatDay(day)}</span>
      <span>
        {contactId ? <Link href={`/contacts/${contactId}`}>{sentence}</Link> : sentence}
        {hidden && (
          <span className={styles.hidden}>
            <Icon name="lock" size={14} />
            {t('reasons.hidden')}
          </span>
        )}
      </span>
    </li>
  )
}
