import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { putLegalHold } from '../../../server/retention/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import styles from './retention.module.css'

/** Sets a hold or lifts it, with a reason; the server asks for a proof. */
export function HoldDialog({ held, onClose }: { held: boolean; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const set = useMutation({
    mutationFn: () => call(putLegalHold, { body: { on: !held, reason: reason.trim() } }),
    onSuccess: async () => {
      await refreshFacts(client)
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    set.mutate()
  }

  return (
    <Dialog
      title={t(held ? 'retention.hold.lift.title' : 'retention.hold.set.title')}
      onClose={onClose}
    >
      <form className={styles.dialog} onSubmit={submit}>
        <p>{t(held ? 'retention.hold.lift.text' : 'retention.hold.warning')}</p>
        <Field label={t('retention.hold.reason')} hint={t('retention.hold.reason.hint')}>
          {(control) => (
            <TextArea
              {...control}
              required
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {set.error && <ErrorNotice error={set.error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={set.isPending || !reason.trim()}>
            {t(held ? 'retention.hold.lift' : 'retention.hold.set')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
