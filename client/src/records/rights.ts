import type { Session } from '../../../server/auth/contract.ts'

/** Leads, leadership and admins import lists and correct what stands in them. */
export function mayImportRecords({ member }: Session): boolean {
  return member.roles.some((role) => ['lead', 'leadership', 'admin'].includes(role))
}
