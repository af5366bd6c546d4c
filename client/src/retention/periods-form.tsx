import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sensitivities } from '../../../server/contacts/rules.ts'
import { putRetention, type Retention } from '../../../server/retention/contract.ts'
import { retainedKinds } from '../../../server/retention/rules.ts'
import { ApiError, call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './retention.module.css'

type Props = { retention: Retention; onSaved: () => void; onReload: () => void }

/** For how many days words are kept. What another admin saved meanwhile is refused, never overwritten. */
export function PeriodsForm({ retention, onSaved, onReload }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [version] = useState(retention.version)
  const [periods, setPeriods] = useState(() =>
    retention.periods.map((one) => ({ ...one, days: String(one.days) })),
  )
  const save = useMutation({
    mutationFn: () =>
      call(putRetention, {
        body: { periods: periods.map((one) => ({ ...one, days: Number(one.days) })) },
        ifMatch: version,
      }),
    onSuccess: async () => {
      toast(t('retention.saved'))
      await refreshFacts(client)
      onSaved()
    },
  })
  const isStale = save.error instanceof ApiError && save.error.code === 'stale_version'

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {retainedKinds.map((kind) => (
        <fieldset key={kind}>
          <legend className={styles.kind}>{t(`retention.kind.${kind}`)}</legend>
          <p className={styles.soft}>{t(`retention.kind.${kind}.from`)}</p>
          <div className={styles.row}>
            {sensitivities.map((sensitivity) => (
              <Field key={sensitivity} label={t(`sensitivity.${sensitivity}`)}>
                {(control) => (
                  <TextInput
                    {...control}
                    type="number"
                    inputMode="numeric"
                    required
                    min={30}
                    max={3650}
                    value={
                      periods.find((one) => one.kind === kind && one.sensitivity === sensitivity)
                        ?.days ?? ''
                    }
                    onChange={({ target }) =>
                      setPeriods((now) =>
                        now.map((one) =>
                          one.kind === kind && one.sensitivity === sensitivity
                            ? { ...one, days: target.value }
                            : one,
                        ),
                      )
                    }
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      {save.error && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
        {isStale && <Button onClick={onReload}>{t('retention.reload')}</Button>}
      </div>
    </form>
  )
}
