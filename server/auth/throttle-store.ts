import { isIPv6 } from 'node:net'
import { type SqlBool, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { type FailedTries, type HeldAgainst, patience, secondsToWait } from './rules.ts'
import { hashToken } from './secrets.ts'

export interface Trying {
  /** the sign-in name, in small letters, whether there is one of it or not */
  login: string
  address: string
  /** the known device of the member of this name, when it is one */
  deviceId: string | undefined
}

/** A day of tries is all that is looked back at; they are swept now and then. */
const sweepEvery = 200

/**
 * Takes one try to sign in, and counts it as failed until `trySucceeded` says otherwise: tries at the same moment
 * count as much as tries in a row. Shared by all app servers.
 * @returns what `trySucceeded` needs
 * @throws 429 with retry-after when it is too early; the same whether there is a member of this name or not
 */
export async function takeTry(db: Db, trying: Trying): Promise<number> {
  const login = hashToken(trying.login)
  const address = hashToken(networkOf(trying.address))
  return db.transaction().execute(async (trx) => {
    const locks = trying.deviceId ? [trying.deviceId] : [hex(login), hex(address)].sort()
    for (const lock of locks) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`try ${lock}`}, 0))`.execute(trx)
    }
    const wait = trying.deviceId
      ? secondsToWait('device', await failedOfDevice(trx, trying.deviceId))
      : await waitOfStranger(trx, login, address)
    if (wait > 0) throw problem('too_many_requests', { retryAfter: wait })
    const { seq } = await trx
      .insertInto('sign_in_tries')
      .values({
        login_hash: login,
        address_hash: address,
        device_id: trying.deviceId ?? null,
        succeeded: false,
      })
      .returning('seq')
      .executeTakeFirstOrThrow()
    if (seq % sweepEvery === 0) await sweep(trx)
    return seq
  })
}

/** It was she after all: the try is not held against anybody. */
export async function trySucceeded(trx: Trx, seq: number): Promise<void> {
  await trx.updateTable('sign_in_tries').set({ succeeded: true }).where('seq', '=', seq).execute()
}

async function waitOfStranger(trx: Trx, login: Buffer, address: Buffer): Promise<number> {
  const waits = [
    secondsToWait('name', await failedOfStrangers(trx, 'name', sql`login_hash = ${login}`)),
    secondsToWait(
      'address',
      await failedOfStrangers(trx, 'address', sql`address_hash = ${address}`),
    ),
    secondsToWait('everyone', await failedOfStrangers(trx, 'everyone', sql`true`)),
  ]
  return Math.max(...waits)
}

async function failedOfStrangers(
  trx: Trx,
  whom: HeldAgainst,
  which: ReturnType<typeof sql<SqlBool>>,
): Promise<FailedTries> {
  const { rows } = await sql<{ count: number; seconds: number | null }>`
    select count(*)::int as count, extract(epoch from clock_timestamp() - max(at))::float8 as seconds
    from sign_in_tries
    where device_id is null and not succeeded and ${which}
      and at > clock_timestamp() - make_interval(secs => ${patience[whom].remembered})`.execute(trx)
  return { count: rows[0]?.count ?? 0, secondsSinceLast: rows[0]?.seconds ?? 0 }
}

/** Since it last succeeded. */
async function failedOfDevice(trx: Trx, deviceId: string): Promise<FailedTries> {
  const { rows } = await sql<{ count: number; seconds: number | null }>`
    select count(*)::int as count, extract(epoch from clock_timestamp() - max(at))::float8 as seconds
    from sign_in_tries
    where device_id = ${deviceId} and not succeeded
      and at > clock_timestamp() - make_interval(secs => ${patience.device.remembered})
      and seq > coalesce((select max(seq) from sign_in_tries where device_id = ${deviceId} and succeeded), 0)`.execute(
    trx,
  )
  return { count: rows[0]?.count ?? 0, secondsSinceLast: rows[0]?.seconds ?? 0 }
}

async function sweep(trx: Trx): Promise<void> {
  await sql`delete from sign_in_tries where at < now() - interval '1 day'`.execute(trx)
}

/** Whoever has one address of IPv6 has a whole network of them. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':')
}

function hex(hash: Buffer): string {
  return hash.toString('hex')
}
