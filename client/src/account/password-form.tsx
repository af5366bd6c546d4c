import { type FormEvent, useState } from 'react'
import { passwordMinLength } from '../../../server/members/rules.ts'
import { ApiError } from '../api.ts'
import { textOfError } from '../i18n/error-text.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, TextInput } from '../ui/inputs.tsx'
import styles from './account.module.css'
import { useSaveAccount } from './use-save-account.ts'

type Props = { submit: string; onSaved: () => void }

/**
 * A new password: length is what is asked of it, and that it is not one that guessers try first. It ends every other
 * session.
 */
export function PasswordForm({ submit: label, onSaved }: Props) {
  const t = useT()
  const { member } = useSession()
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const save = useSaveAccount(() => {
    setPassword('')
    onSaved()
  })
  const isWeak =
    save.error instanceof ApiError && save.error.errors.some(({ field }) => field === 'password')

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ password })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {/* tells password managers whose password it is */}
      <input type="text" hidden readOnly autoComplete="username" value={member.login ?? ''} />
      <Field
        label={t('session.newPassword')}
        hint={t('session.newPassword.hint', { count: passwordMinLength })}
        error={save.error && isWeak ? textOfError(t, save.error) : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            required
            type={shown ? 'text' : 'password'}
            minLength={passwordMinLength}
            maxLength={1000}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t('session.showPassword')}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
      {save.error && !isWeak && <ErrorNotice error={save.error} />}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending || !member.login}>
          {save.isPending ? t('common.saving') : label}
        </Button>
      </div>
    </form>
  )
}
