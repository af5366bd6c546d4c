import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Board, Campaign } from '../../../server/campaigns/contract.ts'
import { VoteForm } from '../campaigns/vote-form.tsx'
import { useT } from '../i18n/use-t.ts'
import { toast } from '../ui/toast.tsx'
import { CampaignStep } from './campaign-step.tsx'

type Props = { params: { id: string } }

/** How everyone voted in the end. */
export function CampaignVotePage({ params: { id } }: Props) {
  const t = useT()
  return (
    <CampaignStep id={id} title={t('campaigns.vote')} lead={t('campaigns.vote.lead')}>
      {(campaign, board) => <Vote campaign={campaign} board={board} />}
    </CampaignStep>
  )
}

/** Records upon what it was opened with: what others record meanwhile is refused, never overwritten. */
function Vote(opened: { campaign: Campaign; board: Board }) {
  const t = useT()
  const [, navigate] = useLocation()
  const [{ campaign, board }] = useState(opened)
  return (
    <VoteForm
      campaign={campaign}
      targets={board.targets}
      onSaved={() => {
        toast(t('campaigns.vote.saved'))
        navigate(`/campaigns/${campaign.id}`, { replace: true })
      }}
    />
  )
}
