import { sql } from 'kysely'
import type { Day } from '../days.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Language } from '../members/rules.ts'
import type { Highlight } from '../reports/contract.ts'
import type { Period, Section } from '../reports/rules.ts'
import { factsHash } from '../writes.ts'
import { captionOf, titleOf } from './words/report-words.ts'
import type { DemoMember } from './world.ts'

export interface PlannedReport {
  id: string
  regionId: string
  period: Period
  /** by the server, for its lead */
  prepared: boolean
  writer: DemoMember
  reviewer: DemoMember
  editedAt: string
}

export interface TextOfReport {
  section: Section
  language: Language
  text: string
}

export interface LateContact {
  id: string
  happenedOn: Day
  recordedAt: string
  author: DemoMember
}

/** Promises that were kept in these days, and may be told of: each with its caption. */
export async function worthTelling(
  db: Db,
  counties: readonly string[],
  { from, to }: Period,
  atMost: number,
): Promise<Highlight[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select k.id, i.name from commitments k join institutions i on i.id = k.institution_id
    join commitment_events e on e.commitment_id = k.id
    where k.county_fips = any(${counties}::bpchar[]) and k.sensitivity = 'shared' and k.removed_at is null
      and e.kind = 'verdict_confirmed' and e.verdict in ('kept', 'partly_kept')
      and e.happened_on between ${from}::date and ${to}::date
    order by k.evidence desc, k.id limit ${atMost}`.execute(db)
  return rows.map(({ id, name }) => ({
    entry: 'commitment',
    entryId: id,
    caption: captionOf(name),
  }))
}

/** A draft, as its writer left it. */
export async function insertReport(
  trx: Trx,
  { id, regionId, period, prepared, writer, editedAt }: PlannedReport,
  texts: readonly TextOfReport[],
  highlights: readonly Highlight[],
): Promise<void> {
  const title = titleOf(period)
  await trx
    .insertInto('reports')
    .values({
      id,
      scope: 'regions',
      region_ids: [regionId],
      period: period.kind,
      from_day: period.from,
      to_day: period.to,
      languages: ['en', 'es'],
      title_en: title.en,
      title_es: title.es,
      highlights: JSON.stringify(highlights),
      author_id: prepared ? null : writer.id,
      recorded_at: editedAt,
      edited_by: writer.id,
      edited_at: editedAt,
      edition: texts.length + 2,
      facts_hash: factsHash(id),
    })
    .execute()
  for (const text of texts) {
    const row = { ...text, report_id: id, edited_by: writer.id, edited_at: editedAt }
    await trx.insertInto('report_texts').values(row).execute()
  }
}

/** Reviewed by one, finished by the other, on that day. */
export async function finishReport(
  trx: Trx,
  { id, writer, reviewer }: PlannedReport,
  day: Day,
): Promise<void> {
  await trx
    .updateTable('reports')
    .set({
      state: 'final',
      reviewed_by: reviewer.id,
      reviewed_at: `${day}T16:00:00Z`,
      finalized_by: writer.id,
      finalized_at: `${day}T20:30:00Z`,
    })
    .where('id', '=', id)
    .execute()
}

/** A call that nobody answered, with an office of the region that was tried before: it changes no status. */
export async function insertLateContact(
  trx: Trx,
  { id, happenedOn, recordedAt, author }: LateContact,
  counties: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ fips: string; institutionId: string }>`
    select c.county_fips::text as fips, c.institution_id as "institutionId" from contacts c
    where c.county_fips = any(${counties}::bpchar[]) and c.sensitivity = 'shared' and c.author_id = ${author.id}
    order by c.happened_on desc, c.id limit 1`.execute(trx)
  const [place] = rows
  if (!place) return
  await trx
    .insertInto('contacts')
    .values({
      id,
      county_fips: place.fips,
      institution_id: place.institutionId,
      kind: 'call',
      outcome: 'attempted',
      happened_on: happenedOn,
      notes: '',
      language: author.language,
      sensitivity: 'shared',
      author_id: author.id,
      organization_id: author.organizationId,
      recorded_at: recordedAt,
      facts_hash: factsHash(id),
    })
    .execute()
  await trx
    .insertInto('contact_institutions')
    .values({ contact_id: id, institution_id: place.institutionId, position: 1 })
    .execute()
  await trx
    .insertInto('participants')
    .values({ contact_id: id, position: 1, member_id: author.id, person_id: null, role: 'led' })
    .execute()
}
