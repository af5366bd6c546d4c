import { Suspense } from 'react'
import type { LayerProps } from '../layers/layer-props.ts'
import { lazyPage } from '../lazy-page.ts'
import type { LayerName } from '../map/use-map-view.ts'

const parts: Partial<Record<LayerName, ReturnType<typeof lazyPage<string, LayerProps>>>> = {
  campaign: lazyPage(() => import('../layers/campaign-layer.tsx'), 'CampaignLayer', ['layers']),
  '287g': lazyPage(() => import('../layers/agreement-layer.tsx'), 'AgreementLayer', ['layers']),
  coverage: lazyPage(() => import('../layers/coverage-layer.tsx'), 'CoverageLayer', ['layers']),
}

/** The chosen layer when it has data of its own, with what there is to choose or to know about it. */
export function FurtherLayer(props: LayerProps) {
  const Part = parts[props.view.layer]
  return <Suspense>{Part && <Part {...props} />}</Suspense>
}
