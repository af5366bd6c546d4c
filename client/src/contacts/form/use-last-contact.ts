import { useQuery } from '@tanstack/react-query'
import { type ContactListed, listContacts } from '../../../../server/contacts/contract.ts'
import { queryFor } from '../../queries.ts'
import type { ContactDraft } from './draft.ts'
import { ownContacts } from './own-contacts.ts'

/**
 * Her last contact with the institution at hand, or else in the county. It is mostly among those that the form has;
 * an older one is looked for first.
 */
export function useLastContact(draft: ContactDraft): {
  last?: ContactListed
  older: 'not asked' | 'asked' | 'none'
} {
  const [first] = draft.institutions
  const isThere = ({ countyFips, institutions }: ContactListed) =>
    first ? institutions.some(({ id }) => id === first.id) : countyFips === draft.countyFips
  const { data: own } = useQuery(ownContacts)
  const known = own?.items.find(isThere)
  const where = first ? { institution: first.id } : { county: draft.countyFips ?? '' }
  const asked = !known && !first?.added && typeof own?.nextCursor === 'string'
  const older = useQuery({
    ...queryFor(listContacts, { query: { mine: true, limit: 1, ...where } }),
    enabled: asked,
  })
  const last = known ?? older.data?.items[0]
  return {
    ...(last && { last }),
    older: !asked ? 'not asked' : older.data ? 'none' : 'asked',
  }
}
