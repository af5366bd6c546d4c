import { type FormEvent, useState } from 'react'
import type { TokenFacts } from '../../../server/tokens/contract.ts'
import { type Scope, scopes } from '../../../server/tokens/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, Select } from '../ui/inputs.tsx'
import { NameField } from '../ui/name-field.tsx'
import styles from './tokens.module.css'

const lasting = [30, 90, 180, 365] as const

type Props = {
  busy: boolean
  error: Error | null
  onMake: (facts: TokenFacts) => void
  onCancel: () => void
}

/** For which tool, what it reads, and until when: as little as it needs. */
export function TokenForm({ busy, error, onMake, onCancel }: Props) {
  const t = useT()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>(['statuses'])
  const [days, setDays] = useState(90)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (chosen.length > 0) onMake({ name: name.trim(), scopes: [...chosen], days })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <NameField
        label={t('tokens.name')}
        hint={t('tokens.name.hint')}
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <fieldset className={styles.scopes}>
        <legend>{t('tokens.scopes')}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`tokens.scope.${scope}`)}
            checked={chosen.includes(scope)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
            }
          />
        ))}
      </fieldset>
      <Field label={t('tokens.days')}>
        {(control) => (
          <Select
            {...control}
            value={days}
            onChange={({ target }) => setDays(Number(target.value))}
          >
            {lasting.map((count) => (
              <option key={count} value={count}>
                {t('tokens.days.count', { count })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {error && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={busy || chosen.length === 0}>
          {t(busy ? 'common.saving' : 'tokens.make')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
