import { useState } from 'react'
import { useT } from '../../i18n/use-t.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { AddPerson } from './add-person.tsx'
import styles from './details.module.css'
import type { TheirSide } from './draft.ts'
import form from './form.module.css'
import type { PartProps } from './part.ts'
import { useTheirPeople } from './use-their-people.ts'

export function TheirSideFields({ draft, change }: PartProps) {
  const t = useT()
  const { theirs, institutions } = draft
  const [text, setText] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const { known, found, busy } = useTheirPeople(text, institutions)
  const isFree = ({ id }: { id: string }) => theirs.every((one) => one.id !== id)
  const name = text.trim()
  const options = (name === '' ? known : found).filter(isFree)

  function add(person: TheirSide) {
    if (isFree(person)) change({ theirs: [...theirs, person] })
    setText('')
  }

  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('log.theirs')}</legend>
      {theirs.map((one) => (
        <div key={one.id} className={styles.person}>
          <span>
            <strong className={form.name}>{one.name}</strong>
            {one.title && <span className={form.detail}>{one.title}</span>}
            {one.added && <Badge>{t('common.unconfirmed')}</Badge>}
          </span>
          <IconButton
            icon="close"
            label={t('log.person.remove', { name: one.name })}
            onClick={() => change({ theirs: theirs.filter(({ id }) => id !== one.id) })}
          />
        </div>
      ))}
      {known.some(isFree) && (
        <div className={form.quick}>
          {known
            .filter(isFree)
            .slice(0, 4)
            .map((one) => (
              <Button key={one.id} icon="log" onClick={() => add(one)}>
                {one.name}
              </Button>
            ))}
        </div>
      )}
      <Field label={t('log.theirs.add')} hint={t('log.theirs.hint')}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={setText}
            busy={busy}
            options={options.map((one) => ({
              id: one.id,
              label: one.name,
              detail: one.title ?? '',
              one,
            }))}
            onPick={({ one }) => add(one)}
            add={
              name === ''
                ? undefined
                : { label: t('log.add', { name }), onAdd: () => setAdding(name) }
            }
          />
        )}
      </Field>
      {adding !== null && (
        <AddPerson
          name={adding}
          institutions={institutions}
          onAdd={add}
          onClose={() => setAdding(null)}
        />
      )}
    </fieldset>
  )
}
