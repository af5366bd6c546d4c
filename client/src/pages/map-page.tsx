import { Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { countyInWords } from '../counties/county-in-words.ts'
import { CountyTipContent } from '../counties/county-tip-content.tsx'
import { LayerChoice } from '../counties/layer-choice.tsx'
import { useChanged } from '../counties/use-changed.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { type Chosen, type Layer, withValue } from '../map/layer.ts'
import { StateMap } from '../map/state-map.tsx'
import { elementOf } from '../map/use-county-keys.ts'
import { useMapView } from '../map/use-map-view.ts'
import type { Frame } from '../time/use-moment.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useIdle } from '../ui/use-idle.ts'
import { FurtherLayer } from './further-layer.tsx'
import { MapNotes } from './map-notes.tsx'
import styles from './map-page.module.css'
import { useMapPage } from './use-map-page.ts'

const CountyPanel = lazyPage(() => import('./county-panel.tsx'), 'CountyPanel', [
  'counties',
  'layers',
  'map',
  'reasons',
])
// it follows the map in everything: the map does not wait for it
const MapBelow = lazyPage(() => import('./map-below.tsx'), 'MapBelow', ['map'])
const PrintedMap = lazyPage(() => import('../sheet/printed-map.tsx'), 'PrintedMap', [
  'map',
  'sheet',
])
const SaveMapDialog = lazyPage(() => import('../sheet/save-map-dialog.tsx'), 'SaveMapDialog', [
  'map',
  'sheet',
])
const TimeSlider = lazyPage(() => import('../time/time-slider.tsx'), 'TimeSlider', [
  'places',
  'time',
])

const none: readonly CountyListed[] = []

/** The whole state at one look, and the same in a table. */
export function MapPage() {
  const t = useT()
  const [address, change] = useMapView()
  const [further, setFurther] = useState<Layer>()
  const [frame, setFrame] = useState<Frame>()
  const { shown, error, refetch, isPlaceholderData } = useMapPage(address, further, frame)
  const { map, listed } = shown
  const { view, counties, layer, regions } = map
  // the map follows a moving slider at once, everything that says the same when there is time
  const later = useDeferredValue(shown)
  const changed = useChanged(
    isPlaceholderData ? none : counties,
    `${view.sector} ${view.asOf} ${view.known}`,
  )
  const [chosen, setChosen] = useState<Chosen>()
  const [saving, setSaving] = useState(false)
  const save = useCallback(() => setSaving(true), [])
  const idle = useIdle()

  const lit = useMemo(
    () => (chosen && withValue(layer, chosen, listed)) ?? map.shown,
    [chosen, layer, listed, map.shown],
  )
  const regionOf = useCallback(
    (county: CountyListed) => regions.get(county.regionId) ?? '',
    [regions],
  )
  const describe = useCallback(
    (county: CountyListed) => countyInWords(t, county, regionOf(county), layer.say),
    [t, regionOf, layer],
  )
  const lookInto = useCallback((fips: string) => change({ county: fips }), [change])
  const close = useCallback(() => {
    change({ county: undefined })
    document.getElementById(elementOf(address.county ?? ''))?.focus()
  }, [change, address.county])
  const inside = counties.find(({ fips }) => fips === address.county)

  return (
    <>
      <div className={styles.page}>
        <div className={styles.side}>
          <PageHeader title={t('map.title')} />
          <LayerChoice view={view} onChange={change} />
          <FurtherLayer view={address} onChange={change} onLayer={setFurther} />
        </div>
        <div className={styles.stage}>
          <div className={styles.map}>
            {error && counties.length === 0 ? (
              <ErrorNotice error={error} onRetry={() => void refetch()} />
            ) : (
              <StateMap
                label={t('map.description')}
                counties={counties}
                layer={layer}
                shown={lit}
                changed={changed}
                describe={describe}
                tip={(county) => (
                  <CountyTipContent county={county} region={regionOf(county)} layer={layer} />
                )}
                onOpen={lookInto}
              />
            )}
            <MapNotes
              view={view}
              changed={counties.filter(({ fips }) => changed.has(fips))}
              onChange={change}
            />
          </div>
          <div className={styles.time}>
            <Suspense>
              {idle && (
                <TimeSlider
                  moment={address}
                  sector={address.sector}
                  onFrame={setFrame}
                  onSettle={change}
                />
              )}
            </Suspense>
          </div>
        </div>
        <div className={styles.below}>
          <Suspense>
            {inside && <CountyPanel county={inside} view={view} onClose={close} />}
          </Suspense>
          <Suspense fallback={<Loading lines={12} />}>
            <MapBelow
              {...later}
              address={address}
              changed={changed}
              chosen={chosen}
              onChoose={setChosen}
              onChange={change}
              onSave={save}
            />
          </Suspense>
        </div>
      </div>
      <Suspense>
        {saving && <SaveMapDialog map={map} onClose={() => setSaving(false)} />}
        {idle && <PrintedMap {...later.map} />}
      </Suspense>
    </>
  )
}
