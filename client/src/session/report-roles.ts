import type { Session } from '../../../server/auth/contract.ts'
import type { Role } from '../../../server/members/rules.ts'

// apart from roles.ts, which is in everybody's first load

function hasRole({ member }: Session, ...roles: Role[]): boolean {
  return member.roles.some((role) => roles.includes(role))
}

/** Finished reports are for everybody who reads numbers; an admin alone reads none. */
export function mayReadReports(session: Session): boolean {
  return hasRole(session, 'organizer', 'lead', 'leadership', 'viewer')
}

/** Leads write those of their regions, leadership those of the whole state and of campaigns. */
export function mayWriteReports(session: Session): boolean {
  return hasRole(session, 'lead', 'leadership')
}

export function mayWriteStatewideReports(session: Session): boolean {
  return hasRole(session, 'leadership')
}
