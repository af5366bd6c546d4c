import { type ReactNode, useId } from 'react'
import { FieldError } from '../../ui/field.tsx'
import styles from './form.module.css'

type Props = { title: string; field?: string; error?: string | undefined; children: ReactNode }

/** One question of the form. Leading on to it focuses its title, which tells what is the matter. */
export function FormPart({ title, field, error, children }: Props) {
  const errorId = useId()
  return (
    <section className={styles.part}>
      <div>
        <h2
          className={styles.question}
          data-field={field}
          tabIndex={field ? -1 : undefined}
          aria-describedby={error && errorId}
        >
          {title}
        </h2>
        {error && <FieldError id={errorId}>{error}</FieldError>}
      </div>
      {children}
    </section>
  )
}
