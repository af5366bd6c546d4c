import './leaflet.css'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { useInk } from '../theme/theme.ts'
import { CountyAreas } from './county-areas.tsx'
import { CountyMarks } from './county-marks.tsx'
import { CountyTip } from './county-tip.tsx'
import { FillPatterns } from './fills.tsx'
import { FitState } from './fit-state.tsx'
import type { Layer } from './layer.ts'
import styles from './state-map.module.css'
import { stateBounds } from './topology.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

type Props = {
  label: string
  counties: readonly CountyListed[]
  layer: Layer
  /** Counties that stand out from the others, all when undefined. */
  shown: ReadonlySet<string> | undefined
  /** Counties to mark as just changed. */
  changed: ReadonlySet<string>
  /** What a screen reader says of a county. */
  describe: (county: CountyListed) => string
  tip: (county: CountyListed) => ReactNode
  onOpen: (fips: string) => void
}

/** Alabama, county by county. The table beside it says the same in words. */
export function StateMap({ label, counties, layer, shown, changed, describe, tip, onOpen }: Props) {
  const ink = useInk()
  const [active, setActive] = useState<string | null>(null)
  const byFips = useMemo(() => new Map(counties.map((c) => [c.fips, c])), [counties])
  const tones = useMemo(
    () =>
      new Map(
        counties.map((county) => {
          const { area } = layer
          return [county.fips, area.tone(ink, area.valueOf(county), county)] as const
        }),
      ),
    [counties, layer, ink],
  )
  // words come a moment after colours: making them for all would hold up a moving slider
  const spoken = useDeferredValue(counties)
  const described = useMemo(
    () => new Map(spoken.map((county) => [county.fips, describe(county)])),
    [spoken, describe],
  )
  const activeCounty = active === null ? undefined : byFips.get(active)
  return (
    <div className={styles.frame}>
      <FillPatterns fills={[...tones.values()].map(({ fill }) => fill)} />
      <MapContainer
        className={styles.map ?? ''}
        bounds={stateBounds}
        zoomSnap={0}
        maxZoom={11}
        scrollWheelZoom={false}
        keyboard={false}
        zoomControl={false}
        attributionControl={false}
      >
        <FitState />
        <CountyAreas
          label={label}
          tones={tones}
          shown={shown}
          described={described}
          onActive={setActive}
          onOpen={onOpen}
        />
        <CountyMarks
          counties={counties}
          layer={layer}
          tones={tones}
          shown={shown}
          changed={changed}
          active={active}
        />
        {activeCounty && <CountyTip fips={activeCounty.fips}>{tip(activeCounty)}</CountyTip>}
        <ZoomButtons />
      </MapContainer>
    </div>
  )
}
