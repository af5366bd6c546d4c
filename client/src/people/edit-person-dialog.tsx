import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Person, type PersonFacts, putPerson } from '../../../server/people/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { mayConfirmDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './people.module.css'

type Props = { person: Person; onClose: () => void }

/** Corrects what the directory says of somebody; a lead or admin confirms it by saving. */
export function EditPersonDialog({ person, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const confirmed = mayConfirmDirectory(useSession())
  const [version] = useState(person.version)
  const [facts, setFacts] = useState({
    name: person.name,
    party: person.party ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
  })
  const save = useMutation({
    mutationFn: (body: PersonFacts) =>
      call(putPerson, { params: { id: person.id }, body, ifMatch: version }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('people.saved'))
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({
      name: facts.name.trim(),
      party: facts.party.trim() || null,
      phone: facts.phone.trim() || null,
      email: facts.email.trim() || null,
      ...(confirmed ? { confirmed } : {}),
    })
  }

  const fields = [
    { name: 'name', type: 'text', maxLength: 160 },
    { name: 'party', type: 'text', maxLength: 60 },
    { name: 'phone', type: 'tel', maxLength: 60 },
    { name: 'email', type: 'email', maxLength: 200 },
  ] as const

  return (
    <Dialog title={t('people.edit')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('people.edit.hint')}</p>
        {fields.map(({ name, type, maxLength }) => (
          <Field key={name} label={t(`people.${name}`)} optional={name !== 'name'}>
            {(control) => (
              <TextInput
                {...control}
                type={type}
                required={name === 'name'}
                pattern={name === 'name' ? '.*\\S.*' : undefined}
                maxLength={maxLength}
                autoComplete="off"
                value={facts[name]}
                onChange={({ target }) => setFacts((all) => ({ ...all, [name]: target.value }))}
              />
            )}
          </Field>
        ))}
        {save.error && <ErrorNotice error={save.error} />}
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
