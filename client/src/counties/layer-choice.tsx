import { useT } from '../i18n/use-t.ts'
import { layerNames, type MapView } from '../map/use-map-view.ts'
import { RadioChoice } from '../ui/choice.tsx'

type Props = { view: MapView; onChange: (change: Partial<MapView>) => void }

/** What the map is painted by. */
export function LayerChoice({ view, onChange }: Props) {
  const t = useT()
  return (
    <RadioChoice
      look="segments"
      legend={t('map.layer')}
      hideLegend
      options={layerNames.map((layer) => ({ value: layer, label: t(`map.layer.${layer}`) }))}
      value={view.layer}
      onChange={(layer) => onChange({ layer })}
    />
  )
}
