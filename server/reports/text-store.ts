import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Language } from '../members/rules.ts'
import type { Section } from './rules.ts'

/** The texts of a report, those that somebody has written. */
export function textRows(db: Db, reportId: string) {
  return db
    .selectFrom('report_texts as t')
    .innerJoin('members', 'members.id', 't.edited_by')
    .where('t.report_id', '=', reportId)
    .select(['t.section', 't.language', 't.text', 't.version'])
    .select(['t.edited_by as editorId', 'members.name as editorName', 't.edited_at as editedAt'])
    .execute()
}

export type TextRow = Awaited<ReturnType<typeof textRows>>[number]

/** Saves a text over the version that was read; 0 for the first. The report must be locked. */
export async function saveText(
  trx: Trx,
  place: { reportId: string; section: Section; language: Language },
  text: string,
  memberId: string,
) {
  return trx
    .insertInto('report_texts')
    .values({
      report_id: place.reportId,
      section: place.section,
      language: place.language,
      text,
      edited_by: memberId,
    })
    .onConflict((oc) =>
      oc.constraint('report_texts_pkey').doUpdateSet((eb) => ({
        text,
        edited_by: memberId,
        edited_at: sql<string>`now()`,
        version: eb('report_texts.version', '+', 1),
      })),
    )
    .returning(['version', 'edited_at as editedAt'])
    .executeTakeFirstOrThrow()
}
