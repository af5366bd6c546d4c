import type { Db, Trx } from '../db/database.ts'

export function phoneKeyRow(db: Db, deviceId: string) {
  return db
    .selectFrom('phone_keys')
    .where('device_id', '=', deviceId)
    .select('sealed')
    .executeTakeFirst()
}

/** Ids of the keys that were known when a session began, the newest first. */
export async function keysKnownAtStart(db: Db, sessionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('known_keys')
    .innerJoin('sessions', (join) => join.onRef('sessions.created_at', '>=', 'known_keys.known_at'))
    .where('sessions.id', '=', sessionId)
    .orderBy('known_keys.seq', 'desc')
    .select('known_keys.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The first key of a device stays: two tabs that begin at once get the same. */
export async function insertPhoneKey(
  trx: Trx,
  row: { deviceId: string; memberId: string; sealed: Buffer },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('phone_keys')
    .values({ device_id: row.deviceId, member_id: row.memberId, sealed: row.sealed })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What the device keeps is closed for good. */
export async function destroyPhoneKey(trx: Trx, deviceId: string): Promise<void> {
  await trx.deleteFrom('phone_keys').where('device_id', '=', deviceId).execute()
}
