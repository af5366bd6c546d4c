import { useQuery } from '@tanstack/react-query'
import { listMembers, listOrganizations } from '../../../server/members/contract.ts'
import { queryFor } from '../queries.ts'

/** Names of the records that the log points to, where admins know them anyway. */
export function useSubjectNames() {
  const members = useQuery(queryFor(listMembers, {}))
  const organizations = useQuery(queryFor(listOrganizations, {}))
  const names = new Map(
    [...(members.data?.items ?? []), ...(organizations.data?.items ?? [])].map(({ id, name }) => [
      id,
      name,
    ]),
  )
  return (id: string) => names.get(id)
}
