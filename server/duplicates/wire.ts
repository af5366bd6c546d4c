import type { Member } from '../auth/policy.ts'
import type { ApartRow } from './apart-store.ts'
import type { Apart, DuplicateEntry, DuplicatePair, Merged } from './contract.ts'
import type { EntryRow } from './entries-store.ts'
import type { LikelyPair } from './likely.ts'
import { mayUndo } from './merge.ts'
import type { DuplicateRecord } from './rules.ts'
import type { MergedRow } from './store.ts'

export function toPair({
  record,
  one,
  other,
  because,
}: LikelyPair & { record: DuplicateRecord }): DuplicatePair {
  return { record, one: toEntry(one), other: toEntry(other), because }
}

function toEntry({
  id,
  name,
  kind,
  seats,
  counties,
  confirmed,
  seeded,
  version,
}: EntryRow): DuplicateEntry {
  return { id, name, kind: kind === '' ? null : kind, seats, counties, confirmed, seeded, version }
}

export function toMerged(row: MergedRow, member: Member): Merged {
  const { id, record, at } = row
  const isUndone = row.undoneAt !== null && row.undoneById !== null
  return {
    id,
    record,
    away: { id: row.awayId, name: row.awayName },
    survivor: { id: row.survivorId, name: row.survivorName },
    by: { id: row.byId, name: row.byName },
    at,
    undone: isUndone
      ? {
          by: { id: row.undoneById as string, name: row.undoneByName ?? '' },
          at: row.undoneAt as string,
        }
      : null,
    mayUndo: !isUndone && mayUndo(member, row),
  }
}

export function toApart(row: ApartRow): Apart {
  const { id, record, at } = row
  return {
    id,
    record,
    one: { id: row.oneId, name: row.oneName },
    other: { id: row.otherId, name: row.otherName },
    by: { id: row.byId, name: row.byName },
    at,
  }
}
