import { useQuery } from '@tanstack/react-query'
import { listMembers, listOrganizations } from '../../../server/members/contract.ts'
import { queryFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'

/** Names of the records that the log points to, where admins know them anyway. */
export function useSubjectNames() {
  const members = useQuery(queryFor(listMembers, {}))
  const organizations = useQuery(queryFor(listOrganizations, {}))
  const { regions, counties } = useTerritory()
  const names = new Map([
    ...[...(members.data?.items ?? []), ...(organizations.data?.items ?? []), ...regions].map(
      ({ id, name }) => [id, name] as const,
    ),
    ...counties.map(({ fips, name }) => [fips, name] as const),
  ])
  return (id: string) => names.get(id)
}
