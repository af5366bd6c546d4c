import type { Campaign } from '../../../server/campaigns/contract.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './campaigns.module.css'
import { CountBar } from './count-bar.tsx'

/** "12 yes + 4 leaning yes of 15 needed": leaning stands apart, because it is no yes. */
export function Tally({ campaign }: { campaign: Campaign }) {
  const t = useT()
  const { counts, needed } = campaign
  if (counts.targets === 0) return null
  const missing = needed === null ? 0 : needed - counts.yes
  return (
    <div className={styles.tally}>
      <p className={styles.numbers}>
        <strong>{t('campaigns.tally.yes', { count: counts.yes })}</strong>{' '}
        {counts.leaning_yes > 0 && (
          <span>{t('campaigns.tally.leaning', { count: counts.leaning_yes })} </span>
        )}
        {needed !== null && <span>{t('campaigns.tally.needed', { count: needed })}</span>}
      </p>
      <CountBar campaign={campaign} large />
      {needed !== null && campaign.result === null && (
        <p className={styles.soft}>
          {missing > 0
            ? t('campaigns.tally.missing', { count: missing })
            : t('campaigns.tally.enough')}
        </p>
      )}
    </div>
  )
}
