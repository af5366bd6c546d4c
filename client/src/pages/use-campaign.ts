import { useQuery } from '@tanstack/react-query'
import { getBoard, getCampaign } from '../../../server/campaigns/contract.ts'
import { queryFor } from '../queries.ts'
import { mayReadNotes } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'

/** A campaign, and for whoever works on campaigns its board. */
export function useCampaign(id: string) {
  const mayRead = mayReadNotes(useSession())
  const campaign = useQuery(queryFor(getCampaign, { params: { id } }))
  const board = useQuery({ ...queryFor(getBoard, { params: { id } }), enabled: mayRead })
  return { campaign, board, mayRead }
}
