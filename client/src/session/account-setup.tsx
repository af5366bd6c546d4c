import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { putAccount, type Session } from '../../../server/auth/contract.ts'
import { ApiError, call } from '../api.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { mayManageMembers } from './roles.ts'
import styles from './session.module.css'

type Props = { session: Session; onSaved: (session: Session) => void }

/** Name and sign-in name of a member who has come in by a link for the first time. */
export function AccountSetup({ session, onSaved }: Props) {
  const t = useT()
  const language = useLanguage()
  const { member } = session
  const [name, setName] = useState(member.name)
  const [login, setLogin] = useState(member.login ?? '')
  const [organizationName, setOrganizationName] = useState(member.organization.name)
  const namesOrganization = mayManageMembers(session)
  const save = useMutation({
    mutationFn: () =>
      call(putAccount, {
        body: {
          name,
          login: login.trim().toLowerCase(),
          language,
          ...(namesOrganization ? { organizationName } : {}),
        },
      }),
    onSuccess: onSaved,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }

  const loginTaken = save.error instanceof ApiError && save.error.code === 'login_taken'
  return (
    <form className={styles.form} onSubmit={submit}>
      {save.error && !loginTaken && <ErrorNotice error={save.error} />}
      <Field label={t('session.name')} hint={t('session.name.hint')}>
        {(control) => (
          <TextInput
            {...control}
            required
            maxLength={120}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {namesOrganization && (
        <Field label={t('session.organizationName')}>
          {(control) => (
            <TextInput
              {...control}
              required
              maxLength={120}
              autoComplete="organization"
              value={organizationName}
              onChange={(event) => setOrganizationName(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={t('session.login')}
        hint={t('session.login.hint')}
        error={loginTaken ? t('error.login_taken') : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            required
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
      <Button type="submit" look="primary" disabled={save.isPending}>
        {t(save.isPending ? 'common.saving' : 'session.setup.next')}
      </Button>
    </form>
  )
}
