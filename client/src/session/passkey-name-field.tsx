import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'

type Props = { value: string; onChange: (name: string) => void }

/** What a member calls one of her passkeys. */
export function PasskeyNameField({ value, onChange }: Props) {
  const t = useT()
  return (
    <Field label={t('session.passkey.name')} hint={t('session.passkey.name.hint')}>
      {(control) => (
        <TextInput
          {...control}
          required
          pattern=".*\S.*"
          maxLength={60}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
