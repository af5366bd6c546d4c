import { memo } from 'react'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import type { Layer } from '../map/layer.ts'
import type { MapView } from '../map/use-map-view.ts'
import styles from './sector-maps.module.css'
import { SmallMap } from './small-map.tsx'
import { useCounties } from './use-counties.ts'

type Props = {
  view: MapView
  layer: Layer
  shown: ReadonlySet<string> | undefined
  onChange: (change: Partial<MapView>) => void
}

/**
 * The same status of every sector beside each other; one of them, pressed, becomes the sector of the map.
 * Remembered: 335 areas are not drawn again for every step of the slider.
 */
export const SectorMaps = memo(function SectorMaps(props: Props) {
  return (
    <ul className={styles.maps}>
      {sectors.map((sector) => (
        <li key={sector}>
          <SectorMap sector={sector} {...props} />
        </li>
      ))}
    </ul>
  )
})

function SectorMap({ sector, view, layer, shown, onChange }: Props & { sector: Sector }) {
  const t = useT()
  const { data = [] } = useCounties({ ...view, sector }, true)
  const pressed = view.sector === sector
  return (
    <button
      type="button"
      className={styles.map}
      aria-pressed={pressed}
      onClick={() => onChange({ sector: pressed ? undefined : sector })}
    >
      <strong>{t(`sector.${sector}`)}</strong>
      <SmallMap layer={layer} counties={data} shown={shown} />
    </button>
  )
}
