import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { hashToken, newToken } from '../../../server/auth/secrets.ts'
import type { Role } from '../../../server/members/rules.ts'

/** Regions of whoever comes in: what she lists, she may see. */
export const homeRegions = ['top-of-alabama', 'north-central']

/** Six organizations and 200 members, who wrote what there is. */
export async function addMembers(client: pg.Client): Promise<void> {
  await client.query(`insert into organizations (id, name)
    select md5('organization' || n)::uuid, 'Organization ' || n from generate_series(1, 6) n`)
  await client.query(`insert into members (id, organization_id, name, roles)
    select md5('member' || n)::uuid, md5('organization' || n % 6 + 1)::uuid, 'Member ' || n, '{organizer}'
    from generate_series(1, 200) n`)
}

const ids = {
  organizer: '7f000000-0000-7000-8000-000000000001',
  lead: '7f000000-0000-7000-8000-000000000002',
  leadership: '7f000000-0000-7000-8000-000000000003',
  admin: '7f000000-0000-7000-8000-000000000004',
  viewer: '7f000000-0000-7000-8000-000000000005',
} as const satisfies Record<Role, string>

export type Cookies = Record<Role, string>

/** Lets one member of each role in, who has just proved that it is her. */
export async function letIn(client: pg.Client): Promise<{ cookies: Cookies; memberId: string }> {
  const cookies = {} as Cookies
  for (const role of Object.keys(ids) as Role[]) cookies[role] = await enter(client, role)
  return { cookies, memberId: ids.organizer }
}

async function enter(client: pg.Client, role: Role): Promise<string> {
  const memberId = ids[role]
  const token = newToken()
  await client.query(
    `insert into members (id, organization_id, name, roles)
     select $1, min(id::text)::uuid, $2, array[$3] from organizations`,
    [memberId, `A ${role}`, role],
  )
  await client.query(`insert into member_regions select $1, unnest($2::text[])`, [
    memberId,
    homeRegions,
  ])
  const passkeyId = randomUUID()
  await client.query(
    `insert into passkeys (id, member_id, credential_id, public_key, sign_count, backed_up, name)
     values ($1, $2, $3, 'bench', 0, false, 'A phone')`,
    [passkeyId, memberId, role],
  )
  await client.query(
    `insert into sessions (id, member_id, token_hash, expires_at, how, passkey_id, proved_at)
     values ($1, $2, $3, now() + interval '11 hours', 'passkey', $4, now())`,
    [randomUUID(), memberId, hashToken(token), passkeyId],
  )
  return `__Host-condado=${token}`
}
