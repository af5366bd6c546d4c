import { Link } from 'wouter'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { daysBetween } from '../../../server/days.ts'
import { formatAge } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './county-table.module.css'

type Props = { county: CountyListed; href: string; region: string; changed: boolean }

export function CountyRow({ county, href, region, changed }: Props) {
  const t = useT()
  const { name, alliance, accountability, freshness, neverContacted, lastHeldOn } = county
  return (
    <tr data-changed={changed || undefined}>
      <th scope="row" className={styles.county}>
        <Link href={href}>{name}</Link>
        <span className={styles.below}>{region}</span>
      </th>
      <td className={styles.region}>{region}</td>
      <td>
        <AllianceBadge value={alliance} freshness={freshness} neverContacted={neverContacted} />
        {county.contradictions > 0 && (
          <span className={styles.flag}>
            <Icon name="flag" size={14} />
            <span className="visually-hidden">
              {t('map.contradictions', { count: county.contradictions })}
            </span>
          </span>
        )}
      </td>
      <td>
        <AccountabilityBadge value={accountability} />
      </td>
      <td className={styles.lastContact}>
        {lastHeldOn ? formatAge(daysBetween(lastHeldOn, county.asOf)) : t('map.table.never')}
      </td>
    </tr>
  )
}
