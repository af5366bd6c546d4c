import { Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { countyInWords } from '../counties/county-in-words.ts'
import { CountyTipContent } from '../counties/county-tip-content.tsx'
import { type Chosen, withValue } from '../counties/legend.tsx'
import { LayerChoice } from '../counties/map-controls.tsx'
import { useChanged } from '../counties/use-changed.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Layer } from '../map/layer.ts'
import { StateMap } from '../map/state-map.tsx'
import { hrefInView, useMapView } from '../map/use-map-view.ts'
import type { Frame } from '../time/use-moment.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useIdle } from '../ui/use-idle.ts'
import { FurtherLayer } from './further-layer.tsx'
import { MapBelow } from './map-below.tsx'
import { MapNotes } from './map-notes.tsx'
import styles from './map-page.module.css'
import { useMapPage } from './use-map-page.ts'

const PrintedMap = lazyPage(() => import('../sheet/printed-map.tsx'), 'PrintedMap', [
  'map',
  'sheet',
])
const SaveMapDialog = lazyPage(() => import('../sheet/save-map-dialog.tsx'), 'SaveMapDialog', [
  'map',
  'sheet',
])
const TimeSlider = lazyPage(() => import('../time/time-slider.tsx'), 'TimeSlider', ['time'])

const none: readonly CountyListed[] = []

/** The whole state at one look, and the same in a table. */
export function MapPage() {
  const t = useT()
  const [, navigate] = useLocation()
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
  const hrefOf = useCallback((fips: string) => hrefInView(view, fips), [view])
  const open = useCallback((fips: string) => navigate(hrefOf(fips)), [navigate, hrefOf])

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
                onOpen={open}
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
          <MapBelow
            {...later}
            changed={changed}
            chosen={chosen}
            onChoose={setChosen}
            onChange={change}
            onSave={save}
          />
        </div>
      </div>
      <Suspense>
        {saving && <SaveMapDialog map={map} onClose={() => setSaving(false)} />}
        {idle && <PrintedMap {...later.map} />}
      </Suspense>
    </>
  )
}
