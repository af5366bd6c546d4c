import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DeploymentSettings, putSettings } from '../../../server/settings/contract.ts'
import { type Bound, boundNames, bounds } from '../../../server/settings/rules.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts, sessionQuery } from '../queries.ts'
import { NumberField, NumbersForm, NumbersGroup } from '../ui/numbers-form.tsx'
import { toast } from '../ui/toast.tsx'

const parts: readonly { title: 'settings.screens' | 'settings.files'; names: readonly Bound[] }[] =
  [
    { title: 'settings.screens', names: ['sharedIdleMinutes'] },
    { title: 'settings.files', names: ['dailyExports', 'dailyExportRows'] },
  ]

type Props = { settings: DeploymentSettings; onSaved: () => void; onReload: () => void }

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
  return (
    <NumbersForm
      save={save}
      onSave={save.mutate}
      reload={{ label: t('settings.reload'), do: onReload }}
    >
      {parts.map(({ title, names }) => (
        <NumbersGroup key={title} title={t(title)} why={t(`${title}.why`)} least="240px">
          {names.map((name) => (
            <NumberField
              key={name}
              label={t(`settings.${name}`)}
              hint={t(`settings.${name}.hint`)}
              required
              {...bounds[name]}
              value={values[name]}
              onChange={(value) => setValues((now) => ({ ...now, [name]: value }))}
            />
          ))}
        </NumbersGroup>
      ))}
    </NumbersForm>
  )
}
