import { useState } from 'react'
import type { Cadences } from '../../../server/coverage/contract.ts'
import { defaultCadences } from '../../../server/coverage/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { NumberField, NumbersForm, NumbersGroup } from '../ui/numbers-form.tsx'
import { toast } from '../ui/toast.tsx'
import { cadencesFrom, draftOf, influences, keyOf } from './cadence-draft.ts'
import { useSetCadences } from './use-set-cadences.ts'

type Props = { cadences: Cadences; onSaved: () => void; onReload: () => void }

/** How often whom. */
export function CadenceForm({ cadences, onSaved, onReload }: Props) {
  const t = useT()
  const [version] = useState(cadences.version)
  const [draft, setDraft] = useState(() => draftOf(cadences.cadences))
  const save = useSetCadences(() => {
    toast(t('coverage.cadence.saved'))
    onSaved()
  })
  return (
    <NumbersForm
      save={save}
      onSave={() => save.mutate({ cadences: cadencesFrom(draft), version })}
      reload={{ label: t('coverage.cadence.reload'), do: onReload }}
      more={
        <Button onClick={() => setDraft(draftOf(defaultCadences))}>
          {t('coverage.cadence.defaults')}
        </Button>
      }
    >
      {sectors.map((sector) => (
        <NumbersGroup key={sector} title={t(`sector.${sector}`)} least="90px">
          {influences.map((influence) => {
            const key = keyOf(sector, influence)
            return (
              <NumberField
                key={key}
                label={t(`influence.${influence}`)}
                min={1}
                max={730}
                placeholder="–"
                value={draft[key] ?? ''}
                onChange={(value) => setDraft((now) => ({ ...now, [key]: value }))}
              />
            )
          })}
        </NumbersGroup>
      ))}
    </NumbersForm>
  )
}
