import { mayTurnOverIn } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { useTerritory } from '../territory.ts'

/** Whether she may turn over the offices of an institution that serves these counties. */
export function useMayTurnOver(counties: readonly string[]): boolean {
  const session = useSession()
  const { counties: all } = useTerritory()
  const served = all.filter(({ fips }) => counties.includes(fips))
  return mayTurnOverIn(
    session,
    served.map(({ regionId }) => regionId),
  )
}
