import { useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './state-map.module.css'
import { stateBounds } from './topology.ts'

export function ZoomButtons() {
  const t = useT()
  const map = useMap()
  const [zoom, setZoom] = useState(map.getZoom())
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const whole = zoom <= map.getMinZoom() + 0.05
  return (
    <div className={styles.zoom}>
      <button
        type="button"
        aria-label={t('map.zoomIn')}
        disabled={zoom >= map.getMaxZoom()}
        onClick={() => map.zoomIn()}
      >
        <Icon name="log" />
      </button>
      <button
        type="button"
        aria-label={t('map.wholeState')}
        disabled={whole}
        onClick={() => map.fitBounds(stateBounds, { padding: [6, 6] })}
      >
        <Icon name="whole" />
      </button>
    </div>
  )
}
