import { kindsBySector, sectors } from '../../../server/institutions/rules.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'

/** The options of a select: every kind under its sector, and where it helps the whole sector too. */
export function KindOptions({ withSectors = false }: { withSectors?: boolean }) {
  const t = useT()
  return sectors.map((sector) => (
    <optgroup key={sector} label={t(`sector.${sector}`)}>
      {withSectors && (
        <option value={sector}>
          {t('institutions.what.sector', { sector: t(`sector.${sector}`) })}
        </option>
      )}
      {kindsBySector[sector].map((kind) => (
        <option key={kind} value={kind}>
          {kindWord(t, kind)}
        </option>
      ))}
    </optgroup>
  ))
}
