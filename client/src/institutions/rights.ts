import type { Session } from '../../../server/auth/contract.ts'
import type { Institution } from '../../../server/institutions/contract.ts'
import { mayConfirmDirectory } from '../session/roles.ts'

/** Leads and admins edit all; whoever added an entry, her own until it is confirmed. */
export function mayEditInstitution(
  session: Session,
  { confirmed, addedBy }: Pick<Institution, 'confirmed' | 'addedBy'>,
): boolean {
  return mayConfirmDirectory(session) || (!confirmed && addedBy?.id === session.member.id)
}
