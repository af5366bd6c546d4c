import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { ChainRow } from './chain.ts'

/** Everything in it sees the log as it is at one moment, whatever is committed meanwhile. */
export function atOneMoment<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work)
}

/** The next rows of the chain after a position, each with its row of the log. */
export async function chainRows(trx: Trx, after: number, limit: number): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select c.position, c.seq, c.hash, case when a.seq is not null then jsonb_build_object('seq', a.seq,
      'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), 'memberId', a.member_id,
      'action', a.action, 'subject', a.subject, 'subjectId', a.subject_id, 'requestId', a.request_id) end as written
    from (select * from audit_chain where position > ${after} order by position limit ${limit}) c
    left join audit a on a.seq = c.seq order by c.position`.execute(trx)
  return rows
}

/** Where the database says that the chain ends. */
export function chainHead(db: Db): Promise<{ position: number; hash: Buffer } | undefined> {
  return db.selectFrom('audit_head').select(['position', 'hash']).executeTakeFirst()
}

/** Rows of the log that never went through the chain, the first of them. */
export async function unchained(trx: Trx, limit: number): Promise<{ seq: number; at: string }[]> {
  return trx
    .selectFrom('audit')
    .leftJoin('audit_chain', 'audit_chain.seq', 'audit.seq')
    .where('audit_chain.seq', 'is', null)
    .select(['audit.seq', 'audit.at'])
    .orderBy('audit.seq')
    .limit(limit)
    .execute()
}
