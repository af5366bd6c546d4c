import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { KindOptions } from './kind-options.tsx'

type Props = { value: string; onChange: (what: string) => void }

/** A whole sector, or one kind of it. */
export function WhatSelect({ value, onChange }: Props) {
  const t = useT()
  return (
    <Field label={t('institutions.what')}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('institutions.what.all')}</option>
          <KindOptions kept="all" />
        </Select>
      )}
    </Field>
  )
}
