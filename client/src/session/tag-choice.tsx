import { useId } from 'react'
import { FieldError } from '../ui/field.tsx'
import styles from './tags.module.css'
import { useTags } from './use-tags.ts'

type Props = {
  legend: string
  hint?: string
  hideLegend?: boolean
  /** what the record had when it was opened: retired ones of these are offered, too */
  kept: readonly string[]
  value: readonly string[]
  onChange: (tags: readonly string[]) => void
  error?: string | undefined
}

/** Any of the coalition's tags, each a tap; nothing where it has made none. */
export function TagChoice({ legend, hint, hideLegend, kept, value, onChange, error }: Props) {
  const tags = useTags(kept)
  const errorId = useId()
  if (tags.length === 0) return null
  return (
    <fieldset className={styles.choice} aria-describedby={error && errorId}>
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.chips}>
        {tags.map(({ tag, label }) => (
          <label key={tag} className={styles.chip}>
            <input
              type="checkbox"
              checked={value.includes(tag)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, tag] : value.filter((one) => one !== tag))
              }
            />
            {label}
          </label>
        ))}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
