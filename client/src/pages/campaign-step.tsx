import type { ReactNode } from 'react'
import type { Board, Campaign } from '../../../server/campaigns/contract.ts'
import { ApiError } from '../api.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { LeadersOnly } from './leaders-only.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { useCampaign } from './use-campaign.ts'

type Props = {
  id: string
  title: string
  lead?: string
  children: (campaign: Campaign, board: Board) => ReactNode
}

/** A page below a campaign's own, for leadership: it opens when campaign and board are there. */
export function CampaignStep({ id, title, lead, children }: Props) {
  const t = useT()
  const language = useLanguage()
  const { campaign, board, mayRead } = useCampaign(id)
  const error = campaign.error ?? board.error
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return <NotFoundPage />
  }
  const name = campaign.data && inLanguage(campaign.data.name, language)
  return (
    <>
      <PageHeader
        title={title}
        back={{ href: `/campaigns/${id}`, label: name ?? t('common.back') }}
        {...(lead ? { lead } : {})}
      />
      <LeadersOnly>
        {error && <ErrorNotice error={error} onRetry={() => void board.refetch()} />}
        {campaign.data && board.data
          ? children(campaign.data, board.data)
          : !error && mayRead && <Loading lines={6} />}
      </LeadersOnly>
    </>
  )
}
