import { Link, useLocation } from 'wouter'
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
      {because.map((reason, index) => (
        // several that one may not open can be alike in all that is told of them
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered in place
        <Reason key={index} reason={reason} />
      ))}
    </ol>
  )
}

function Reason({ reason }: { reason: Because }) {
  const t = useT()
  const { text, day, entry } = reason
  const sentence = hasMessage(text) ? t(text) : text
  const [here] = useLocation()
  const href = hrefOf(reason, here)
  return (
    <li className={styles.reason}>
      <span className={styles.day}>{formatDay(day)}</span>
      {entry === 'hidden' ? (
        <span className={styles.hidden}>
          <Icon name="lock" size={14} />
          {sentence}
        </span>
      ) : (
        <span>{href ? <Link href={href}>{sentence}</Link> : sentence}</span>
      )}
    </li>
  )
}

/** Where the entry can be read: a promise on its own page, unless that is where one is, others with their contact. */
function hrefOf({ entry, entryId, contactId }: Because, here: string): string | undefined {
  const promise = entry === 'commitment' && entryId ? `/commitments/${entryId}` : undefined
  if (promise && promise !== here) return promise
  return contactId ? `/contacts/${contactId}` : undefined
}
