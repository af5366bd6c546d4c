import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { PersonListed } from '../../../server/people/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { IconButton } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import type { Successor } from './draft.ts'
import styles from './seats.module.css'
import { usePeopleSearch } from './use-people-search.ts'

type Props = {
  value: Successor | null
  onChange: (successor: Successor | null) => void
  /** Who holds the seat: she does not follow herself. */
  except: readonly string[]
  hint?: boolean
}

/** Type-ahead over the directory. A name alone is never taken for somebody of the same name: one chooses, or adds. */
export function SuccessorField({ value, onChange, except, hint = true }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const { people, busy } = usePeopleSearch(text)
  const name = text.trim()
  if (value) {
    return (
      <div className={styles.chosen}>
        <p>
          <span className={styles.label}>{t('seats.successor')}</span>
          <strong>{value.name}</strong> {value.isNew && <Badge>{t('seats.successor.new')}</Badge>}
        </p>
        <IconButton
          icon="close"
          label={t('seats.successor.change', { name: value.name })}
          onClick={() => onChange(null)}
        />
      </div>
    )
  }
  return (
    <Field
      label={t('seats.successor')}
      hint={hint && t('seats.successor.hint')}
      error={name !== '' && !busy && people.length === 0 ? t('seats.successor.pick') : undefined}
    >
      {(control) => (
        <Combobox
          control={control}
          text={text}
          onText={setText}
          busy={busy}
          options={people
            .filter(({ id }) => !except.includes(id))
            .map((person) => ({ id: person.id, label: person.name, detail: officeOf(person) }))}
          onPick={({ id, label }) => onChange({ id, name: label, isNew: false })}
          add={
            name === ''
              ? undefined
              : {
                  label: t('seats.successor.add', { name }),
                  onAdd: () => onChange({ id: newId(), name, isNew: true }),
                }
          }
        />
      )}
    </Field>
  )
}

/** What tells people of one name apart. */
function officeOf({ seats }: PersonListed): string {
  const [seat] = seats
  return seat ? `${seat.title}, ${seat.institution.name}` : ''
}
