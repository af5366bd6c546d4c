import type { CountyListed } from '../../../server/counties/contract.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { type Chosen, type Layer, legendRows, type Scale } from '../map/layer.ts'
import { Swatch } from '../map/swatch.tsx'
import { useInk } from '../theme/theme.ts'
import { Icon } from '../ui/icon.tsx'
import { Fading } from './fading.tsx'
import styles from './legend.module.css'

type Props = {
  layer: Layer
  counties: readonly CountyListed[]
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen | undefined) => void
}

/** What the colours mean, and how many counties have each; a row shows which ones. */
export function Legend({ layer: { area, disc, flags }, counties, chosen, onChoose }: Props) {
  const t = useT()
  const flagged = counties.filter(({ contradictions }) => contradictions > 0).length
  const byHand = counties.filter((one) => area.byHand?.(one) || disc?.byHand?.(one)).length
  const choice = { counties, chosen, onChoose }
  return (
    <div className={styles.legend}>
      <Group part="area" scale={area} {...choice} />
      {disc && <Group part="disc" scale={disc} {...choice} />}
      {byHand > 0 && (
        <p className={styles.note}>
          <Icon name="edit" size={16} />
          {t('map.legend.byHand')} ({formatNumber(byHand)})
        </p>
      )}
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

type GroupProps = Omit<Props, 'layer'> & { part: Chosen['part']; scale: Scale }

function Group({ part, scale, counties, chosen, onChoose }: GroupProps) {
  const t = useT()
  const ink = useInk()
  return (
    <div>
      <h2 className={styles.title}>{scale.title(t)}</h2>
      <ul className={styles.rows}>
        {legendRows(scale, counties).map(({ value, fips }) => {
          const pressed = chosen?.part === part && chosen.value === value
          return (
            <li key={value}>
              <button
                type="button"
                className={styles.row}
                disabled={fips.length === 0}
                aria-pressed={pressed}
                onClick={() => onChoose(pressed ? undefined : { part, value })}
              >
                <Swatch
                  tone={scale.tone(ink, value)}
                  glyph={scale.glyph(value)}
                  round={part === 'disc'}
                />
                <span>{scale.word(t, value)}</span>
                <span className={styles.count}>{formatNumber(fips.length)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
