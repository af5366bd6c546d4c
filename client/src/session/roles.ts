import type { Session } from '../../../server/auth/contract.ts'
import type { Role } from '../../../server/members/rules.ts'

/** What to offer on screen; what is allowed, the server decides (server/auth/policy.ts). */
function hasRole(session: Session, ...roles: Role[]): boolean {
  return session.member.roles.some((role) => roles.includes(role))
}

export function mayLog(session: Session): boolean {
  return hasRole(session, 'organizer', 'lead', 'leadership')
}

/** Contacts, promises and next steps: viewers and admins see statuses and counts only. */
export function mayReadNotes(session: Session): boolean {
  return mayLog(session)
}

/** How often a county wants contact is set for the whole coalition. */
export function maySetCadence(session: Session): boolean {
  return hasRole(session, 'leadership', 'admin')
}

export function mayReadDirectory(session: Session): boolean {
  return hasRole(session, 'organizer', 'lead', 'leadership', 'admin')
}

/** Leads and admins stand for what the directory says. */
export function mayConfirmDirectory(session: Session): boolean {
  return hasRole(session, 'lead', 'admin')
}

export function mayManageMembers(session: Session): boolean {
  return hasRole(session, 'admin')
}

/** How long words are kept; to set it is for admins. */
export function mayReadRetention(session: Session): boolean {
  return hasRole(session, 'leadership', 'admin')
}

export function mayProposeVerdict(session: Session): boolean {
  return hasRole(session, 'lead')
}

/** The lead of a region sets the statuses of its counties by hand. */
export function mayOverride(session: Session, regionId: string): boolean {
  return hasRole(session, 'lead') && session.member.regions.includes(regionId)
}

/** Leads, leadership and admins write down that an office changed hands. */
export function mayTurnOver(session: Session): boolean {
  return hasRole(session, 'lead', 'leadership', 'admin')
}

export function mayManageCampaigns(session: Session): boolean {
  return hasRole(session, 'leadership')
}

/** What one member has proposed, a second one confirms. */
export function mayConfirmVerdict(session: Session): boolean {
  return hasRole(session, 'lead', 'leadership')
}

/** Who took what out, and why: leadership and admins. */
export function mayReadExports(session: Session): boolean {
  return hasRole(session, 'leadership', 'admin')
}
