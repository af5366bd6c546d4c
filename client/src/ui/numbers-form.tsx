import type { CSSProperties, FormEvent, ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from './button.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { Field } from './field.tsx'
import { TextInput } from './inputs.tsx'
import styles from './numbers-form.module.css'

type Props = {
  save: { error: Error | null; isPending: boolean }
  onSave: () => void
  /** what another one saved meanwhile is refused, never overwritten: the word for seeing it, and the way */
  reload: { label: string; do: () => void }
  /** besides saving */
  more?: ReactNode
  children: ReactNode
}

/** Settings that are numbers, in groups. */
export function NumbersForm({ save, onSave, reload, more, children }: Props) {
  const t = useT()
  const isStale = save.error instanceof ApiError && save.error.code === 'stale_version'

  function submit(event: FormEvent) {
    event.preventDefault()
    onSave()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      {save.error && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
        {more}
        {isStale && <Button onClick={reload.do}>{reload.label}</Button>}
      </div>
    </form>
  )
}

type GroupProps = { title: string; why?: string; least: `${number}px`; children: ReactNode }

/** Numbers that belong together, side by side as far as each has `least` of room. */
export function NumbersGroup({ title, why, least, children }: GroupProps) {
  return (
    <fieldset>
      <legend className={styles.title}>{title}</legend>
      {why && <p className={styles.why}>{why}</p>}
      <div className={styles.row} style={{ '--least': least } as CSSProperties}>
        {children}
      </div>
    </fieldset>
  )
}

type NumberProps = {
  label: string
  hint?: string
  min: number
  max: number
  required?: boolean
  placeholder?: string
  value: string
  onChange: (value: string) => void
}

export function NumberField({ label, hint, onChange, ...input }: NumberProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          {...input}
          type="number"
          inputMode="numeric"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
