import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Select, TextInput } from '../../ui/inputs.tsx'
import styles from './details.module.css'
import type { Named, TheirSide } from './draft.ts'

type Props = {
  name: string
  institutions: readonly Named[]
  onAdd: (person: TheirSide) => void
  onClose: () => void
}

/** An office-holder or staff member whom the directory does not know: goes there with the contact. */
export function AddPerson({ name: typed, institutions, onAdd, onClose }: Props) {
  const t = useT()
  const [name, setName] = useState(typed)
  const [title, setTitle] = useState('')
  const [institutionId, setInstitutionId] = useState(institutions[0]?.id ?? null)
  const ready = name.trim() !== '' && title.trim() !== ''

  function add() {
    if (!ready) return
    onAdd({ id: newId(), name: name.trim(), title: title.trim(), institutionId, added: true })
    onClose()
  }

  return (
    <Dialog title={t('log.person.add')} onClose={onClose}>
      <div className={styles.fields}>
        <p className={styles.hint}>{t('log.person.add.hint')}</p>
        <Field label={t('log.person.name')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={160}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('log.person.title')} hint={t('log.person.title.hint')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={160}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        {institutions.length > 1 && (
          <Field label={t('log.person.institution')}>
            {(control) => (
              <Select
                {...control}
                value={institutionId ?? ''}
                onChange={(event) => setInstitutionId(event.target.value)}
              >
                {institutions.map(({ id, name: label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Button look="primary" disabled={!ready} onClick={add}>
          {t('common.add')}
        </Button>
      </div>
    </Dialog>
  )
}
