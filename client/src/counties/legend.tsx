import type { CountyListed } from '../../../server/counties/contract.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { type Layer, legendRows, type Scale } from '../map/layer.ts'
import { Swatch } from '../map/swatch.tsx'
import { useTheme } from '../theme/theme.ts'
import { Icon } from '../ui/icon.tsx'
import { Fading } from './fading.tsx'
import styles from './legend.module.css'

type Props = { counties: readonly CountyListed[]; layer: Layer }

/** What the colours mean, and how many counties have each. */
export function Legend({ counties, layer: { area, disc, flags } }: Props) {
  const t = useT()
  const flagged = counties.filter(({ contradictions }) => contradictions > 0).length
  return (
    <div className={styles.legend}>
      <Group scale={area} counties={counties} />
      {disc && <Group scale={disc} counties={counties} round />}
      {flags && (
        <p className={styles.note}>
          <Icon name="flag" size={16} />
          {t('map.legend.flag')} ({formatNumber(flagged)})
        </p>
      )}
      {area.fades && <Fading />}
    </div>
  )
}

type GroupProps = { scale: Scale; counties: readonly CountyListed[]; round?: boolean }

function Group({ scale, counties, round = false }: GroupProps) {
  const t = useT()
  const theme = useTheme()
  return (
    <div>
      <h2 className={styles.title}>{scale.title(t)}</h2>
      <ul className={styles.rows}>
        {legendRows(scale, counties).map(({ value, fips }) => (
          <li key={value} className={styles.row} data-none={fips.length === 0 || undefined}>
            <Swatch tone={scale.tone(theme, value)} glyph={scale.glyph(value)} round={round} />
            <span>{scale.word(t, value)}</span>
            <span className={styles.count}>{formatNumber(fips.length)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
