import { sectors } from '../../../server/institutions/rules.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { useKinds } from '../session/use-kinds.ts'

/**
 * The options of a select: every kind under its sector.
 * @param kept what the entry is already; `all`: to look for entries, by a whole sector too
 */
export function KindOptions({ kept }: { kept?: string | undefined }) {
  const t = useT()
  const kindsOf = useKinds(kept)
  return sectors.map((sector) => {
    const label = t(`sector.${sector}`)
    return (
      <optgroup key={sector} label={label}>
        {kept === 'all' && (
          <option value={sector}>{t('institutions.what.sector', { sector: label })}</option>
        )}
        {kindsOf(sector).map((kind) => (
          <option key={kind} value={kind}>
            {kindWord(t, kind)}
          </option>
        ))}
      </optgroup>
    )
  })
}
