import type { Institution, InstitutionFacts } from '../../../server/institutions/contract.ts'

/** What one sends to change a part of an institution and keep the rest. */
export function factsOf(institution: Institution): InstitutionFacts {
  const { sector, kind, name, scope, influence, counties } = institution
  const { tags, website, phone, address, confirmed } = institution
  return {
    sector,
    kind,
    name,
    scope,
    influence,
    counties,
    tags,
    website,
    phone,
    address,
    // left out it means no, and only leads and admins may say yes
    ...(confirmed ? { confirmed } : {}),
  }
}

/** The facts with these counties; how the institution counts follows from how many they are. */
export function withCounties(
  facts: InstitutionFacts,
  counties: readonly string[],
): InstitutionFacts {
  const scope = counties.length > 1 ? ('district' as const) : ('local' as const)
  return { ...facts, counties: [...counties], scope }
}
