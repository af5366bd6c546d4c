import type { CountyListed } from '../../../server/counties/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import type { MapView } from '../map/use-map-view.ts'
import { Button } from '../ui/button.tsx'
import styles from './map-page.module.css'

type Props = {
  view: MapView
  /** Counties that changed a moment ago. */
  changed: readonly CountyListed[]
  onChange: (change: Partial<MapView>) => void
}

/** In the corner that the state leaves free: which day this is, and what has just changed. */
export function MapNotes({ view: { asOf, known }, changed, onChange }: Props) {
  const t = useT()
  return (
    <div className={styles.notes}>
      {(asOf || known) && (
        <p className={styles.past}>
          {asOf && asOf !== known && <span>{t('map.asOf.past', { day: formatDay(asOf) })}</span>}
          {known && <span>{t('map.known.past', { day: formatDay(known) })}</span>}
          <Button icon="clock" onClick={() => onChange({ asOf: undefined, known: undefined })}>
            {t('map.asOf.today')}
          </Button>
        </p>
      )}
      <p role="status" className={styles.news}>
        {changed.length > 0 &&
          t('map.changed', { names: changed.map(({ name }) => name).join(', ') })}
      </p>
    </div>
  )
}
