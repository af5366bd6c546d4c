import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { type Actor, audit } from '../audit/store.ts'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Retention, RetentionFacts } from './contract.ts'
import type { RetainedKind } from './rules.ts'

/** Everything that is set, and the hold in force with its reason. */
export async function retentionOf(db: Db): Promise<Retention> {
  const [state, periods, hold] = await Promise.all([
    db
      .selectFrom('retention_state')
      .select(['version', 'last_run_on as lastRunOn'])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('retention')
      .select(['kind', 'sensitivity', 'days'])
      .orderBy('kind')
      .orderBy('sensitivity')
      .execute(),
    holdInForce(db),
  ])
  return {
    ...state,
    periods,
    held: hold !== undefined,
    hold: hold
      ? {
          reason: hold.reason,
          setAt: hold.setAt,
          setBy: { id: hold.setById, name: hold.setByName },
        }
      : null,
  }
}

function holdInForce(db: Db) {
  return db
    .selectFrom('legal_holds as h')
    .innerJoin('members as m', 'm.id', 'h.set_by')
    .where('h.lifted_at', 'is', null)
    .select(['h.id', 'h.reason', 'h.set_at as setAt', 'm.id as setById', 'm.name as setByName'])
    .executeTakeFirst()
}

/** Locks what is set until the transaction ends; periods and holds are changed one after the other. */
export async function lockRetention(trx: Trx): Promise<number> {
  const { version } = await trx
    .selectFrom('retention_state')
    .select('version')
    .forUpdate()
    .executeTakeFirstOrThrow()
  return version
}

export async function setPeriods(
  trx: Trx,
  actor: Actor,
  periods: RetentionFacts['periods'],
): Promise<void> {
  for (const { kind, sensitivity, days } of periods) {
    await trx
      .updateTable('retention')
      .set({ days })
      .where('kind', '=', kind)
      .where('sensitivity', '=', sensitivity)
      .execute()
  }
  await trx
    .updateTable('retention_state')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
  await audit(trx, actor, 'retention_set', 'settings', 'retention')
}

/** Sets a hold, or lifts the one in force; false when it is so already. */
export async function setHold(
  trx: Trx,
  actor: Actor,
  memberId: string,
  { on, reason }: { on: boolean; reason: string },
): Promise<boolean> {
  const inForce = await holdInForce(trx)
  if (on === (inForce !== undefined)) return false
  if (inForce) {
    await trx
      .updateTable('legal_holds')
      .set({ lifted_by: memberId, lifted_at: sql<string>`now()`, lift_reason: reason })
      .where('id', '=', inForce.id)
      .execute()
  } else {
    await trx.insertInto('legal_holds').values({ id: newId(), reason, set_by: memberId }).execute()
  }
  await audit(trx, actor, on ? 'hold_set' : 'hold_lifted', 'settings', 'legal_hold')
  return true
}

/** For how many days words of a kind are kept; none while a hold keeps everything. */
export async function daysKept(
  db: Db,
  kind: RetainedKind,
): Promise<Partial<Record<Sensitivity, number>>> {
  const rows = await db
    .selectFrom('retention')
    .where('kind', '=', kind)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('legal_holds').where('lifted_at', 'is', null).select('id'))),
    )
    .select(['sensitivity', 'days'])
    .execute()
  return Object.fromEntries(rows.map(({ sensitivity, days }) => [sensitivity, days]))
}

/** For how many days what does not say of which kind it is is kept: the fewest. None while a hold keeps everything. */
export async function daysKeptAtLeast(db: Db): Promise<number | undefined> {
  const { days } = await db
    .selectFrom('retention')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('legal_holds').where('lifted_at', 'is', null).select('id'))),
    )
    .select((eb) => eb.fn.min('days').as('days'))
    .executeTakeFirstOrThrow()
  return days ?? undefined
}

/**
 * Erases what is over its time on `today`, with an audit row that counts it. Once a day on one server: the others,
 * and a second call, find that it is done.
 * @returns how many records of each kind were erased; undefined when there was nothing to do
 */
export async function eraseWhatIsOver(
  db: Db,
  today: Day,
): Promise<Record<string, number> | undefined> {
  return db.transaction().execute(async (trx) => {
    const { rows: state } = await sql`
      select from retention_state
      where (last_run_on is null or last_run_on < ${today}::date)
        and not exists (select from legal_holds where lifted_at is null)
      for update skip locked`.execute(trx)
    if (state.length === 0) return undefined
    const { rows } = await sql<{ kind: string; erased: number }>`
      select kind, erased from condado_erase(${today}::date)
      union all select 'delivery', condado_erase_entries(${today}::date)`.execute(trx)
    // after the records: what went with them is not counted twice
    await sql`select condado_erase_past(${today}::date)`.execute(trx)
    await trx.updateTable('retention_state').set({ last_run_on: today }).execute()
    const counts = Object.fromEntries(rows.map(({ kind, erased }) => [kind, erased]))
    const some = rows.filter(({ erased }) => erased > 0)
    const nobody = { memberId: null, requestId: null }
    for (const { kind, erased } of some) await audit(trx, nobody, kind, 'retention', String(erased))
    return counts
  })
}
