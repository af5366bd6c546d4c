import { useT } from '../i18n/use-t.ts'
import { Checkbox } from '../ui/inputs.tsx'
import { CountiesField } from './counties-field.tsx'
import type { Draft } from './draft.ts'

type Props = {
  draft: Pick<Draft, 'counties' | 'statewide'>
  onChange: (part: Partial<Draft>) => void
}

/** The counties it serves, or all of Alabama. */
export function PlaceFields({ draft, onChange }: Props) {
  const t = useT()
  return (
    <div>
      {!draft.statewide && (
        <CountiesField
          label={t('institutions.form.counties')}
          hint={t('institutions.form.counties.hint')}
          optional
          value={draft.counties}
          onChange={(counties) => onChange({ counties })}
        />
      )}
      <Checkbox
        label={t('institutions.form.statewide')}
        checked={draft.statewide}
        onChange={(event) => onChange({ statewide: event.target.checked })}
      />
    </div>
  )
}
