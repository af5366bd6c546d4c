import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type DeploymentSettings, putSettings } from '../../../server/settings/contract.ts'
import { type Bound, boundNames, bounds } from '../../../server/settings/rules.ts'
import { ApiError, call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts, sessionQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './settings.module.css'

const parts: readonly { title: 'settings.screens' | 'settings.files'; names: readonly Bound[] }[] =
  [
    { title: 'settings.screens', names: ['sharedIdleMinutes'] },
    { title: 'settings.files', names: ['dailyExports', 'dailyExportRows'] },
  ]

type Props = { settings: DeploymentSettings; onSaved: () => void; onReload: () => void }

/** What another admin saved meanwhile is refused, never overwritten. */
export function SettingsForm({ settings, onSaved, onReload }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [version] = useState(settings.version)
  const [values, setValues] = useState(
    () =>
      Object.fromEntries(boundNames.map((name) => [name, String(settings[name])])) as Record<
        Bound,
        string
      >,
  )
  const save = useMutation({
    mutationFn: () =>
      call(putSettings, {
        body: {
          sharedIdleMinutes: Number(values.sharedIdleMinutes),
          dailyExports: Number(values.dailyExports),
          dailyExportRows: Number(values.dailyExportRows),
        },
        ifMatch: version,
      }),
    onSuccess: async () => {
      toast(t('settings.saved'))
      // it may be about this very screen
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
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
      {parts.map(({ title, names }) => (
        <fieldset key={title}>
          <legend className={styles.title}>{t(title)}</legend>
          <p className={styles.soft}>{t(`${title}.why`)}</p>
          <div className={styles.row}>
            {names.map((name) => (
              <Field key={name} label={t(`settings.${name}`)} hint={t(`settings.${name}.hint`)}>
                {(control) => (
                  <TextInput
                    {...control}
                    type="number"
                    inputMode="numeric"
                    required
                    min={bounds[name].min}
                    max={bounds[name].max}
                    value={values[name]}
                    onChange={({ target }) =>
                      setValues((now) => ({ ...now, [name]: target.value }))
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
        {isStale && <Button onClick={onReload}>{t('settings.reload')}</Button>}
      </div>
    </form>
  )
}
