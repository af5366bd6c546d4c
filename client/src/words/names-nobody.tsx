import { troubleIn } from '../../../server/detector/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Checkbox } from '../ui/inputs.tsx'

type Props = {
  labels: { en: string; es: string }
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Asked where a tag looks like the name of somebody: "Casa Blanca" is none. */
export function NamesNobody({ labels, checked, onChange }: Props) {
  const t = useT()
  const isName = [labels.en, labels.es].some((label) => troubleIn(label) === 'name')
  if (!isName) return null
  return (
    <Checkbox
      required
      label={t('words.tag.nobody')}
      hint={t('words.tag.nobody.hint')}
      checked={checked}
      onChange={({ target }) => onChange(target.checked)}
    />
  )
}
