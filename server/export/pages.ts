import type { Member } from '../auth/policy.ts'
import { regionRows } from '../counties/county-store.ts'
import type { FactsBook } from '../counties/facts-book.ts'
import { listedCounties } from '../counties/listed.ts'
import { momentOf } from '../counties/moment.ts'
import type { Db } from '../db/database.ts'
import type { ListColumn } from './column.ts'
import type { ExportFilters } from './contract.ts'
import type { Cells } from './csv.ts'
import { countStored, type StoredKind, type StoredRow, storedPage } from './rows-store.ts'
import { type ExportKind, type ExportWhat, exportKindsOf } from './rules.ts'
import { standingsFor } from './standings.ts'

const rowsAtOnce = 500

/** Whose rows are read: the facts behind statuses, and the database as this member sees it. */
export interface Reading {
  facts: FactsBook
  /** what statuses are made of, of all members */
  factsDb: Db
  db: Db
  member: Member
}

/** A list that is taken out: read anew each time, a page at a time, so that nothing of it is kept in between. */
export interface ReadKind {
  kind: ExportKind
  columns: readonly ListColumn[]
  pages: () => AsyncIterable<readonly Cells[]>
}

/** What somebody wants to take out. */
export interface Wanted {
  what: ExportWhat
  filters: ExportFilters
}

export function kindsIn(member: Member, what: ExportWhat): readonly ExportKind[] {
  return what === 'everything' ? exportKindsOf(member.roles) : [what]
}

/** How many rows she would get, and how many restricted ones stay. */
export async function countWanted(reading: Reading, { what, filters }: Wanted) {
  const { db, member } = reading
  const counted = { rows: 0, restricted: 0 }
  for (const kind of kindsIn(member, what)) {
    const one =
      kind === 'statuses'
        ? { rows: (await statuses(reading, filters)).length, restricted: 0 }
        : await countStored(db, member, kind, filters)
    counted.rows += one.rows
    counted.restricted += one.restricted
  }
  return counted
}

/** The rows of a kind, a page at a time. */
export async function* pagesOf(
  reading: Reading,
  what: ExportKind,
  filters: ExportFilters,
): AsyncGenerator<readonly Cells[]> {
  if (what === 'statuses') yield await statuses(reading, filters)
  else yield* storedPages(reading, what, filters)
}

/** What is there already, as the one page that it is. */
export async function* onePage<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

/** Page after page, each a short statement of its own: no connection waits for a slow phone. */
async function* storedPages(
  reading: Reading,
  what: StoredKind,
  filters: ExportFilters,
): AsyncGenerator<readonly Cells[]> {
  const { db, member } = reading
  const standing = await standingsFor[what]?.(reading)
  let last: StoredRow | undefined
  do {
    const rows: StoredRow[] = await storedPage(db, member, what, filters, last, rowsAtOnce)
    yield standing ? await standing(rows) : rows
    last = rows.length === rowsAtOnce ? rows.at(-1) : undefined
  } while (last)
}

/** A row for each county, as the map has it. */
async function statuses(
  { facts, db }: Reading,
  { region, sector }: ExportFilters,
): Promise<Cells[]> {
  const [listed, regions] = await Promise.all([
    listedCounties(facts, db, momentOf({}), sector),
    regionRows(db),
  ])
  const nameOf = new Map(regions.map(({ id, name }) => [id, name]))
  return listed
    .filter(({ regionId }) => region === undefined || regionId === region)
    .map(({ counts, name, regionId, set, ...county }) => ({
      ...county,
      ...counts,
      county: name,
      region: nameOf.get(regionId),
      region_id: regionId,
      allianceSet: set.alliance,
      accountabilitySet: set.accountability,
    }))
}
