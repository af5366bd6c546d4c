import { useQuery } from '@tanstack/react-query'
import { listCampaigns } from '../../../server/campaigns/contract.ts'
import { CampaignList } from '../campaigns/campaign-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayManageCampaigns } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** What we fight for now, and how far it is. */
export function CampaignsPage() {
  const t = useT()
  const session = useSession()
  const { data, error, refetch } = useQuery(queryFor(listCampaigns, {}))
  const start = mayManageCampaigns(session) && (
    <ButtonLink look="primary" icon="log" href="/campaigns/new">
      {t('campaigns.new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('campaigns.title')}
        lead={t('campaigns.lead')}
        actions={data && data.items.length > 0 && start}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('campaigns.empty')}>
          <p>{t('campaigns.empty.text')}</p>
          {start}
        </EmptyState>
      )}
      {data && <CampaignList campaigns={data.items} />}
    </>
  )
}
