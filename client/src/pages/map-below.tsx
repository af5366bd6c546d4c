import { memo, Suspense, useCallback } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { CountyTable } from '../counties/county-table.tsx'
import { Legend } from '../counties/legend.tsx'
import { MapFilters } from '../counties/map-controls.tsx'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Chosen } from '../map/layer.ts'
import { isStatusLayer } from '../map/status-layers.ts'
import { hrefInView, type MapView } from '../map/use-map-view.ts'
import type { ShownMap } from '../sheet/shown-map.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { WhenSeen } from '../ui/when-seen.tsx'

const SectorMaps = lazyPage(() => import('../counties/sector-maps.tsx'), 'SectorMaps')

type Props = {
  /** Where the slider has come to rest: small maps do not follow it on its way. */
  address: MapView
  map: ShownMap
  listed: readonly CountyListed[]
  changed: ReadonlySet<string>
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen | undefined) => void
  onChange: (change: Partial<MapView>) => void
  onSave: () => void
}

/** What stands beside the map and says the same. It may come a moment after the map: a moving slider waits for neither. */
export const MapBelow = memo(function MapBelow(props: Props) {
  const { address, map, listed, changed, chosen, onChoose, onChange, onSave } = props
  const { view, layer, regions } = map
  const t = useT()
  const hrefOf = useCallback((fips: string) => hrefInView(view, fips), [view])
  return (
    <>
      <Legend layer={layer} counties={listed} chosen={chosen} onChoose={onChoose} />
      <MapFilters view={view} bySector={layer.bySector} regions={regions} onChange={onChange} />
      {isStatusLayer(view.layer) && (
        <Section title={t('map.bySector')}>
          <WhenSeen>
            <Suspense fallback={<Loading lines={6} />}>
              <SectorMaps view={address} layer={layer} shown={map.shown} onChange={onChange} />
            </Suspense>
          </WhenSeen>
        </Section>
      )}
      <Section
        title={t('map.count', { count: listed.length })}
        aside={
          <Button look="quiet" icon="download" onClick={onSave}>
            {t('map.save')}
          </Button>
        }
      >
        <CountyTable counties={listed} regionNames={regions} changed={changed} hrefOf={hrefOf} />
      </Section>
    </>
  )
})
