import { type FormEvent, useState } from 'react'
import { passwordMinLength } from '../../../server/members/rules.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './account.module.css'
import { useSaveAccount } from './use-save-account.ts'

/** A new password: length is all that is asked of it. It ends every other session. */
export function PasswordForm() {
  const t = useT()
  const { member } = useSession()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const save = useSaveAccount(() => {
    setCurrent('')
    setPassword('')
    toast(t('account.password.saved'))
  })
  const isWrong =
    save.error instanceof ApiError &&
    save.error.errors.some(({ field }) => field === 'currentPassword')

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ password, ...(member.hasPassword ? { currentPassword: current } : {}) })
  }

  const type = shown ? 'text' : 'password'
  return (
    <form className={styles.form} onSubmit={submit}>
      {/* tells password managers whose password it is */}
      <input type="text" hidden readOnly autoComplete="username" value={member.login ?? ''} />
      {member.hasPassword && (
        <Field
          label={t('account.password.current')}
          error={isWrong ? t('account.password.wrong') : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              required
              type={type}
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={t('session.newPassword')}
        hint={t('session.newPassword.hint', { count: passwordMinLength })}
      >
        {(control) => (
          <TextInput
            {...control}
            required
            type={type}
            minLength={passwordMinLength}
            maxLength={1000}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t('account.password.show')}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
      {save.error && !isWrong && <ErrorNotice error={save.error} />}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'account.password.submit')}
        </Button>
      </div>
    </form>
  )
}
