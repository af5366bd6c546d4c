import type { MemberFacts, MemberListed } from '../../../server/members/contract.ts'
import type { Language, Role } from '../../../server/members/rules.ts'

export type Draft = {
  name: string
  organizationId: string
  roles: readonly Role[]
  regions: readonly string[]
  language: Language
}

export function draftOf(member: MemberListed): Draft {
  const { name, organization, roles, regions, account } = member
  return {
    name,
    organizationId: organization.id,
    roles,
    regions,
    language: account?.language ?? 'en',
  }
}

export function emptyDraft(organizationId: string, language: Language): Draft {
  return { name: '', organizationId, roles: ['organizer'], regions: [], language }
}

export function factsFrom({ name, organizationId, roles, regions, language }: Draft): MemberFacts {
  return { name: name.trim(), organizationId, roles: [...roles], regions: [...regions], language }
}

/** Only these see notes by region; leadership sees all of Alabama, the others see none. */
export function isRegional(roles: readonly Role[]): boolean {
  return roles.includes('organizer') || roles.includes('lead')
}

/** One more of them, or one less: in the order of `all`. */
export function toggled<V extends string>(
  all: readonly V[],
  chosen: readonly V[],
  one: V,
): readonly V[] {
  return all.filter((other) => (other === one ? !chosen.includes(one) : chosen.includes(other)))
}
