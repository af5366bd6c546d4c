import { Link } from 'wouter'
import type { Campaign } from '../../../server/campaigns/contract.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { Section } from '../ui/section.tsx'
import { CampaignDays } from './campaign-days.tsx'
import styles from './campaigns.module.css'
import { CountBar } from './count-bar.tsx'
import { ResultWords } from './result-words.tsx'

/** The campaigns that run, the next decision first, and below them what is decided. */
export function CampaignList({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useT()
  const running = campaigns.filter(({ votedOn }) => votedOn === null)
  const past = campaigns.filter(({ votedOn }) => votedOn !== null)
  return (
    <div className={styles.lists}>
      {running.length > 0 && <Items campaigns={running} />}
      {past.length > 0 && (
        <Section title={t('campaigns.past')}>
          <Items campaigns={past} />
        </Section>
      )}
    </div>
  )
}

function Items({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useT()
  const language = useLanguage()
  return (
    <ul className={styles.list}>
      {campaigns.map((campaign) => (
        <li key={campaign.id}>
          <Link href={`/campaigns/${campaign.id}`} className={styles.item}>
            <span className={styles.name}>
              {inLanguage(campaign.name, language)}{' '}
              <Badge>{t(`campaigns.level.${campaign.level}`)}</Badge>
            </span>
            <span className={styles.soft}>{inLanguage(campaign.ask, language)}</span>
            <CountBar campaign={campaign} />
            <span className={styles.foot}>
              {campaign.result ? (
                <ResultWords campaign={campaign} />
              ) : (
                <Numbers campaign={campaign} />
              )}
              <CampaignDays campaign={campaign} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Numbers({ campaign: { counts, needed } }: { campaign: Campaign }) {
  const t = useT()
  if (counts.targets === 0) return <span>{t('campaigns.noTargets')}</span>
  return (
    <span>
      <strong>{t('campaigns.tally.yes', { count: counts.yes })}</strong>{' '}
      {counts.leaning_yes > 0 && t('campaigns.tally.leaning', { count: counts.leaning_yes })}{' '}
      {needed === null
        ? `· ${t('campaigns.targets', { count: counts.targets })}`
        : t('campaigns.tally.needed', { count: needed })}
    </span>
  )
}
