import type { MemberListed } from './contract.ts'
import type { MemberRow } from './store.ts'

/** A member as others know her, and for admins with her account. */
export function toMemberListed(row: MemberRow, admin: boolean): MemberListed {
  return {
    id: row.id,
    name: row.name,
    organization: { id: row.organizationId, name: row.organizationName },
    roles: row.roles,
    regions: row.regions.map((region) => region.id),
    active: row.deactivatedAt === null,
    account: admin
      ? {
          login: row.login,
          language: row.language,
          invitePending: Boolean(row.invitePending),
          cameIn: Boolean(row.cameIn),
          lastSeenAt: row.lastSeenAt,
          version: row.version,
        }
      : null,
  }
}
