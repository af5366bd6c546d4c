import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Campaign } from '../../../server/campaigns/contract.ts'
import { CampaignForm } from '../campaigns/campaign-form.tsx'
import { useT } from '../i18n/use-t.ts'
import { toast } from '../ui/toast.tsx'
import { CampaignStep } from './campaign-step.tsx'

type Props = { params: { id: string } }

export function EditCampaignPage({ params: { id } }: Props) {
  const t = useT()
  return (
    <CampaignStep id={id} title={t('campaigns.edit')}>
      {(campaign) => <EditForm campaign={campaign} />}
    </CampaignStep>
  )
}

/** Edits what it was opened with: what others save meanwhile is merged, never overwritten. */
function EditForm({ campaign }: { campaign: Campaign }) {
  const t = useT()
  const [, navigate] = useLocation()
  const [before] = useState(campaign)
  return (
    <CampaignForm
      before={before}
      onSaved={(id, merged) => {
        toast(t(merged ? 'history.merged' : 'campaigns.saved'))
        navigate(`/campaigns/${id}`, { replace: true })
      }}
    />
  )
}
