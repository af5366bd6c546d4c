import { useState } from 'react'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EntrySteps } from './entry-steps.tsx'
import styles from './outbox.module.css'
import { useConfirm } from './use-confirm.ts'
import { type Listed, needsHer } from './use-entries.ts'
import { useLetGo } from './use-let-go.ts'
import { whyWaiting } from './why-waiting.ts'

/** An entry: what it is about, how far it has come and why not further, and what she can do about it. */
export function EntryItem({ entry }: { entry: Listed }) {
  const t = useT()
  const [sure, setSure] = useState(false)
  const letGo = useLetGo()
  const confirm = useConfirm()
  const { about, state, savedAt, confirmedAt } = entry
  const why = whyWaiting(t, entry)
  const isOnServer = entry.envelope === null || state === 'received'
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <strong>{t(about ? `outbox.what.${about.what}` : 'outbox.sealed')}</strong>
        {about?.with && <span>{about.with}</span>}
        <span className={styles.when}>
          {confirmedAt
            ? t('outbox.confirmed', { when: formatInstant(confirmedAt) })
            : t('outbox.saved', { when: formatInstant(savedAt) })}
        </span>
      </div>
      <EntrySteps {...entry} />
      {why && <p className={styles.why}>{why}</p>}
      {needsHer(entry) && (
        <div className={styles.ways}>
          {isOnServer && (
            <ButtonLink look="primary" icon="edit" href={`/entries/${entry.id}`}>
              {t('outbox.open')}
            </ButtonLink>
          )}
          {state === 'received' && (
            <Button disabled={confirm.isPending} onClick={() => confirm.mutate(entry.id)}>
              {t('outbox.confirm')}
            </Button>
          )}
          {sure ? (
            <Button icon="remove" disabled={letGo.isPending} onClick={() => letGo.mutate(entry.id)}>
              {t('outbox.letGo.yes')}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => setSure(true)}>
              {t('outbox.letGo')}
            </Button>
          )}
          {sure && <p role="status">{t('outbox.letGo.sure')}</p>}
        </div>
      )}
    </li>
  )
}
