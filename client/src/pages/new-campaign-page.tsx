import { useLocation } from 'wouter'
import { CampaignForm } from '../campaigns/campaign-form.tsx'
import { useT } from '../i18n/use-t.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { toast } from '../ui/toast.tsx'
import { LeadersOnly } from './leaders-only.tsx'

export function NewCampaignPage() {
  const t = useT()
  const [, navigate] = useLocation()
  return (
    <>
      <PageHeader
        title={t('campaigns.new')}
        back={{ href: '/campaigns', label: t('campaigns.title') }}
        lead={t('campaigns.new.lead')}
      />
      <LeadersOnly>
        <CampaignForm
          onSaved={(id) => {
            toast(t('campaigns.started'))
            navigate(`/campaigns/${id}/targets`, { replace: true })
          }}
        />
      </LeadersOnly>
    </>
  )
}
