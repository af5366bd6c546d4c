import { allianceValues } from '../../../server/assessments/rules.ts'
import { allianceTone } from '../../../server/palette/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Swatch } from '../map/swatch.tsx'
import { useInk } from '../theme/theme.ts'
import { RadioChoice } from '../ui/choice.tsx'

type Props = {
  value: number | undefined
  onChange: (value: number) => void
  error?: string | undefined
}

/** Where somebody stands, 1–5, each with the colour and symbol it has on the map. */
export function ValueChoice({ value, onChange, error }: Props) {
  const t = useT()
  const ink = useInk()
  return (
    <RadioChoice
      legend={t('assessments.value')}
      options={allianceValues.map((word, index) => ({
        value: String(index + 1),
        label: t(`alliance.${word}`),
        hint: t(`assessments.means.${word}`),
        symbol: <Swatch tone={allianceTone(ink, word, null)} glyph={word} size={28} />,
      }))}
      value={value === undefined ? undefined : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      error={error}
    />
  )
}
