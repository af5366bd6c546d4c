import { dayInAlabama } from '../../../server/days.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import type { MapView } from '../map/use-map-view.ts'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import styles from './map-controls.module.css'

type Props = {
  view: MapView
  /** Whether what is shown can be of one sector. */
  bySector: boolean
  regions: ReadonlyMap<string, string>
  onChange: (change: Partial<MapView>) => void
}

/** Of which sector, where, and when. */
export function MapFilters({ view, bySector, regions, onChange }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  return (
    <div className={styles.filters}>
      <Field label={t('map.sector')}>
        {(control) => (
          <Select
            {...control}
            disabled={!bySector}
            value={view.sector ?? ''}
            onChange={(event) => onChange({ sector: event.target.value as Sector })}
          >
            <option value="">{t('map.sector.all')}</option>
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {t(`sector.${sector}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('map.region')}>
        {(control) => (
          <Select
            {...control}
            value={view.region ?? ''}
            onChange={(event) => onChange({ region: event.target.value })}
          >
            <option value="">{t('map.region.all')}</option>
            {[...regions].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('map.asOf')}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            max={today}
            value={view.asOf ?? today}
            onChange={(event) => onChange({ asOf: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
