import { sql } from 'kysely'
import type { Bilingual } from '../asks/contract.ts'
import { askVisibleTo } from '../asks/store.ts'
import { type Member, may } from '../auth/policy.ts'
import type { Answer } from '../campaigns/rules.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'

/** An ask outside of campaigns, with what was answered last by the end of a period. */
export interface OtherAsk {
  id: string
  institutionId: string
  askedOn: Day
  answer: Answer | null
  answeredOn: Day | null
}

/** Asks outside of campaigns that were put or answered on these days. Of all members, whatever they may see; without words. */
export async function otherAsks(db: Db, { from, to }: { from: Day; to: Day }): Promise<OtherAsk[]> {
  const { rows } = await sql<OtherAsk>`
    select a.id, a.institution_id as "institutionId", a.asked_on as "askedOn",
      g.answer, g.answered_on as "answeredOn"
    from asks a left join lateral (
      select answer, answered_on from answers
      where ask_id = a.id and removed_at is null and answered_on <= ${to}::date
      order by answered_on desc, recorded_at desc, id desc limit 1
    ) g on true
    where a.removed_at is null and a.campaign_id is null and a.asked_on <= ${to}::date
      and (a.asked_on >= ${from}::date or g.answered_on >= ${from}::date)`.execute(db)
  return rows
}

/** What an ask says, as it reads today. */
export interface AskWords {
  id: string
  campaign: { id: string; name: Bilingual } | null
  /** null: erased */
  words: Bilingual | null
}

/** Those of these asks that the member may read and that are not restricted, with their words, by id. */
export async function askWords(
  db: Db,
  member: Member,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AskWords>> {
  if (ids.length === 0 || !may(member, 'read_campaigns')) return new Map()
  const { rows } = await sql<AskWords>`
    select a.id,
      case when c.id is null then null
        else jsonb_build_object('id', c.id, 'name', jsonb_build_object('en', c.name_en, 'es', c.name_es)) end as campaign,
      case when coalesce(a.text, c.ask_en) is null then null
        else jsonb_build_object('en', coalesce(a.text, c.ask_en), 'es', coalesce(a.text, c.ask_es)) end as words
    from asks a left join campaigns c on c.id = a.campaign_id
    where a.id = any(${ids}::uuid[]) and a.removed_at is null and a.sensitivity <> 'restricted'
      and ${askVisibleTo(member, 'a')}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
