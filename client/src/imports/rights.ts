import type { Session } from '../../../server/auth/contract.ts'
import type { ImportKind } from '../../../server/imports/rules.ts'
import type { Role } from '../../../server/members/rules.ts'

const contacts: readonly Role[] = ['organizer', 'lead', 'leadership']
const directory: readonly Role[] = ['lead', 'admin']

/** What she may bring in; what is allowed, the server decides. */
export function kindsFor({ member }: Session): ImportKind[] {
  const is = (some: readonly Role[]) => member.roles.some((role) => some.includes(role))
  return [
    ...(is(contacts) ? (['contacts'] as const) : []),
    ...(is(directory) ? (['directory'] as const) : []),
  ]
}
