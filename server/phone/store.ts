import type { Db, Trx } from '../db/database.ts'

export function phoneKeyRow(db: Db, deviceId: string) {
  return db
    .selectFrom('phone_keys')
    .where('device_id', '=', deviceId)
    .select('sealed')
    .executeTakeFirst()
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
