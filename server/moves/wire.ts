import type { Openable } from '../counties/because-store.ts'
import type { Because } from '../reasons/rules.ts'
import { type Names, toBecause } from '../reasons/wire.ts'
import type { CountyMoved } from './contract.ts'
import { type CountyMoves, directionOfMoves, entriesOf, type Move, vague } from './rules.ts'

/** A county that moved, as it travels: of an entry that may not be opened not even what kind of change it made. */
export function toCountyMoved(
  county: { fips: string; name: string; region_id: string },
  moves: CountyMoves,
  institutions: Names,
  entries: Openable,
): CountyMoved {
  const because = (reason: Because | null) => reason && toBecause(reason, institutions, entries)
  const toMove = <Value>(move: Move<Value> | null) =>
    move && {
      ...move,
      changes: move.changes.map(({ cause, ...change }) => ({
        cause: entriesOf(change).every(({ entryId }) => entries.has(entryId))
          ? cause
          : vague(cause),
        before: because(change.before),
        after: because(change.after),
        decidedBy: because(change.decidedBy),
      })),
    }
  return {
    fips: county.fips,
    name: county.name,
    regionId: county.region_id,
    direction: directionOfMoves(moves),
    alliance: toMove(moves.alliance),
    accountability: toMove(moves.accountability),
  }
}
