import { useT } from '../i18n/use-t.ts'
import { WhereField } from '../ui/where-field.tsx'
import { countyUnknown } from './directory-filter.ts'

type Props = { value: string; onChange: (where: string) => void; countiesOnly: boolean }

/** One county, a region, or what has no county yet. */
export function WhereSelect({ value, onChange, countiesOnly }: Props) {
  const t = useT()
  if (countiesOnly) return <WhereField value={value} onChange={onChange} regions={[]} />
  return (
    <WhereField value={value} onChange={onChange}>
      <option value={countyUnknown}>{t('institutions.countyUnknown')}</option>
    </WhereField>
  )
}
