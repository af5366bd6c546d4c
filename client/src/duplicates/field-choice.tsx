import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import { RadioChoice } from '../ui/choice.tsx'
import type { Compared, Side } from './fields.ts'

type Props = {
  compared: Compared
  side: Side
  words: (field: string, value: unknown) => string
  onChange: (side: Side) => void
}

/** One field in which two entries differ: which of both words stay. */
export function FieldChoice({ compared, side, words, onChange }: Props) {
  const t = useT()
  const { field, one, other } = compared
  const label = (value: unknown) => words(field, value) || t('duplicates.none')
  const isList = Array.isArray(one) && one.length > 0 && Array.isArray(other) && other.length > 0
  return (
    <RadioChoice
      legend={t(`duplicates.field.${field}` as MessageKey)}
      look="rows"
      options={[
        { value: 'one', label: label(one) },
        { value: 'other', label: label(other) },
        ...(isList ? [{ value: 'both' as const, label: t('duplicates.both') }] : []),
      ]}
      value={side}
      onChange={onChange}
    />
  )
}
