import { sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import type { Answer } from '../campaigns/rules.ts'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import { badField, type ProblemError, problem } from '../errors.ts'
import { type AskRow, askVisibleTo } from './store.ts'

/** An answer as a contact brings it. */
export interface NewAnswer {
  id: string
  ask_id: string
  answer: Answer
}

/**
 * What is wrong with the answers of a contact: an ask that the member may not see, as one that does not exist, or
 * one of an institution that was not part of it. Undefined when nothing is.
 */
export async function refusedAnswer(
  db: Db,
  member: Member,
  facts: { answers: readonly NewAnswer[]; institutionIds: readonly string[] },
): Promise<ProblemError | undefined> {
  if (facts.answers.length === 0) return undefined
  const asks = await db
    .selectFrom('asks as a')
    .where(
      'a.id',
      'in',
      facts.answers.map((one) => one.ask_id),
    )
    .where('a.removed_at', 'is', null)
    .where(askVisibleTo(member, 'a'))
    .select(['a.id', 'a.institution_id as institutionId'])
    .execute()
  for (const [i, { ask_id }] of facts.answers.entries()) {
    const field = `answers.${i}.askId`
    const ask = asks.find((one) => one.id === ask_id)
    if (!ask) return badField(field, 'There is no such ask')
    if (!facts.institutionIds.includes(ask.institutionId)) {
      return badField(field, 'The institution of this ask was not part of the contact')
    }
  }
  return undefined
}

/** The answers that were given in a contact, to asks that the member may see. */
export async function answersIn(db: Db, member: Member, contactId: string) {
  const { rows } = await sql<ContactAnswerRow>`
    select g.id as "answerId", g.answer, a.id, a.campaign_id as "campaignId",
      c.name_en as "nameEn", c.name_es as "nameEs",
      coalesce(a.text, c.ask_en, '') as "wordsEn", coalesce(a.text, c.ask_es, '') as "wordsEs",
      a.institution_id as "institutionId", i.name as "institutionName",
      a.seat_id as "seatId", s.title as "seatTitle", a.person_id as "personId", p.name as "personName"
    from answers g
    join asks a on a.id = g.ask_id
    join institutions i on i.id = a.institution_id
    left join campaigns c on c.id = a.campaign_id
    left join seats s on s.id = a.seat_id
    left join people p on p.id = a.person_id
    where g.contact_id = ${contactId} and g.removed_at is null and ${askVisibleTo(member, 'a')}
    order by g.id
  `.execute(db)
  return rows
}

interface ContactAnswerRow
  extends Pick<
    AskRow,
    | 'id'
    | 'campaignId'
    | 'nameEn'
    | 'nameEs'
    | 'wordsEn'
    | 'wordsEs'
    | 'institutionId'
    | 'institutionName'
    | 'seatId'
    | 'seatTitle'
    | 'personId'
    | 'personName'
  > {
  answerId: string
  answer: Answer
}

/**
 * Brings the answers of an edited contact in line: named ones are added or changed, the others taken back, but
 * for those to asks that the editor may not see: nobody takes back what she has not seen.
 */
export async function reconcileAnswers(
  trx: Trx,
  member: Member,
  contact: { id: string; authorId: string; happenedOn: Day },
  answers: readonly NewAnswer[],
): Promise<void> {
  for (const one of answers) {
    const { id, ...answer } = one
    const row = { ...answer, answered_on: contact.happenedOn }
    const changed = await trx
      .updateTable('answers')
      .set({ ...row, removed_at: null })
      .where('id', '=', id)
      .where('contact_id', '=', contact.id)
      .executeTakeFirst()
    if (changed.numUpdatedRows > 0n) continue
    const added = await trx
      .insertInto('answers')
      .values({ ...row, id, contact_id: contact.id, author_id: contact.authorId })
      .onConflict((oc) => oc.column('id').doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) throw problem('different_facts')
  }
  const kept = answers.map((one) => one.id)
  await sql`
    update answers set removed_at = now() from asks a
    where answers.contact_id = ${contact.id} and answers.removed_at is null
      and answers.id <> all (${kept}::uuid[]) and a.id = answers.ask_id and ${askVisibleTo(member, 'a')}
  `.execute(trx)
  await settle(trx, contact.id, contact.happenedOn)
}

/** Takes back every answer that was given in a contact. */
export async function takeBackAnswers(trx: Trx, contactId: string): Promise<void> {
  await settle(trx, contactId, null)
}

/**
 * The answers of a contact go with it, those that its editor may not see, too: to its day, or away with null.
 * A target of a campaign was asked on the day of its first answer, in its contact, unless somebody marked it as
 * asked before.
 */
async function settle(trx: Trx, contactId: string, day: Day | null): Promise<void> {
  await sql`select condado_settle_answers(${contactId}::uuid, ${day}::date)`.execute(trx)
}
