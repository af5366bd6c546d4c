import { sql } from 'kysely'
import { type Day, timeZoneHere } from '../days.ts'
import type { Db } from '../db/database.ts'
import { type MailState, minutesToNextTry } from './rules.ts'

/** Members who had asked for it by Monday at six and whose mail of this week is still to be sent, or tried again. */
export async function membersToMail(db: Db, week: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.member_id as id from digest_addresses a join members m on m.id = a.member_id
    where m.deactivated_at is null
      and a.confirmed_at < (${week}::date + 7 + time '06:00') at time zone ${timeZoneHere()}
      and not exists (select from digest_mails d where d.member_id = a.member_id and d.week = ${week}::date
        and not (d.state = 'later' and d.next_try_at <= now()))
    order by a.member_id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Takes the mail of a member and week; of several app servers one gets it. What was taken and never settled stays so:
 * it may have gone out before its server died.
 * @returns how often it was tried with this; undefined when another server has it
 */
export async function takeMail(
  db: Db,
  memberId: string,
  week: Day,
  tokenHash: Buffer,
): Promise<number | undefined> {
  const { rows } = await sql<{ tries: number }>`
    insert into digest_mails as d (member_id, week, state, token_hash)
    values (${memberId}, ${week}, 'sending', ${tokenHash})
    on conflict (member_id, week) do update
      set state = 'sending', token_hash = excluded.token_hash, tries = d.tries + 1, claimed_at = now(), next_try_at = null
      where d.state = 'later' and d.next_try_at <= now()
    returning tries`.execute(db)
  return rows[0]?.tries
}

/** What became of a mail that was taken. @param tries with this one */
export async function settleMail(
  db: Db,
  memberId: string,
  week: Day,
  state: Exclude<MailState, 'sending'>,
  tries: number,
): Promise<void> {
  const again = sql<string>`now() + make_interval(mins => ${minutesToNextTry(tries)})`
  await db
    .updateTable('digest_mails')
    .set({ state, next_try_at: state === 'later' ? again : null })
    .where('member_id', '=', memberId)
    .where('week', '=', week)
    .where('state', '=', 'sending')
    .execute()
}

/** A year later nobody ends the mails by the link of an old one. */
export async function forgetOldMails(db: Db, week: Day): Promise<void> {
  await sql`delete from digest_mails where week < ${week}::date - 371`.execute(db)
}
