import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { CountyTable } from '../counties/county-table.tsx'
import { CountyTipContent } from '../counties/county-tip-content.tsx'
import { countyInWords } from '../counties/describe.ts'
import { Legend } from '../counties/legend.tsx'
import { LayerChoice, MapFilters } from '../counties/map-controls.tsx'
import { useChanged } from '../counties/use-changed.ts'
import { useCounties, useRegionNames } from '../counties/use-counties.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import type { Layer } from '../map/layer.ts'
import { StateMap } from '../map/state-map.tsx'
import { statusLayers } from '../map/status-layers.ts'
import { hrefInView, useMapView } from '../map/use-map-view.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './map-page.module.css'

const none: readonly CountyListed[] = []

/** The whole state at one look, and the same in a table. */
export function MapPage() {
  const t = useT()
  const [, navigate] = useLocation()
  const [view, change] = useMapView()
  const regionNames = useRegionNames()
  const { data: all = none, error, refetch, isPlaceholderData } = useCounties(view)
  const changed = useChanged(
    isPlaceholderData ? none : all,
    `${view.sector} ${view.asOf} ${view.known}`,
  )
  const layer: Layer = statusLayers[view.layer]

  const counties = useMemo(
    () => (view.region ? all.filter(({ regionId }) => regionId === view.region) : all),
    [all, view.region],
  )
  const shown = useMemo(
    () => (view.region ? new Set(counties.map(({ fips }) => fips)) : undefined),
    [counties, view.region],
  )
  const regionOf = useCallback(
    (county: CountyListed) => regionNames.get(county.regionId) ?? '',
    [regionNames],
  )
  const describe = useCallback(
    (county: CountyListed) => countyInWords(t, county, regionOf(county), layer.say),
    [t, regionOf, layer],
  )
  const hrefOf = useCallback((fips: string) => hrefInView(view, fips), [view])
  const open = useCallback((fips: string) => navigate(hrefOf(fips)), [navigate, hrefOf])
  const changedNames = all.filter(({ fips }) => changed.has(fips)).map(({ name }) => name)

  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <PageHeader title={t('map.title')} />
        <LayerChoice view={view} onChange={change} />
      </div>
      <div className={styles.stage}>
        <div className={styles.map}>
          {error && all.length === 0 ? (
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          ) : (
            <StateMap
              label={t('map.description')}
              counties={all}
              layer={layer}
              shown={shown}
              changed={changed}
              describe={describe}
              tip={(county) => <CountyTipContent county={county} region={regionOf(county)} />}
              onOpen={open}
            />
          )}
          <div className={styles.notes}>
            {(view.asOf || view.known) && (
              <p className={styles.past}>
                {view.asOf && <span>{t('map.asOf.past', { day: formatDay(view.asOf) })}</span>}
                {view.known && <span>{t('map.known.past', { day: formatDay(view.known) })}</span>}
                <Button icon="clock" onClick={() => change({ asOf: undefined, known: undefined })}>
                  {t('map.asOf.today')}
                </Button>
              </p>
            )}
            <p role="status" className={styles.news}>
              {changedNames.length > 0 && t('map.changed', { names: changedNames.join(', ') })}
            </p>
          </div>
        </div>
      </div>
      <div className={styles.below}>
        <Legend counties={counties} layer={layer} />
        <MapFilters view={view} regions={regionNames} onChange={change} />
        <Section title={t('map.count', { count: counties.length })}>
          <CountyTable
            counties={counties}
            regionNames={regionNames}
            changed={changed}
            hrefOf={hrefOf}
          />
        </Section>
      </div>
    </div>
  )
}
