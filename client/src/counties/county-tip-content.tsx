import type { CountyListed } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import type { Layer } from '../map/layer.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { lastContactInWords } from './county-in-words.ts'
import styles from './county-tip-content.module.css'
import { countsInWords } from './describe.ts'

type Props = { county: CountyListed; region: string; layer: Layer }

/** What the map says of the county one points at. */
export function CountyTipContent({ county, region, layer }: Props) {
  const t = useT()
  const { name, alliance, accountability, freshness, neverContacted, contradictions } = county
  const counts = countsInWords(t, county.counts)
  return (
    <div className={styles.tip}>
      <p>
        <strong className={styles.name}>{name}</strong>{' '}
        <span className={styles.soft}>{region}</span>
      </p>
      {layer.say && <p className={styles.said}>{layer.say(t, county)}</p>}
      <AllianceBadge value={alliance} freshness={freshness} neverContacted={neverContacted} />
      <AccountabilityBadge value={accountability} />
      <SetByHand county={county} />
      {counts && <p className={styles.soft}>{counts}</p>}
      <p className={styles.soft}>{lastContactInWords(t, county)}</p>
      {contradictions > 0 && (
        <p className={styles.flag}>
          <Icon name="flag" size={16} />
          {t('map.contradictions', { count: contradictions })}
        </p>
      )}
    </div>
  )
}

/** What a lead has set stands beside what is computed. */
function SetByHand({ county: { set } }: { county: CountyListed }) {
  const t = useT()
  const values = [
    ...(set.alliance ? [t(`alliance.${set.alliance}`)] : []),
    ...(set.accountability ? [t(`accountability.${set.accountability}`)] : []),
  ]
  return values.map((value) => (
    <p key={value} className={styles.flag}>
      <Icon name="edit" size={16} />
      {t('map.setByHand', { value })}
    </p>
  ))
}
