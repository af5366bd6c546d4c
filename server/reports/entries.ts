import { type Member, may } from '../auth/policy.ts'
import { defaultLimit, fromDayCursor, toPage } from '../cursors.ts'
import type { Db } from '../db/database.ts'
import { directionOfMoves } from '../moves/rules.ts'
import type { EntryBehind } from '../report-contents/contract.ts'
import type { Counted } from './count.ts'
import { type EntryRow, seenEntries } from './entries-store.ts'
import type { Frozen } from './frozen.ts'
import { Lines } from './lines.ts'
import { type EntryKind, entriesOf } from './number-rules.ts'

interface Asked {
  number: string
  cursor?: string | undefined
  limit?: number | undefined
}

/**
 * The entries behind a number, as far as the member may see them; of the others she hears how many they are. Behind a number
 * that the report does not have stands nothing, as behind 0.
 */
export async function entriesBehind(
  db: Db,
  member: Member,
  { frozen, groups }: Counted,
  { number, cursor, limit = defaultLimit }: Asked,
) {
  const { value } = new Lines(frozen, may(member, 'read_members')).figure(number)
  if (number.startsWith('statuses.')) {
    const items = countiesBehind(frozen, number)
    return { number, value, hidden: 0, items, nextCursor: null }
  }
  const { entry, ids } = entriesOf(groups, number)
  const after = fromDayCursor(cursor)
  const { rows, seen } = await seenEntries(db, member, entry, ids, after, limit)
  const page = toPage(
    rows,
    limit,
    ({ day, id }) => ({ at: day, id }),
    (row) => toEntry(entry, row),
  )
  return { number, value, hidden: value === null ? null : ids.length - seen, ...page }
}

/** `0001-01-01` stands where there is no day: lists are sorted by one. */
function toEntry(entry: EntryKind, { day, ...row }: EntryRow): EntryBehind {
  return { ...row, entry, day: day === '0001-01-01' ? null : day }
}

function countiesBehind({ counties, moved }: Frozen, number: string): EntryBehind[] {
  const [, aspect, word] = number.split('.')
  const directions = new Map(moved.map(({ fips, moves }) => [fips, directionOfMoves(moves)]))
  return counties
    .filter(({ fips, after }) => {
      if (aspect === 'moved') return directions.get(fips) === word
      return after[aspect as 'alliance' | 'accountability'] === word
    })
    .map(({ fips, name }) => ({
      entry: 'county',
      id: fips,
      day: null,
      countyFips: fips,
      institutions: [],
      word: null,
      title: name,
    }))
}
