import type { Openable } from '../counties/because-store.ts'
import type { KnownInstitution } from '../counties/facts-store.ts'
import type { InstitutionStanding, InstitutionStatus } from '../counties/rules.ts'
import type { SeatRow } from '../people/store.ts'
import type { Next } from '../reasons/rules.ts'
import { toBecause, toNext } from '../reasons/wire.ts'
import type { RecordRow } from '../records/store.ts'
import { toPublicRecord } from '../records/wire.ts'
import type { Institution, InstitutionListed } from './contract.ts'
import type { institutionRow } from './store.ts'

type Row = NonNullable<Awaited<ReturnType<typeof institutionRow>>>

/** A row of the directory; undefined in the moment between its writing and the book reading it. */
export function toInstitutionListed(
  known: KnownInstitution | undefined,
  standing: InstitutionStanding | undefined,
  tags: string[],
): InstitutionListed | undefined {
  if (!known || !standing) return undefined
  const { id, sector, kind, name, scope, influence, counties, confirmed } = known
  const { alliance, freshness } = standing
  return {
    id,
    sector,
    kind,
    name,
    scope,
    influence,
    counties: [...counties],
    confirmed,
    tags,
    alliance,
    freshness,
  }
}

/** Where a row comes from, or null when a member added it. */
export function toSource(row: {
  source_id: string | null
  sourceTitle: string | null
  source_vintage: string | null
}) {
  if (row.source_id === null) return null
  return { id: row.source_id, title: row.sourceTitle ?? '', vintage: row.source_vintage ?? '' }
}

/** What the directory says of an institution; its statuses aside. */
export function toDirectoryEntry(
  row: Row,
  counties: readonly string[],
  seats: readonly SeatRow[],
  records: readonly RecordRow[],
) {
  return {
    id: row.id,
    sector: row.sector,
    kind: row.kind,
    name: row.name,
    scope: row.scope,
    influence: row.influence,
    counties: [...counties],
    confirmed: row.confirmed_at !== null,
    tags: row.tags,
    website: row.website,
    phone: row.phone,
    address: row.address,
    details: row.details,
    source: toSource(row),
    addedBy: row.created_by ? { id: row.created_by, name: row.addedByName ?? '' } : null,
    version: row.version,
    seats: seats.map((seat) => ({
      id: seat.id,
      title: seat.title,
      source: toSource(seat),
      tenures: seat.tenures.map((tenure) => ({
        id: tenure.id,
        person: { id: tenure.person_id, name: tenure.personName },
        party: tenure.party,
        email: tenure.email,
        phone: tenure.phone,
        confirmed: tenure.confirmed,
        startedOn: tenure.started_on,
        endedOn: tenure.ended_on,
        termEndsOn: tenure.term_ends_on,
        source: toSource(tenure),
      })),
    })),
    records: records.map(toPublicRecord),
  }
}

export function toInstitution(
  row: Row,
  seats: readonly SeatRow[],
  records: readonly RecordRow[],
  status: InstitutionStatus,
  next: readonly Next[],
  known: ReadonlyMap<string, KnownInstitution>,
  entries: Openable,
): Institution {
  return {
    ...toDirectoryEntry(row, known.get(row.id)?.counties ?? [], seats, records),
    alliance: status.alliance,
    freshness: status.freshness,
    ageDays: status.ageDays,
    contradiction: status.contradiction,
    because: status.because.map((reason) => toBecause(reason, known, entries)),
    next: toNext(next, known, entries),
  }
}
