import { useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { EntrySteps } from './entry-steps.tsx'
import styles from './outbox.module.css'
import { useEntries } from './use-entries.ts'
import { whyWaiting } from './why-waiting.ts'

type Props = {
  id: string
  contactId: string
  /** one more institution can be added, also while only this phone has it */
  mayAdd: boolean
}

/** After saving without a signal: that it is safe here, and how it comes along. */
export function KeptEntry({ id, contactId, mayAdd }: Props) {
  const t = useT()
  const entry = useEntries()?.hers.find((one) => one.id === id)
  const state = entry?.state ?? 'waiting'
  const why = entry && whyWaiting(t, entry)
  const hasArrived = state === 'confirmed'
  return (
    <div className={styles.kept} role="status">
      <p className={styles.title}>
        <Icon name={hasArrived ? 'check' : 'lock'} size={26} />
        {t(hasArrived ? 'outbox.kept.done' : 'outbox.kept.text')}
      </p>
      <EntrySteps state={state} envelope={entry?.envelope ?? null} />
      {why && <p>{why}</p>}
      <div className={styles.ways}>
        <ButtonLink icon="log" look="primary" href="/contacts/new">
          {t('outbox.again')}
        </ButtonLink>
        {mayAdd && (
          <ButtonLink icon="people" href={`/contacts/${contactId}/edit?another`}>
            {t('contacts.another')}
          </ButtonLink>
        )}
        {hasArrived ? (
          <ButtonLink href={`/contacts/${contactId}`}>{t('contacts.see')}</ButtonLink>
        ) : (
          <ButtonLink href="/phone">{t('outbox.title')}</ButtonLink>
        )}
      </div>
    </div>
  )
}
