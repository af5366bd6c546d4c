import { type FormEvent, useState } from 'react'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './account.module.css'
import { useSaveAccount } from './use-save-account.ts'

/** One's name, and the name one signs in with. */
export function NameForm() {
  const t = useT()
  const { member } = useSession()
  const [name, setName] = useState(member.name)
  const [login, setLogin] = useState(member.login ?? '')
  const save = useSaveAccount(() => toast(t('account.saved')))
  const isTaken = save.error instanceof ApiError && save.error.code === 'login_taken'

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ name: name.trim(), ...(login ? { login: login.trim().toLowerCase() } : {}) })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t('session.name')} hint={t('session.name.hint')}>
        {(control) => (
          <TextInput
            {...control}
            required
            pattern=".*\S.*"
            maxLength={120}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('session.login')}
        hint={t('session.login.hint')}
        error={isTaken ? t('error.login_taken') : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            required={member.login !== null}
            minLength={3}
            maxLength={120}
            pattern="\S+"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      {save.error && !isTaken && <ErrorNotice error={save.error} />}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </div>
    </form>
  )
}
