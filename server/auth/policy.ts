import { type Action, allowed, openSensitivities, type Reach, sight } from '../access/rules.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Role } from '../members/rules.ts'

/** The member behind a request, as the policy sees her. */
export interface Member {
  readonly id: string
  readonly organizationId: string
  readonly roles: readonly Role[]
  /** FIPS of the counties of her regions */
  readonly counties: readonly string[]
  /** asked for by a token or a feed: reads nothing that is restricted, not even her own */
  readonly openOnly?: true
}

export function may(member: Member, action: Action): boolean {
  const roles: readonly Role[] = allowed[action]
  return member.roles.some((role) => roles.includes(role))
}

/** Where a member belongs, as far as notes open to her by it. */
interface Belonging {
  readonly roles: readonly Role[]
  readonly regions: readonly string[]
  readonly organizationId: string
}

/**
 * Whether this change lets a member read notes, or change them, that she could not before: nobody opens notes to
 * herself, so another admin has to make it. Roles are not looked at: whoever gains one is refused anyway.
 */
export function opensNotes(before: Belonging, after: Belonging): boolean {
  const goesBy = (...reaches: Reach[]) =>
    after.roles.some((role) => openSensitivities.some((one) => reaches.includes(sight[role][one])))
  const moves = after.organizationId !== before.organizationId
  const gains = after.regions.some((id) => !before.regions.includes(id))
  return (
    (gains && goesBy('home', 'home_own_organization')) || (moves && goesBy('home_own_organization'))
  )
}

/** Something with notes in it: a contact, commitment or follow-up. */
export interface Guarded {
  readonly countyFips: string
  readonly sensitivity: Sensitivity
  readonly authorId: string
  readonly organizationId: string
  readonly readerIds: readonly string[]
}

/** One way to see notes: these counties, this organization's records or any, up to these sensitivities. */
export interface Grant {
  readonly counties: readonly string[] | 'all'
  readonly organizationId: string | 'any'
  readonly sensitivity: 'shared' | 'organization'
}

/**
 * The ways a member sees the notes of others, by role. `stores` turn the same grants into SQL
 * (`visibleTo`), so there is one table of access and not two. Viewers and admins have no grant.
 */
export function grantsOf(member: Member): Grant[] {
  return member.roles.flatMap((role) =>
    openSensitivities.flatMap((sensitivity): Grant[] => {
      const reach = sight[role][sensitivity]
      if (reach === 'nowhere') return []
      return [
        {
          counties: reach === 'everywhere' ? 'all' : member.counties,
          organizationId: reach === 'home_own_organization' ? member.organizationId : 'any',
          sensitivity,
        },
      ]
    }),
  )
}

/** May she read this record? Its author may, a restricted one its named readers, others whoever has a grant. */
export function sees(member: Member, record: Guarded): boolean {
  if (!may(member, 'read_notes')) return false
  if (member.openOnly && record.sensitivity === 'restricted') return false
  if (record.authorId === member.id) return true
  if (record.sensitivity === 'restricted') return record.readerIds.includes(member.id)
  return grantsOf(member).some(
    (grant) =>
      grant.sensitivity === record.sensitivity &&
      (grant.counties === 'all' || grant.counties.includes(record.countyFips)) &&
      (grant.organizationId === 'any' || grant.organizationId === record.organizationId),
  )
}

/** May she change this record? Her own, or any she sees in her regions when her role edits others'. */
export function mayEdit(member: Member, record: Guarded): boolean {
  if (!sees(member, record) || !may(member, 'log')) return false
  if (record.authorId === member.id) return true
  return may(member, 'edit_others') && member.counties.includes(record.countyFips)
}

/** May she make one of two entries of the directory that serve these counties? A lead in her regions alone, admins everywhere. */
export function mayMerge(member: Member, counties: readonly string[]): boolean {
  if (member.roles.includes('admin')) return true
  if (!may(member, 'merge_duplicates') || counties.length === 0) return false
  return counties.every((fips) => member.counties.includes(fips))
}

/** May she turn over a seat that serves these counties? A lead in her regions, leadership and admins everywhere. */
export function mayTurnOver(member: Member, counties: readonly string[]): boolean {
  if (!may(member, 'turn_over_seats')) return false
  if (member.roles.some((role) => role === 'leadership' || role === 'admin')) return true
  return counties.some((fips) => member.counties.includes(fips))
}

/** May she bring in contacts of this county from a file? In those of her regions; leadership, which speaks for all, everywhere. */
export function mayImportInto(member: Member, countyFips: string): boolean {
  if (!may(member, 'import_contacts')) return false
  return member.roles.includes('leadership') || member.counties.includes(countyFips)
}
