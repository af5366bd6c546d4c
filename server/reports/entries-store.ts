import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { askVisibleTo } from '../asks/store.ts'
import { type Member, may } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Position } from '../cursors.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { EntryBehind } from '../report-contents/contract.ts'
import type { EntryKind } from './number-rules.ts'

interface Source {
  from: RawBuilder<unknown>
  where: (member: Member) => RawBuilder<unknown> | ReturnType<typeof visibleTo>
  /** what a page is sorted by */
  day: RawBuilder<unknown>
  county: RawBuilder<unknown>
  word: RawBuilder<unknown>
  title: RawBuilder<unknown>
}

const none = sql`null::text`
const never = sql<SqlBool>`false`
/** Public, and told to those who know the directory. */
const inDirectory = (member: Member) => (may(member, 'read_directory') ? sql`true` : never)

const sources: Record<EntryKind, Source> = {
  contact: {
    from: sql`contacts e`,
    where: (member) => sql`e.removed_at is null and ${visibleTo(member, 'e', 'e.id')}`,
    day: sql`e.happened_on`,
    county: sql`e.county_fips`,
    word: sql`coalesce(e.own_kind, e.kind)`,
    title: none,
  },
  commitment: {
    from: sql`commitments e`,
    where: (member) => sql`e.removed_at is null and ${visibleTo(member, 'e', 'e.contact_id')}`,
    day: sql`e.made_on`,
    county: sql`e.county_fips`,
    word: none,
    title: none,
  },
  ask: {
    from: sql`asks e`,
    where: (member) => sql`e.removed_at is null and ${askVisibleTo(member, 'e')}`,
    day: sql`coalesce(e.asked_on, '0001-01-01')`,
    county: sql`e.county_fips`,
    word: none,
    title: none,
  },
  record: {
    from: sql`public_records e`,
    where: inDirectory,
    day: sql`e.dated_on`,
    county: sql`null::bpchar`,
    word: sql`coalesce(e.own_kind, e.kind)`,
    title: sql`e.title`,
  },
  institution: {
    from: sql`institutions e`,
    where: inDirectory,
    day: sql`'0001-01-01'::date`,
    county: sql`null::bpchar`,
    word: sql`e.kind`,
    title: none,
  },
}

const ofContact = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) order by ci.position), '[]')
  from contact_institutions ci join institutions i on i.id = ci.institution_id where ci.contact_id = e.id)`
const itself = sql`jsonb_build_array(jsonb_build_object('id', e.id, 'name', e.name))`
const ofOne = sql`(select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name))
  from institutions i where i.id = e.institution_id)`

function institutionsOf(entry: EntryKind) {
  if (entry === 'contact') return ofContact
  return entry === 'institution' ? itself : ofOne
}

export interface EntryRow extends Omit<EntryBehind, 'entry' | 'day'> {
  day: Day
}

/** Those of these entries that the member may see, the latest first, `limit + 1` rows, and how many they are altogether. */
export async function seenEntries(
  db: Db,
  member: Member,
  entry: EntryKind,
  ids: readonly string[],
  after: Position | undefined,
  limit: number,
): Promise<{ rows: EntryRow[]; seen: number }> {
  const { from, where, day, county, word, title } = sources[entry]
  const which = sql`e.id = any(${ids}::uuid[]) and ${where(member)}`
  const beyond = after ? sql`and (${day}, e.id) < (${after.at}::date, ${after.id}::uuid)` : sql``
  const [page, count] = await Promise.all([
    sql<EntryRow>`
      select e.id, ${day} as day, ${county}::text as "countyFips", ${institutionsOf(entry)} as institutions,
        ${word} as word, ${title} as title
      from ${from} where ${which} ${beyond}
      order by ${day} desc, e.id desc limit ${limit + 1}`.execute(db),
    sql<{ n: number }>`select count(*) as n from ${from} where ${which}`.execute(db),
  ])
  return { rows: page.rows, seen: count.rows[0]?.n ?? 0 }
}
