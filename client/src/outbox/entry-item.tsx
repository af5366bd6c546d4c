import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { EntrySteps } from './entry-steps.tsx'
import { EntryWays } from './entry-ways.tsx'
import styles from './outbox.module.css'
import { type Listed, needsHer } from './use-entries.ts'
import { whyWaiting } from './why-waiting.ts'

/** An entry: what it is about, how far it has come and why not further, and what she can do about it. */
export function EntryItem({ entry }: { entry: Listed }) {
  const t = useT()
  const { about, savedAt, receivedAt, confirmedAt, erasedOn } = entry
  const why = whyWaiting(t, entry)
  const when = confirmedAt
    ? t('outbox.confirmed', { when: formatInstant(confirmedAt) })
    : receivedAt
      ? t('outbox.received', { when: formatInstant(receivedAt) })
      : t('outbox.saved', { when: formatInstant(savedAt) })
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <strong>{t(about ? `outbox.what.${about.what}` : 'outbox.sealed')}</strong>
        {about?.with && <span>{about.with}</span>}
        <span className={styles.when}>{when}</span>
      </div>
      <EntrySteps {...entry} />
      {why && <p className={styles.why}>{why}</p>}
      {erasedOn && (
        <p className={styles.why}>{t('outbox.willBeErased', { day: formatDay(erasedOn) })}</p>
      )}
      {needsHer(entry) && <EntryWays entry={entry} />}
    </li>
  )
}
