import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Layer } from '../map/layer.ts'
import type { MapView } from '../map/use-map-view.ts'

/** The map on screen, as a sheet shows it too. */
export type ShownMap = {
  view: MapView
  layer: Layer
  counties: readonly CountyListed[]
  /** Counties that stand out from the others and are counted, all when undefined. */
  shown: ReadonlySet<string> | undefined
  regions: ReadonlyMap<string, string>
}
