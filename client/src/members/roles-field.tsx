import { useEffect, useId, useRef } from 'react'
import { type Role, roles } from '../../../server/members/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { FieldError } from '../ui/field.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { toggled } from './draft.ts'
import styles from './form.module.css'

type Props = {
  value: readonly Role[]
  onChange: (roles: readonly Role[]) => void
  error: string | undefined
}

/** The roles, each with what it sees and may. */
export function RolesField({ value, onChange, error }: Props) {
  const t = useT()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  // the server refuses from the end of a long form
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  return (
    <fieldset className={styles.choices} aria-describedby={error ? id : undefined}>
      <legend className={styles.legend}>{t('members.roles')}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={t(`session.role.${role}`)}
          hint={t(`members.role.${role}`)}
          checked={value.includes(role)}
          onChange={() => onChange(toggled(roles, value, role))}
        />
      ))}
      <div ref={place} className={styles.problem}>
        {error && <FieldError id={id}>{error}</FieldError>}
      </div>
    </fieldset>
  )
}
