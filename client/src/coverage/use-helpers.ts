import { useQuery } from '@tanstack/react-query'
import { listMembers } from '../../../server/members/contract.ts'
import { queryFor } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { useTerritory } from '../territory.ts'

const logging = ['organizer', 'lead', 'leadership']

/** The other members who could go there, those of the county's region first. */
export function useHelpers(fips: string): readonly { id: string; name: string }[] {
  const { member } = useSession()
  const { data } = useQuery(queryFor(listMembers, {}))
  const { counties } = useTerritory()
  const region = counties.find((county) => county.fips === fips)?.regionId ?? ''
  const others = (data?.items ?? []).filter(
    ({ id, roles, active }) =>
      active && id !== member.id && roles.some((role) => logging.includes(role)),
  )
  const near = others.filter(({ regions }) => regions.includes(region))
  return [...near, ...others.filter((one) => !near.includes(one))]
}
