import { type SqlBool, sql } from 'kysely'
import type { Receipt } from '../contract.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Answer, Envelope } from './contract.ts'

const shown = [
  'deliveries.id',
  'deliveries.state',
  'deliveries.received_at as receivedAt',
  'deliveries.settled_at as settledAt',
  'deliveries.answers',
] as const

function ofMember(db: Db | Trx, memberId: string) {
  return db
    .selectFrom('deliveries')
    .leftJoin('known_devices', 'known_devices.id', 'deliveries.device_id')
    .where('deliveries.member_id', '=', memberId)
    .select(shown)
    .select((eb) => eb('known_devices.forgotten_at', 'is not', null).as('fromLostDevice'))
}

/** One of hers, whatever became of it. */
export function deliveryRow(db: Db | Trx, memberId: string, id: string) {
  return ofMember(db, memberId)
    .where('deliveries.id', '=', id)
    .select(['deliveries.hash', 'deliveries.envelope'])
    .executeTakeFirst()
}

/** The versions that these entries of hers made of records, as they were answered. */
export async function receiptsOf(
  db: Db,
  memberId: string,
  ids: readonly string[],
): Promise<Receipt[]> {
  const rows = await db
    .selectFrom('deliveries')
    .where('member_id', '=', memberId)
    .where('id', 'in', ids)
    .where('state', '=', 'confirmed')
    .select('answers')
    .execute()
  return rows.flatMap(({ answers }) => answers.flatMap(({ receipt }) => receipt ?? []))
}

/**
 * Hers that arrived and that she has not settled, in the order of their arrival; also those whose time is over. Without
 * what they say: that may be much.
 */
export function openDeliveries(db: Db, memberId: string) {
  return (
    ofMember(db, memberId)
      // said in the text, as in the index of those that are open
      .where(sql<SqlBool>`deliveries.state in ('received', 'aside', 'erased')`)
      .orderBy('deliveries.received_at')
      .orderBy('deliveries.id')
      .execute()
  )
}

export type DeliveryListed = Awaited<ReturnType<typeof openDeliveries>>[number]
export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof deliveryRow>>>

/** How much of hers waits; `bytes` as the database keeps them. */
export async function waitingOf(
  trx: Trx,
  memberId: string,
): Promise<{ entries: number; bytes: number }> {
  return trx
    .selectFrom('deliveries')
    .where('member_id', '=', memberId)
    .where('state', 'in', ['received', 'aside'])
    .select((eb) => [
      eb.fn.countAll<number>().as('entries'),
      sql<number>`coalesce(sum(pg_column_size(envelope)), 0)::float8`.as('bytes'),
    ])
    .executeTakeFirstOrThrow()
}

/** @returns false when the id is there already, hers or somebody else's */
export async function insertDelivery(
  trx: Trx,
  {
    id,
    envelope,
    hash,
    deviceId,
  }: {
    id: string
    envelope: Envelope
    hash: Buffer
    deviceId: string | null
  },
): Promise<boolean> {
  const { memberId, ...sealed } = envelope
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('deliveries')
    .values({
      id,
      member_id: memberId,
      device_id: deviceId,
      envelope: JSON.stringify(sealed),
      hash,
      state: 'received',
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * Notes what became of it. One that stands in the records, or that she let go of, is kept no longer.
 * @returns whether it came to this state now; false when it was set aside before, or settled by another tab
 */
export async function settleDelivery(
  trx: Trx,
  id: string,
  state: 'confirmed' | 'aside' | 'given_up',
  answers?: readonly Answer[],
): Promise<boolean> {
  const before = await trx
    .selectFrom('deliveries')
    .where('id', '=', id)
    // two tabs may settle it at the same time: what stands in the records stays there
    .where('state', 'in', ['received', 'aside', 'erased'])
    .select('state')
    .forUpdate()
    .executeTakeFirst()
  // its time may have ended while it was being written down: there is nothing left to set aside
  if (!before || (before.state === 'erased' && state === 'aside')) return false
  await trx
    .updateTable('deliveries')
    .where('id', '=', id)
    .set({ state, settled_at: sql<string>`now()` })
    .$if(answers !== undefined, (q) => q.set({ answers: JSON.stringify(answers) }))
    .$if(state !== 'aside', (q) => q.set({ envelope: null }))
    .execute()
  return before.state !== state
}
