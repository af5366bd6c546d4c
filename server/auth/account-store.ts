import { type Actor, audit } from '../audit/store.ts'
import type { Trx } from '../db/database.ts'
import { badField } from '../errors.ts'
import type { Language } from '../members/rules.ts'
import { proveSession, revokeSessionsOf, type SessionMember } from './session-store.ts'

interface Account {
  name?: string | undefined
  login?: string | undefined
  language?: Language | undefined
  organizationName?: string | undefined
  passwordHash: string | undefined
}

/** Changes one's own account; a new password ends every other session. */
export async function setAccount(
  trx: Trx,
  actor: Actor,
  member: SessionMember,
  account: Account,
): Promise<void> {
  const { name, login, language, passwordHash, organizationName } = account
  if (passwordHash !== undefined && !(login ?? member.login)) {
    throw badField('login', 'Choose the name you will sign in with')
  }
  await trx
    .updateTable('members')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(login === undefined ? {} : { login: login.trim().toLowerCase() }),
      ...(language === undefined ? {} : { language }),
      ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
    }))
    .where('id', '=', member.id)
    .execute()
  if (passwordHash !== undefined) {
    await revokeSessionsOf(trx, member.id, member.sessionId)
    // whoever sets up her first way in has just shown that she has it
    if (!member.hasPassword && !member.hasPasskey) await proveSession(trx, member.sessionId)
  }
  // the first admin names the organization that setup made for her
  if (organizationName !== undefined) {
    if (!member.roles.includes('admin'))
      throw badField('organizationName', 'Admins name organizations')
    await trx
      .updateTable('organizations')
      .set({ name: organizationName.trim() })
      .where('id', '=', member.organizationId)
      .execute()
  }
  await audit(trx, actor, 'account_changed', 'member', member.id)
}
