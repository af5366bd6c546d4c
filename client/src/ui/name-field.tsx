import { Field } from './field.tsx'
import { TextInput } from './inputs.tsx'

type Props = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  maxLength: number
  value: string
  onChange: (name: string) => void
}

/** A name that has to be given, of something or somebody else: blanks are none, and the browser proposes nothing. */
export function NameField({ label, hint, error, maxLength, value, onChange }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          required
          pattern=".*\S.*"
          maxLength={maxLength}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
