import { freshnessValues } from '../../../server/assessments/rules.ts'
import { allianceTone } from '../../../server/palette/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Swatch } from '../map/swatch.tsx'
import { useSession } from '../session/session-context.ts'
import { useInk } from '../theme/theme.ts'
import styles from './legend.module.css'

/** How a colour ages, shown on one of them. */
export function Fading() {
  const t = useT()
  const ink = useInk()
  const { freshDays, ageingDays, staleDays } = useSession().thresholds
  return (
    <div className={styles.fading}>
      <span className={styles.steps}>
        {freshnessValues.slice(0, 3).map((freshness) => (
          <Swatch key={freshness} tone={allianceTone(ink, 'ally', freshness)} glyph="ally" />
        ))}
      </span>
      <p className={styles.note}>
        {t('map.legend.fades', { fresh: freshDays, ageing: ageingDays, stale: staleDays })}
      </p>
    </div>
  )
}
