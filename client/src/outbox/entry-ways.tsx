import { useState } from 'react'
import { textOfError } from '../i18n/error-text.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import styles from './outbox.module.css'
import { useConfirm } from './use-confirm.ts'
import type { Listed } from './use-entries.ts'
import { useLetGo } from './use-let-go.ts'
import { useTryAgain } from './use-try-again.ts'

/** What she can do about an entry that goes no further without her. */
export function EntryWays({ entry: { id, state, envelope, why } }: { entry: Listed }) {
  const t = useT()
  const [sure, setSure] = useState(false)
  const letGo = useLetGo()
  const confirm = useConfirm()
  const tryAgain = useTryAgain()
  const isOnServer = envelope === null || state === 'received'
  const error = letGo.error ?? confirm.error
  return (
    <div className={styles.ways}>
      {error && <p role="alert">{textOfError(t, error)}</p>}
      {why === 'erased' ? (
        <Button icon="remove" disabled={letGo.isPending} onClick={() => letGo.mutate(id)}>
          {t('outbox.takeOff')}
        </Button>
      ) : sure ? (
        <>
          <p role="status">{t('outbox.letGo.sure')}</p>
          <Button icon="remove" disabled={letGo.isPending} onClick={() => letGo.mutate(id)}>
            {t('outbox.letGo.yes')}
          </Button>
          <Button look="quiet" onClick={() => setSure(false)}>
            {t('outbox.letGo.no')}
          </Button>
        </>
      ) : (
        <>
          {isOnServer ? (
            <ButtonLink look="primary" icon="edit" href={`/entries/${id}`}>
              {t('outbox.open')}
            </ButtonLink>
          ) : (
            <Button look="primary" onClick={() => tryAgain.mutate(id)}>
              {t('common.retry')}
            </Button>
          )}
          {state === 'received' && (
            <Button disabled={confirm.isPending} onClick={() => confirm.mutate(id)}>
              {t('outbox.confirm')}
            </Button>
          )}
          <Button look="quiet" onClick={() => setSure(true)}>
            {t('outbox.letGo')}
          </Button>
        </>
      )}
    </div>
  )
}
