import { useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Combobox } from '../ui/combobox.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './counties-field.module.css'

type Props = {
  label: string
  hint?: string
  optional?: boolean
  value: readonly string[]
  onChange: (counties: string[]) => void
}

/** Any number of counties: typed, picked, and shown as tags that can be taken off again. */
export function CountiesField({ label, hint, optional = false, value, onChange }: Props) {
  const t = useT()
  const { counties, nameOf } = useTerritory()
  const [text, setText] = useState('')
  const words = plain(text)
  const options = counties
    .filter(({ fips, name }) => !value.includes(fips) && plain(name).includes(words))
    .map(({ fips, name }) => ({ id: fips, label: name }))
  return (
    <div className={styles.field}>
      <Field label={label} hint={hint} optional={optional}>
        {(control) => (
          <Combobox
            control={control}
            text={text}
            onText={setText}
            options={options}
            onPick={({ id }) => {
              onChange([...value, id])
              setText('')
            }}
            placeholder={t('institutions.form.counties.placeholder')}
          />
        )}
      </Field>
      {value.length > 0 && (
        <ul className={styles.tags}>
          {value.map((fips) => (
            <li key={fips}>
              <button
                type="button"
                className={styles.tag}
                aria-label={t('institutions.form.counties.remove', { name: nameOf(fips) })}
                onClick={() => onChange(value.filter((other) => other !== fips))}
              >
                {nameOf(fips)}
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** `St. Clair` is found by `st clair` too. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('.', '').trim()
}
