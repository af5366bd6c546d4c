import { memo, useCallback } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { CountyTable } from '../counties/county-table.tsx'
import { type Chosen, Legend } from '../counties/legend.tsx'
import { MapFilters } from '../counties/map-controls.tsx'
import { useT } from '../i18n/use-t.ts'
import { hrefInView, type MapView } from '../map/use-map-view.ts'
import type { ShownMap } from '../sheet/shown-map.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'

type Props = {
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
  const { map, listed, changed, chosen, onChoose, onChange, onSave } = props
  const { view, layer, regions } = map
  const t = useT()
  const hrefOf = useCallback((fips: string) => hrefInView(view, fips), [view])
  return (
    <>
      <Legend layer={layer} counties={listed} chosen={chosen} onChoose={onChoose} />
      <MapFilters view={view} bySector={layer.bySector} regions={regions} onChange={onChange} />
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
