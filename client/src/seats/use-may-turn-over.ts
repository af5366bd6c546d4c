import { mayTurnOver } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { useTerritory } from '../territory.ts'

/** Whether she may turn over the offices of an institution that serves these counties: a lead only in her regions. */
export function useMayTurnOver(served: readonly string[]): boolean {
  const session = useSession()
  const { counties } = useTerritory()
  const { roles, regions } = session.member
  if (roles.includes('leadership') || roles.includes('admin')) return true
  const isHers = ({ fips, regionId }: (typeof counties)[number]) =>
    served.includes(fips) && regions.includes(regionId)
  return mayTurnOver(session) && counties.some(isHers)
}
