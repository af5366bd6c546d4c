import { type FormEvent, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import styles from './session.module.css'

type Props = { login: string; busy: boolean; onSubmit: (password: string) => void }

export function ProofByPassword({ login, busy, onSubmit }: Props) {
  const t = useT()
  const [password, setPassword] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit(password)
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {/* tells password managers whose password it is */}
      <input type="text" hidden readOnly autoComplete="username" value={login} />
      <Field label={t('session.proof.password')}>
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
      <Button type="submit" look="primary" disabled={busy}>
        {t(busy ? 'session.proof.checking' : 'session.proof.submit')}
      </Button>
    </form>
  )
}
