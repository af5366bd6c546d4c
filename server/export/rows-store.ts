import { type Expression, sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import type { Db } from '../db/database.ts'
import type { ExportFilters } from './contract.ts'
import { campaignLists } from './lists/campaign-store.ts'
import { directoryLists } from './lists/directory-store.ts'
import type { StoredList } from './lists/list-store.ts'
import { noteLists } from './lists/note-store.ts'
import { overrideLists } from './lists/override-store.ts'
import { promiseLists } from './lists/promise-store.ts'
import type { ExportKind } from './rules.ts'

/** What is read from the database; statuses are nowhere in it. */
export type StoredKind = Exclude<ExportKind, 'statuses'>

const lists: Record<StoredKind, StoredList> = {
  ...noteLists,
  ...promiseLists,
  ...campaignLists,
  ...directoryLists,
  ...overrideLists,
}

/** A row as it comes, and where the page after it begins. */
export type StoredRow = Record<string, string | number | readonly string[] | null> & {
  id: string
  page_key: string
}

function narrowed(member: Member, what: StoredKind, filters: ExportFilters, restricted: boolean) {
  const list = lists[what]
  const { region, county, sector, from, to } = filters
  const parts: Expression<unknown>[] = [list.where(member)]
  if (list.guarded) {
    // what belongs to no entry of its own has none
    const isRestricted = sql`coalesce(${sql.ref(`${list.guarded}.sensitivity`)}, '') = 'restricted'`
    parts.push(restricted ? isRestricted : sql`not ${isRestricted}`)
  }
  if (region) parts.push(list.county(sql`counties.region_id = ${region}`))
  if (county) parts.push(list.county(sql`counties.fips = ${county}`))
  if (sector && list.sector) parts.push(list.sector(sql`i.sector = ${sector}`))
  if (from && list.day) parts.push(sql`${list.day} >= ${from}::date`)
  if (to && list.day) parts.push(sql`${list.day} <= ${to}::date`)
  return sql.join(parts, sql` and `)
}

/** How many rows of a kind she would get, and how many restricted ones stay. */
export async function countStored(
  db: Db,
  member: Member,
  what: StoredKind,
  filters: ExportFilters,
): Promise<{ rows: number; restricted: number }> {
  const count = async (restricted: boolean) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${lists[what].from}
      where ${narrowed(member, what, filters, restricted)}`.execute(db)
    return rows[0]?.n ?? 0
  }
  const { guarded, part } = lists[what]
  return { rows: await count(false), restricted: guarded && !part ? await count(true) : 0 }
}

/** The next rows, in the order of the file: days the latest first, names from A. */
export async function storedPage(
  db: Db,
  member: Member,
  what: StoredKind,
  filters: ExportFilters,
  after: StoredRow | undefined,
  limit: number,
): Promise<StoredRow[]> {
  const { from, key, keyType, id, columns, day } = lists[what]
  const direction = day ? sql`desc` : sql`asc`
  const further = day ? sql`<` : sql`>`
  const beyond = after
    ? sql`and (${key}, ${id}) ${further} (${after.page_key}::${keyType}, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<StoredRow>`
    select ${columns(member)}, ${key}::text as page_key from ${from}
    where ${narrowed(member, what, filters, false)} ${beyond}
    order by ${key} ${direction}, ${id} ${direction} limit ${limit}`.execute(db)
  return rows
}
