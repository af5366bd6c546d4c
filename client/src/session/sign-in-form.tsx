import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Session, startSession } from '../../../server/auth/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { CodeField } from './code-field.tsx'
import { passkeysHere } from './passkey-device.ts'
import styles from './session.module.css'

/**
 * Name and password, then the code, then one request: the server is not asked in between, so its answer cannot say
 * which of the three was wrong.
 */
type Props = { sharedScreen: boolean; onSignedIn: (session: Session) => void }

export function SignInForm({ sharedScreen, onSignedIn }: Props) {
  const t = useT()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const signIn = useMutation({
    mutationFn: () => call(startSession, { body: { login, password, code, sharedScreen } }),
    onSuccess: onSignedIn,
    onError: () => {
      setCode('')
      setAsksCode(false)
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (asksCode) signIn.mutate()
    else setAsksCode(true)
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {signIn.error && !asksCode && <ErrorNotice error={signIn.error} />}
      {/* stays on the page at the second step: password managers look for it when the request is sent */}
      <div className={styles.form} hidden={asksCode}>
        <Field label={t('session.login')}>
          {(control) => (
            <TextInput
              {...control}
              required
              // where the browser can, it offers passkeys here
              autoComplete="username webauthn"
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
      </div>
      {asksCode && <CodeField value={code} onChange={setCode} focused />}
      <Button
        type="submit"
        look={passkeysHere() === 'yes' ? 'secondary' : 'primary'}
        disabled={signIn.isPending}
      >
        {t(submitWords(asksCode, signIn.isPending))}
      </Button>
      {asksCode && (
        <Button look="quiet" icon="back" onClick={() => setAsksCode(false)}>
          {t('common.back')}
        </Button>
      )}
    </form>
  )
}

function submitWords(asksCode: boolean, isPending: boolean) {
  if (!asksCode) return 'session.next'
  return isPending ? 'session.submitting' : 'session.submit'
}
