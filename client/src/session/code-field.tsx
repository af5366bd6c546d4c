import { useEffect, useRef } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'

type Props = {
  value: string
  onChange: (code: string) => void
  required?: boolean
  /** where it takes the place of what was filled in before */
  focused?: boolean
}

/** The code of the authenticator app, or one of the recovery codes. */
export function CodeField({ value, onChange, required, focused }: Props) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])
  return (
    <Field
      label={t('session.code')}
      hint={t(required ? 'session.code.hint' : 'session.code.hint.none')}
    >
      {(control) => (
        <TextInput
          {...control}
          ref={input}
          required={required}
          maxLength={40}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
