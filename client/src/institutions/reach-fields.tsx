import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import type { Draft } from './draft.ts'
import styles from './form.module.css'

type Props = {
  draft: Pick<Draft, 'website' | 'phone' | 'address'>
  onChange: (part: Partial<Draft>) => void
  error: Error | null
}

/** How the public reaches it. */
export function ReachFields({ draft, onChange, error }: Props) {
  const t = useT()
  const badWebsite =
    error instanceof ApiError && error.errors.some(({ field }) => field === 'website')
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('institutions.form.phone')} optional>
          {(control) => (
            <TextInput
              {...control}
              type="tel"
              maxLength={60}
              autoComplete="off"
              value={draft.phone}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('institutions.form.website')}
          error={badWebsite ? t('institutions.form.website.error') : undefined}
          optional
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="url"
              maxLength={490}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={draft.website}
              onChange={(event) => onChange({ website: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        label={t('institutions.form.address')}
        hint={t('institutions.form.address.hint')}
        optional
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={300}
            autoComplete="off"
            value={draft.address}
            onChange={(event) => onChange({ address: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
