import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sensitivities } from '../../../server/contacts/rules.ts'
import { putRetention, type Retention } from '../../../server/retention/contract.ts'
import { retainedKinds } from '../../../server/retention/rules.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { NumberField, NumbersForm, NumbersGroup } from '../ui/numbers-form.tsx'
import { toast } from '../ui/toast.tsx'

type Props = { retention: Retention; onSaved: () => void; onReload: () => void }

/** For how many days words are kept. */
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
  return (
    <NumbersForm
      save={save}
      onSave={save.mutate}
      reload={{ label: t('retention.reload'), do: onReload }}
    >
      {retainedKinds.map((kind) => (
        <NumbersGroup
          key={kind}
          title={t(`retention.kind.${kind}`)}
          why={t(`retention.kind.${kind}.from`)}
          least="150px"
        >
          {sensitivities.map((sensitivity) => {
            const isIts = (one: { kind: string; sensitivity: string }) =>
              one.kind === kind && one.sensitivity === sensitivity
            return (
              <NumberField
                key={sensitivity}
                label={t(`sensitivity.${sensitivity}`)}
                required
                min={30}
                max={3650}
                value={periods.find(isIts)?.days ?? ''}
                onChange={(days) =>
                  setPeriods((now) => now.map((one) => (isIts(one) ? { ...one, days } : one)))
                }
              />
            )
          })}
        </NumbersGroup>
      ))}
    </NumbersForm>
  )
}
