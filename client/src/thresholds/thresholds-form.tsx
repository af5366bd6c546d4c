import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  previewThresholds,
  putThresholds,
  type SetThresholds,
} from '../../../server/thresholds/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts, sessionQuery } from '../queries.ts'
import { NumberField, NumbersForm, NumbersGroup } from '../ui/numbers-form.tsx'
import { toast } from '../ui/toast.tsx'
import { ThresholdChanges } from './threshold-changes.tsx'

const names = ['freshDays', 'ageingDays', 'staleDays'] as const

type Props = { thresholds: SetThresholds; onSaved: () => void; onReload: () => void }

/** After how many days evidence ages; what that changes on the map stands below before it is saved. */
export function ThresholdsForm({ thresholds, onSaved, onReload }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [version] = useState(thresholds.version)
  const [values, setValues] = useState({
    freshDays: String(thresholds.freshDays),
    ageingDays: String(thresholds.ageingDays),
    staleDays: String(thresholds.staleDays),
  })
  const body = {
    freshDays: Number(values.freshDays),
    ageingDays: Number(values.ageingDays),
    staleDays: Number(values.staleDays),
  }
  const { freshDays, ageingDays, staleDays } = body
  const ascends = 0 < freshDays && freshDays < ageingDays && ageingDays < staleDays
  const changed = names.some((name) => body[name] !== thresholds[name])
  const preview = useQuery({
    queryKey: ['threshold preview', body],
    queryFn: ({ signal }) => call(previewThresholds, { body, signal }),
    enabled: ascends && changed,
  })
  const save = useMutation({
    mutationFn: () => call(putThresholds, { body, ifMatch: version }),
    onSuccess: async () => {
      toast(t('thresholds.saved'))
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
      <NumbersGroup title={t('thresholds.title')} why={t('thresholds.why')} least="240px">
        {names.map((name) => (
          <NumberField
            key={name}
            label={t(`thresholds.${name}`)}
            hint={t(`thresholds.${name}.hint`)}
            required
            min={1}
            max={3650}
            value={values[name]}
            onChange={(value) => setValues((now) => ({ ...now, [name]: value }))}
          />
        ))}
      </NumbersGroup>
      {!ascends && <p role="alert">{t('thresholds.ascend')}</p>}
      {changed && ascends && preview.data && <ThresholdChanges preview={preview.data} />}
    </NumbersForm>
  )
}
