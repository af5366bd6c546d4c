import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { confirmDigestMail, type DigestMail } from '../../../server/digest-mail/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './digest-mail.module.css'

type Props = {
  pending: NonNullable<DigestMail['pending']>
  onOther: () => void
  onSet: (now: DigestMail) => void
}

/** The code that came to the address shows that it is hers. */
export function CodeForm({ pending: { address, endsAt }, onOther, onSet }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => call(confirmDigestMail, { body: { code } }),
    onSuccess: (now) => {
      onSet(now)
      toast(t('digestMail.set'))
    },
  })
  const digits = code.replaceAll(/\D/g, '')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <p role="status">{t('digestMail.codeSent', { address, when: formatInstant(endsAt) })}</p>
      <Field label={t('digestMail.code')}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            value={code}
            onChange={({ target }) => setCode(target.value.replaceAll(/[^\d ]/g, ''))}
          />
        )}
      </Field>
      {error && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          look="primary"
          icon="check"
          disabled={isPending || digits.length !== 6}
        >
          {t('digestMail.confirm')}
        </Button>
        <Button look="quiet" onClick={onOther}>
          {t('digestMail.again')}
        </Button>
      </div>
    </form>
  )
}
