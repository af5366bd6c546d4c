import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { putPerson } from '../../../server/people/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { NameField } from '../ui/name-field.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './form.module.css'

type Props = { institutionId: string; onClose: () => void }

/** Somebody in a public role here, who is not in the directory yet. */
export function AddPersonDialog({ institutionId, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [id] = useState(() => newId())
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [phone, setPhone] = useState('')
  const [email, setEmail] = useState('')
  const add = useMutation({
    mutationFn: () =>
      call(putPerson, {
        params: { id },
        body: {
          name: name.trim(),
          seat: { institutionId, title: title.trim() },
          phone: phone.trim() || null,
          email: email.trim() || null,
        },
      }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('institutions.person.added'))
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate()
  }

  return (
    <Dialog title={t('institutions.person.add')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('institutions.person.public')}</p>
        <NameField
          label={t('institutions.person.name')}
          maxLength={160}
          value={name}
          onChange={setName}
        />
        <NameField
          label={t('institutions.person.title')}
          hint={t('institutions.person.title.hint')}
          maxLength={160}
          value={title}
          onChange={setTitle}
        />
        <Field label={t('institutions.person.phone')} optional>
          {(control) => (
            <TextInput
              {...control}
              type="tel"
              maxLength={60}
              autoComplete="off"
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('institutions.person.email')} optional>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              maxLength={200}
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        {add.error && <ErrorNotice error={add.error} />}
        <Button type="submit" look="primary" disabled={add.isPending}>
          {t(add.isPending ? 'common.saving' : 'common.add')}
        </Button>
      </form>
    </Dialog>
  )
}
