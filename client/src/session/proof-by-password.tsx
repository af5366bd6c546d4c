import { type FormEvent, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { CodeField } from './code-field.tsx'
import styles from './session.module.css'

type Known = { password: string; code: string }
type Props = {
  login: string
  asksCode: boolean
  busy: boolean
  onSubmit: (known: Known) => void
}

export function ProofByPassword({ login, asksCode, busy, onSubmit }: Props) {
  const t = useT()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit({ password, code })
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
      {asksCode && <CodeField value={code} onChange={setCode} required />}
      <Button type="submit" look="primary" disabled={busy}>
        {t(busy ? 'session.proof.checking' : 'session.proof.submit')}
      </Button>
    </form>
  )
}
