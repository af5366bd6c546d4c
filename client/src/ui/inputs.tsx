import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Watched } from '../detector/watched.tsx'
import styles from './inputs.module.css'

type Bare<T> = Omit<T, 'className'>

export function TextInput(
  props: Bare<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> },
) {
  return <input type="text" {...props} className={styles.control} />
}

/** One line of words, not of a name or a number: the detector reads along. */
export function WordsInput(props: Bare<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <>
      <TextInput {...props} />
      <Watched id={props.id} value={props.value} />
    </>
  )
}

export function TextArea(props: Bare<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <>
      <textarea rows={3} {...props} className={`${styles.control} ${styles.area}`} />
      <Watched id={props.id} value={props.value} />
    </>
  )
}

export function Select(props: Bare<SelectHTMLAttributes<HTMLSelectElement>>) {
  return <select {...props} className={`${styles.control} ${styles.select}`} />
}

export function Checkbox({
  label,
  hint,
  ...rest
}: Bare<InputHTMLAttributes<HTMLInputElement>> & { label: string; hint?: string }) {
  return (
    <label className={styles.check}>
      <input {...rest} type="checkbox" />
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  )
}
