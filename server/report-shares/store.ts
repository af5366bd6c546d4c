import { sql } from 'kysely'
import { type Actor, audit } from '../audit/store.ts'
import { hashToken, newToken } from '../auth/secrets.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Language } from '../members/rules.ts'

const columns = [
  's.id',
  's.report_id as reportId',
  's.language',
  's.created_by as creatorId',
  'creator.name as creatorName',
  's.created_at as createdAt',
  's.expires_at as expiresAt',
  's.opened',
  's.last_opened_at as lastOpenedAt',
] as const

function shares(db: Db) {
  return db
    .selectFrom('report_shares as s')
    .innerJoin('members as creator', 'creator.id', 's.created_by')
    .select(columns)
    .select(sql<boolean>`s.passphrase_hash is not null`.as('hasPassphrase'))
    .select(
      sql<'open' | 'expired' | 'revoked'>`case when s.revoked_at is not null then 'revoked'
        when s.expires_at <= now() then 'expired' else 'open' end`.as('state'),
    )
}

export type ShareRow = Awaited<ReturnType<typeof sharesOf>>[number]

/** The links to a report, the latest first. */
export function sharesOf(db: Db, reportId: string) {
  return shares(db).where('s.report_id', '=', reportId).orderBy('s.id', 'desc').execute()
}

export async function shareById(db: Db, id: string): Promise<ShareRow | undefined> {
  return shares(db).where('s.id', '=', id).executeTakeFirst()
}

interface NewShare {
  id: string
  reportId: string
  language: Language
  days: number
  passphraseHash: string | null
}

/** Makes a link. Returns its secret, which is kept nowhere. */
export async function insertShare(
  trx: Trx,
  actor: Actor & { memberId: string },
  { id, reportId, language, days, passphraseHash }: NewShare,
): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('report_shares')
    .values({
      id,
      report_id: reportId,
      language,
      token_hash: hashToken(token),
      passphrase_hash: passphraseHash,
      created_by: actor.memberId,
      expires_at: sql`now() + make_interval(days => ${days})`,
    })
    .execute()
  await audit(trx, actor, 'shared', 'report_share', id)
  return token
}

/** Ends a link that has not been ended yet. */
export async function endShare(
  trx: Trx,
  actor: Actor & { memberId: string },
  id: string,
): Promise<void> {
  const ended = await trx
    .updateTable('report_shares')
    .set({ revoked_at: sql`now()`, revoked_by: actor.memberId })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended) await audit(trx, actor, 'revoked', 'report_share', id)
}

export interface OpenShare {
  id: string
  reportId: string
  language: Language
  passphraseHash: string | null
  expiresAt: string
}

/** The link with this secret, as long as it is good. */
export function findShare(db: Db, token: string): Promise<OpenShare | undefined> {
  return db
    .selectFrom('report_shares')
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .select(['id', 'report_id as reportId', 'language', 'passphrase_hash as passphraseHash'])
    .select('expires_at as expiresAt')
    .executeTakeFirst()
}

/** Counts that a link was opened, with its audit row: by nobody we know, and not what was read. */
export async function noteOpened(
  trx: Trx,
  requestId: string,
  id: string,
  action: 'opened_shared' | 'downloaded_shared',
): Promise<void> {
  await trx
    .updateTable('report_shares')
    .set((eb) => ({ opened: eb('opened', '+', 1), last_opened_at: sql`now()` }))
    .where('id', '=', id)
    .execute()
  await audit(trx, { memberId: null, requestId }, action, 'report_share', id)
}
