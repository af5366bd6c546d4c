import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type DigestMail, startDigestMail } from '../../../server/digest-mail/contract.ts'
import { ApiError, call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import styles from './digest-mail.module.css'

/** Where it should go; a code goes there first. */
export function AddressForm({ onSent }: { onSent: (now: DigestMail) => void }) {
  const t = useT()
  const [address, setAddress] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => call(startDigestMail, { body: { address: address.trim() } }),
    onSuccess: onSent,
  })
  const isWrong = error instanceof ApiError && error.code === 'bad_input'
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <Field
        label={t('digestMail.address')}
        hint={t('digestMail.address.hint')}
        error={isWrong ? t('digestMail.address.wrong') : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            // not type=email: what is wrong is said in her language, beside the field
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            required
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </Field>
      {error && !isWrong && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button type="submit" icon="message" disabled={isPending || address.trim() === ''}>
          {t('digestMail.send')}
        </Button>
      </div>
    </form>
  )
}
