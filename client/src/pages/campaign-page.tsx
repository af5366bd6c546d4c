import { ApiError } from '../api.ts'
import { CampaignFacts } from '../campaigns/campaign-facts.tsx'
import { Forecast } from '../campaigns/forecast.tsx'
import { WhipBoard } from '../campaigns/whip-board.tsx'
import { inLanguage } from '../i18n/bilingual.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './campaign-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'
import { Past } from './past.tsx'
import { useCampaign } from './use-campaign.ts'

type Props = { params: { id: string } }

/** One campaign: what we ask, how far it is, and the board. */
export function CampaignPage({ params: { id } }: Props) {
  const t = useT()
  const language = useLanguage()
  const { campaign, board, mayRead } = useCampaign(id)
  const { data, error } = campaign
  const back = { href: '/campaigns', label: t('campaigns.title') }
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return <NotFoundPage />
  }
  if (!data) {
    return (
      <>
        <PageHeader title={t('campaigns.title')} back={back} />
        {error ? (
          <ErrorNotice error={error} onRetry={() => void campaign.refetch()} />
        ) : (
          <Loading lines={6} />
        )}
      </>
    )
  }
  const hasTargets = data.counts.targets > 0
  return (
    <>
      <PageHeader
        title={inLanguage(data.name, language)}
        back={back}
        actions={
          data.mayEdit && (
            <>
              <ButtonLink icon="edit" href={`/campaigns/${id}/edit`}>
                {t('common.edit')}
              </ButtonLink>
              {hasTargets && (
                <>
                  <ButtonLink icon="check" href={`/campaigns/${id}/vote`}>
                    {t(data.votedOn ? 'campaigns.vote.correct' : 'campaigns.vote')}
                  </ButtonLink>
                  <ButtonLink look="primary" icon="log" href={`/campaigns/${id}/targets`}>
                    {t('campaigns.add')}
                  </ButtonLink>
                </>
              )}
            </>
          )
        }
      />
      {mayRead && <Past record="campaign" id={id} show="waiting" />}
      <CampaignFacts campaign={data} />
      <div className={styles.body}>
        {board.data?.forecast && <Forecast forecast={board.data.forecast} />}
        <Section
          title={t('campaigns.board')}
          aside={mayRead && <span className={styles.hint}>{t('campaigns.board.hint')}</span>}
        >
          {!mayRead && <p className={styles.soft}>{t('campaigns.viewers')}</p>}
          {board.error && <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />}
          {mayRead && !board.data && !board.error && <Loading lines={6} />}
          {board.data && <WhipBoard campaign={data} targets={board.data.targets} mayRecord />}
        </Section>
        {mayRead && <Past record="campaign" id={id} show="versions" />}
      </div>
    </>
  )
}
