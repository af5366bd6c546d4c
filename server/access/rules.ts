import type { Sensitivity } from '../contacts/rules.ts'
import type { Role } from '../members/rules.ts'

/** What a role may do at all; which notes, the tables below say. */
export const allowed = {
  read_statuses: ['organizer', 'lead', 'leadership', 'viewer', 'admin'],
  read_directory: ['organizer', 'lead', 'leadership', 'admin'],
  add_to_directory: ['organizer', 'lead', 'leadership', 'admin'],
  confirm_directory: ['lead', 'admin'],
  merge_duplicates: ['lead', 'admin'],
  read_notes: ['organizer', 'lead', 'leadership'],
  log: ['organizer', 'lead', 'leadership'],
  edit_others: ['lead'],
  read_campaigns: ['organizer', 'lead', 'leadership'],
  manage_campaigns: ['leadership'],
  override_status: ['lead'],
  turn_over_seats: ['lead', 'leadership', 'admin'],
  import_records: ['lead', 'leadership', 'admin'],
  import_contacts: ['organizer', 'lead', 'leadership'],
  import_directory: ['lead', 'admin'],
  set_cadence: ['leadership', 'admin'],
  propose_verdict: ['lead'],
  confirm_verdict: ['lead', 'leadership'],
  read_members: ['organizer', 'lead', 'leadership', 'admin'],
  manage_members: ['admin'],
  read_audit: ['admin'],
  read_reports: ['organizer', 'lead', 'leadership', 'viewer'],
  write_reports: ['lead', 'leadership'],
  export: ['organizer', 'lead', 'leadership', 'viewer', 'admin'],
  read_exports: ['leadership', 'admin'],
  read_retention: ['leadership', 'admin'],
  set_retention: ['admin'],
  set_settings: ['admin'],
  manage_regions: ['admin'],
  manage_words: ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof allowed
export const actions = Object.keys(allowed) as Action[]

/** How far a role reaches: nowhere, in the counties of her regions (there perhaps her organization only), everywhere. */
export type Reach = 'nowhere' | 'home' | 'home_own_organization' | 'everywhere'

/** Sensitivities that a role opens; a restricted note is read by its author and whom she names. */
export const openSensitivities = ['shared', 'organization'] as const
export type OpenSensitivity = (typeof openSensitivities)[number]

/** Which notes of others a role sees. Her own she sees wherever they are, as long as one of her roles reads notes. */
export const sight: Record<Role, Record<OpenSensitivity, Reach>> = {
  organizer: { shared: 'home', organization: 'home_own_organization' },
  lead: { shared: 'home', organization: 'home' },
  leadership: { shared: 'everywhere', organization: 'everywhere' },
  viewer: { shared: 'nowhere', organization: 'nowhere' },
  admin: { shared: 'nowhere', organization: 'nowhere' },
}

/** Where a note of somebody else stands to a member who is not named in it. */
export interface Place {
  /** in a county of her regions */
  home: boolean
  ownOrganization: boolean
  sensitivity: Sensitivity
}

/** Every place there is, in the order of the tables that people read. */
export const notePlaces: readonly Place[] = (
  ['shared', 'organization', 'restricted'] as const
).flatMap((sensitivity) =>
  [true, false].flatMap((home) =>
    [true, false].map((ownOrganization) => ({ home, ownOrganization, sensitivity })),
  ),
)

/** What somebody of this one role does with a note of somebody else there. */
export function standing(role: Role, place: Place): 'nothing' | 'sees' | 'edits' {
  const { sensitivity, home } = place
  if (sensitivity === 'restricted' || !reaches(sight[role][sensitivity], place)) return 'nothing'
  const editors: readonly Role[] = allowed.edit_others
  return home && editors.includes(role) ? 'edits' : 'sees'
}

function reaches(reach: Reach, { home, ownOrganization }: Place): boolean {
  switch (reach) {
    case 'everywhere':
      return true
    case 'home':
      return home
    case 'home_own_organization':
      return home && ownOrganization
    case 'nowhere':
      return false
  }
}
