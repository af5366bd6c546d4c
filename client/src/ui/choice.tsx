import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'
import { FieldError } from './field.tsx'

export type Choice<V extends string> = {
  value: V
  label: string
  hint?: string
  symbol?: ReactNode
}

type Props<V extends string> = {
  legend: string
  hideLegend?: boolean
  options: readonly Choice<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /**
   * `cards`: one tap target each, in a grid; `rows`: one below the other, beside each other where they are many and there is room, for words that explain;
   * `tiles`: under a symbol; `chips`: as wide as their words, in a line; `segments`: one switch in a row
   */
  look?: 'cards' | 'rows' | 'tiles' | 'chips' | 'segments'
  error?: string | undefined
}

/** One of a few: native radio buttons with large targets, so arrow keys and screen readers just work. */
export function RadioChoice<V extends string>({
  legend,
  hideLegend,
  options,
  value,
  onChange,
  look = 'cards',
  error,
}: Props<V>) {
  const name = useId()
  const errorId = `${name}-error`
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div className={styles[look]}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.symbol}
            <span>
              {option.label}
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
