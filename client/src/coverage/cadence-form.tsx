import { type FormEvent, useState } from 'react'
import type { Cadences } from '../../../server/coverage/contract.ts'
import { defaultCadences } from '../../../server/coverage/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './cadence.module.css'
import { cadencesFrom, draftOf, influences, keyOf } from './cadence-draft.ts'
import { useSetCadences } from './use-set-cadences.ts'

type Props = { cadences: Cadences; onSaved: () => void; onReload: () => void }

/** How often whom: what another one saved meanwhile is refused, never overwritten. */
export function CadenceForm({ cadences, onSaved, onReload }: Props) {
  const t = useT()
  const [version] = useState(cadences.version)
  const [draft, setDraft] = useState(() => draftOf(cadences.cadences))
  const save = useSetCadences(() => {
    toast(t('coverage.cadence.saved'))
    onSaved()
  })
  const isStale = save.error instanceof ApiError && save.error.code === 'stale_version'

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ cadences: cadencesFrom(draft), version })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {sectors.map((sector) => (
        <fieldset key={sector}>
          <legend className={styles.sector}>{t(`sector.${sector}`)}</legend>
          <div className={styles.row}>
            {influences.map((influence) => {
              const key = keyOf(sector, influence)
              return (
                <Field key={key} label={t(`influence.${influence}`)}>
                  {(control) => (
                    <TextInput
                      {...control}
                      type="number"
                      inputMode="numeric"
                      min={1}
                      max={730}
                      placeholder="–"
                      value={draft[key] ?? ''}
                      onChange={({ target }) =>
                        setDraft((now) => ({ ...now, [key]: target.value }))
                      }
                    />
                  )}
                </Field>
              )
            })}
          </div>
        </fieldset>
      ))}
      {save.error && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
        <Button onClick={() => setDraft(draftOf(defaultCadences))}>
          {t('coverage.cadence.defaults')}
        </Button>
        {isStale && <Button onClick={onReload}>{t('coverage.cadence.reload')}</Button>}
      </div>
    </form>
  )
}
