import type { Campaign } from '../../../server/campaigns/contract.ts'
import { dayInAlabama, daysBetween } from '../../../server/days.ts'
import { formatAge, formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './campaigns.module.css'

/** How far it is to the decision, or when it fell. */
export function CampaignDays({ campaign: { votedOn, decidesOn } }: { campaign: Campaign }) {
  const t = useT()
  const today = dayInAlabama(new Date())
  return (
    <span className={styles.days}>
      <Icon name="calendar" size={16} />
      {votedOn
        ? t('campaigns.voted', { day: formatDay(votedOn) })
        : decidesOn
          ? t(decidesOn < today ? 'campaigns.decided' : 'campaigns.decides', {
              age: formatAge(daysBetween(decidesOn, today)),
              day: formatDay(decidesOn),
            })
          : t('campaigns.decides.none')}
    </span>
  )
}
