import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import styles from './tags.module.css'
import { useTags } from './use-tags.ts'

type Props = { label: string; all: string; value: string; onChange: (tag: string) => void }

/** To look for records by one tag, retired ones, too; nothing where the coalition has made none. */
export function TagSelect({ label, all, value, onChange }: Props) {
  const tags = useTags('all')
  if (tags.length === 0) return null
  return (
    <div className={styles.select}>
      <Field label={label}>
        {(control) => (
          <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{all}</option>
            {tags.map(({ tag, label }) => (
              <option key={tag} value={tag}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
