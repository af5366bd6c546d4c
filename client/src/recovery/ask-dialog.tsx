import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { MemberListed } from '../../../server/members/contract.ts'
import { putRecovery } from '../../../server/recovery/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import styles from './recovery.module.css'

type Props = {
  member: MemberListed
  others: readonly MemberListed[]
  onClose: () => void
  onAsked: () => void
}

/** The first admin says why; nothing happens to the account until a second one agrees. */
export function AskDialog({ member, others, onClose, onAsked }: Props) {
  const t = useT()
  const [id] = useState(() => newId())
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: () => call(putRecovery, { params: { id }, body: { memberId: member.id, reason } }),
    onSuccess: onAsked,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate()
  }

  return (
    <Dialog title={t('recovery.ask.title', { name: member.name })} onClose={onClose}>
      <form className={styles.part} onSubmit={submit}>
        <p>{t('recovery.ask.text', { names: others.map(({ name }) => name).join(', ') })}</p>
        <Field label={t('recovery.reason')} hint={t('recovery.reason.hint')}>
          {(control) => (
            <TextArea
              {...control}
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {ask.error && <ErrorNotice error={ask.error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={ask.isPending}>
            {t('recovery.ask.submit')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
