import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Session, startSession } from '../../../server/auth/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, TextInput } from '../ui/inputs.tsx'
import styles from './session.module.css'

export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useT()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [sharedScreen, setSharedScreen] = useState(false)
  const signIn = useMutation({
    mutationFn: () => call(startSession, { body: { login, password, sharedScreen } }),
    onSuccess: onSignedIn,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    signIn.mutate()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {signIn.error && <ErrorNotice error={signIn.error} />}
      <Field label={t('session.login')}>
        {(control) => (
          <TextInput
            {...control}
            required
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('session.password')}>
        {(control) => (
          <TextInput
            {...control}
            required
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t('session.shared')}
        checked={sharedScreen}
        onChange={(event) => setSharedScreen(event.target.checked)}
      />
      <Button type="submit" look="primary" disabled={signIn.isPending}>
        {t(signIn.isPending ? 'session.submitting' : 'session.submit')}
      </Button>
    </form>
  )
}
