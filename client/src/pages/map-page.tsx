import { Suspense, useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { countyInWords } from '../counties/county-in-words.ts'
import { CountyTable } from '../counties/county-table.tsx'
import { CountyTipContent } from '../counties/county-tip-content.tsx'
import { type Chosen, Legend, withValue } from '../counties/legend.tsx'
import { LayerChoice, MapFilters } from '../counties/map-controls.tsx'
import { useChanged } from '../counties/use-changed.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Layer } from '../map/layer.ts'
import { StateMap } from '../map/state-map.tsx'
import { hrefInView, useMapView } from '../map/use-map-view.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import { useIdle } from '../ui/use-idle.ts'
import { FurtherLayer } from './further-layer.tsx'
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

const none: readonly CountyListed[] = []

/** The whole state at one look, and the same in a table. */
export function MapPage() {
  const t = useT()
  const [, navigate] = useLocation()
  const [view, change] = useMapView()
  const [further, setFurther] = useState<Layer>()
  const { map, listed, error, refetch, isPlaceholderData } = useMapPage(view, further)
  const { counties, layer, regions } = map
  const changed = useChanged(
    isPlaceholderData ? none : counties,
    `${view.sector} ${view.asOf} ${view.known}`,
  )
  const [chosen, setChosen] = useState<Chosen>()
  const [saving, setSaving] = useState(false)
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
          <FurtherLayer view={view} onChange={change} onLayer={setFurther} />
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
        </div>
        <div className={styles.below}>
          <Legend layer={layer} counties={listed} chosen={chosen} onChoose={setChosen} />
          <MapFilters view={view} bySector={layer.bySector} regions={regions} onChange={change} />
          <Section
            title={t('map.count', { count: listed.length })}
            aside={
              <Button look="quiet" icon="download" onClick={() => setSaving(true)}>
                {t('map.save')}
              </Button>
            }
          >
            <CountyTable
              counties={listed}
              regionNames={regions}
              changed={changed}
              hrefOf={hrefOf}
            />
          </Section>
        </div>
      </div>
      <Suspense>
        {saving && <SaveMapDialog map={map} onClose={() => setSaving(false)} />}
        {idle && <PrintedMap {...map} />}
      </Suspense>
    </>
  )
}
