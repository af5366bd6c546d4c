import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InstitutionListed } from '../../../../server/institutions/contract.ts'
import { listInstitutions } from '../../../../server/institutions/contract.ts'
import { type Influence, weightInCounty } from '../../../../server/institutions/rules.ts'
import { queryFor } from '../../queries.ts'
import { useSettled } from '../../ui/use-settled.ts'

const kindsFirst = ['sheriff', 'county_commission', 'city_government', 'probate_office']

/** Whom one most likely met there: by weight in the county, then the offices every county has. */
export function keyInstitutions(institutions: readonly InstitutionListed[]): InstitutionListed[] {
  const weight = ({ scope, influence }: InstitutionListed) =>
    weightInCounty(scope, influence as Influence)
  const rank = ({ kind }: InstitutionListed) => (kindsFirst.indexOf(kind) + 10) % 10
  return [...institutions].sort(
    (a, b) => weight(b) - weight(a) || rank(a) - rank(b) || a.name.localeCompare(b.name),
  )
}

/** The institutions of a county, the key ones first. */
export function useInstitutionsOf(countyFips: string | null) {
  const query = { county: countyFips ?? '', limit: 200 }
  const { data } = useQuery({
    ...queryFor(listInstitutions, { query }),
    enabled: countyFips !== null,
    select: ({ items }) => keyInstitutions(items),
  })
  return data
}

/** What was typed, looked for in all of Alabama: those of the county first. */
export function useInstitutionSearch(text: string, countyFips: string | null) {
  const q = useSettled(text.trim())
  const options = { enabled: q !== '', placeholderData: keepPreviousData } as const
  const near = useQuery({
    ...queryFor(listInstitutions, { query: { q, county: countyFips ?? '', limit: 6 } }),
    ...options,
    enabled: q !== '' && countyFips !== null,
  })
  const far = useQuery({ ...queryFor(listInstitutions, { query: { q, limit: 10 } }), ...options })
  const found = [...(near.data?.items ?? []), ...(far.data?.items ?? [])]
  return {
    found: [...new Map(found.map((one) => [one.id, one])).values()],
    busy: q !== text.trim() || near.isFetching || far.isFetching,
  }
}
