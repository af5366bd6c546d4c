import { ApiError } from '../api.ts'
import type { Translate } from '../i18n/use-t.ts'

/** What is wrong with the chosen roles: none, or one that an admin cannot give herself. */
export function rolesErrorOf(
  t: Translate,
  roles: readonly string[],
  error: Error | null,
): string | undefined {
  if (roles.length === 0) return t('members.roles.none')
  const refused = error instanceof ApiError && error.errors.some(({ field }) => field === 'roles')
  return refused ? t('members.roles.own') : undefined
}
