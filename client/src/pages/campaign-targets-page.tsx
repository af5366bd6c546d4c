import { useLocation } from 'wouter'
import { TargetPicker } from '../campaigns/target-picker.tsx'
import { useT } from '../i18n/use-t.ts'
import { toast } from '../ui/toast.tsx'
import { CampaignStep } from './campaign-step.tsx'

type Props = { params: { id: string } }

/** Whom a campaign asks. */
export function CampaignTargetsPage({ params: { id } }: Props) {
  const t = useT()
  const [, navigate] = useLocation()
  return (
    <CampaignStep id={id} title={t('campaigns.add')} lead={t('campaigns.add.lead')}>
      {(campaign) => (
        <TargetPicker
          campaign={campaign}
          onAdded={(count) => {
            toast(t('campaigns.add.added', { count }))
            navigate(`/campaigns/${id}`)
          }}
        />
      )}
    </CampaignStep>
  )
}
