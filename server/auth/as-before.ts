import { problem } from '../errors.ts'
import type { Member } from './policy.ts'

/**
 * For what goes on after its request was let in: a file that somebody is slow to fetch, an import that waits for its turn.
 * @param before as she was when she asked
 * @param now as she is; undefined once she is cut off
 * @throws 401 once she is out, 403 once she may do less, or elsewhere
 */
export function refuseLess(before: Member, now: Member | undefined): void {
  if (!now) throw problem('not_signed_in')
  const isAsBefore =
    now.organizationId === before.organizationId &&
    before.roles.every((role) => now.roles.includes(role)) &&
    before.counties.every((fips) => now.counties.includes(fips))
  if (!isAsBefore) throw problem('forbidden')
}
