import type { Campaign } from '../../../server/campaigns/contract.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import { formatDay } from '../i18n/format.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { CampaignDays } from './campaign-days.tsx'
import styles from './campaigns.module.css'
import { ResultWords } from './result-words.tsx'
import { Tally } from './tally.tsx'

/** What is asked, and how far it is. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const t = useT()
  const language = useLanguage()
  const { startsOn, endsOn } = campaign
  const goal = inLanguage(campaign.goal, language)
  return (
    <div className={styles.facts}>
      <div className={styles.asked}>
        <p className={styles.ask}>{inLanguage(campaign.ask, language)}</p>
        {goal && <p className={styles.soft}>{goal}</p>}
        <p className={styles.meta}>
          <Badge>{t(`campaigns.level.${campaign.level}`)}</Badge>
          <CampaignDays campaign={campaign} />
          <span className={styles.soft}>
            {endsOn
              ? t('campaigns.runs', { from: formatDay(startsOn), to: formatDay(endsOn) })
              : t('campaigns.runsFrom', { from: formatDay(startsOn) })}
          </span>
        </p>
      </div>
      <div className={styles.asked}>
        {campaign.result && (
          <p className={styles.numbers}>
            <ResultWords campaign={campaign} />
          </p>
        )}
        <Tally campaign={campaign} />
      </div>
    </div>
  )
}
