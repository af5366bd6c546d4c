import { badField } from '../errors.ts'
import type { Guarded, Member } from './policy.ts'

/**
 * An edit never takes a record away from whoever edits it: what she has changed she can look at again.
 * @param after the record as it will be
 * @param reach what of the policy has to hold for her still
 * @param field the one to mend
 * @throws 400
 */
export function keepInReach(
  member: Member,
  after: Guarded,
  reach: (member: Member, record: Guarded) => boolean,
  field: string,
): void {
  if (!reach(member, after)) throw badField(field, 'You could not see it any more')
}
