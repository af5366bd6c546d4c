import type { Db } from '../db/database.ts'
import type { MovePreview } from './contract.ts'
import { goesByRegion, type Notes, noteKinds, type Seen, seenByRegion } from './rules.ts'
import { membersOfEither, notesIn, reportsAbout } from './store.ts'

type Region = { id: string; name: string }

/** Who gains and loses sight of what when a county moves: numbers by the policy itself, and no note. */
export async function previewOf(
  db: Db,
  place: { fips: string; version: number },
  { from, to }: { from: Region; to: Region },
): Promise<MovePreview> {
  const [notes, members, reports] = await Promise.all([
    notesIn(db, place.fips),
    membersOfEither(db, from.id, to.id),
    reportsAbout(db, [from.id, to.id]),
  ])
  const only = (region: Region, other: Region) =>
    members
      .filter(({ regions }) => regions.includes(region.id) && !regions.includes(other.id))
      .filter(goesByRegion)
      .map((member) => ({
        id: member.id,
        name: member.name,
        roles: member.roles,
        ...seenByRegion(member, notes),
      }))
  return {
    version: place.version,
    from,
    to,
    notes: sumOf(notes),
    lose: only(from, to),
    gain: only(to, from),
    reports,
  }
}

function sumOf(notes: readonly Notes[]): Seen {
  const sum = (kind: Notes['kind']) =>
    notes.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0)
  return Object.fromEntries(noteKinds.map((kind) => [kind, sum(kind)])) as Seen
}
