import { v5 as uuidOf } from 'uuid'
import type { Day } from '../../days.ts'
import type { Influence, kindsBySector, Scope, Sector } from '../../institutions/rules.ts'
import { fold, searchTextOf } from '../../search/rules.ts'
import type { SeedRows } from './rows.ts'

type Kind = (typeof kindsBySector)[Sector][number]

export interface InstitutionFacts {
  /** what the source calls it, with the source's name: `fbi/AL0500000`. The row's id is made of it */
  key: string
  sector: Sector
  kind: Kind
  name: string
  /** `state`, or the counties it serves by FIPS: none = unknown */
  serves: 'state' | string[]
  influence: Influence
  website?: string | null
  phone?: string | null
  address?: string | null
  details: Record<string, unknown>
  source: string
  /** of this row, when the source's own is too coarse */
  vintage?: string
}

export interface OfficialFacts {
  institutionId: string
  title: string
  personKey: string
  name: string
  party?: string | null
  email?: string | null
  phone?: string | null
  website?: string | null
  startedOn: Day | null
  termEndsOn: Day
  source: string
  vintage?: string
}

// never change it: every id in every database derives from it
const namespace = '1ccd8f41-ec1b-4d8c-b417-1938b5acdfe0'
const assembledAt = '2026-11-23T00:00:00Z'

/** The same row of the same source has the same id in every database: `seedId('institution', 'fbi/AL0500000')`. */
export function seedId(table: string, key: string): string {
  return uuidOf(`${table}:${key}`, namespace)
}

/** Collects the directory's rows, giving each its id, source and vintage. */
export class Directory {
  readonly #rows: SeedRows
  readonly #vintages: Map<string, string>
  readonly #countyNames: Map<string, string>

  constructor(rows: SeedRows) {
    this.#rows = rows
    this.#vintages = new Map(rows.sources.map((source) => [source.id, source.vintage]))
    this.#countyNames = new Map(rows.counties.map((county) => [county.fips, county.name]))
  }

  get counties(): SeedRows['counties'] {
    return this.#rows.counties
  }

  /** @returns the institution's id */
  addInstitution(facts: InstitutionFacts): string {
    const { key, serves, source, vintage, sector, kind, name, influence, details } = facts
    const counties = serves === 'state' ? [] : serves
    const countyNames = counties.map((fips) => this.#countyNames.get(fips) as string)
    const id = seedId('institution', key)
    this.#rows.institutions.push({
      id,
      sector,
      kind,
      name,
      scope: scopeOf(serves),
      influence,
      website: facts.website ?? null,
      phone: facts.phone ?? null,
      address: facts.address ?? null,
      details,
      ...this.#sourced(source, vintage),
      confirmed_at: assembledAt,
      search: searchTextOf({ name, kind, countyNames }),
    })
    for (const county_fips of counties)
      this.#rows.institution_counties.push({ institution_id: id, county_fips })
    return id
  }

  /** A seat and the person in it. One person holds one seat in this data. */
  addOfficial(facts: OfficialFacts): void {
    const { institutionId, personKey, name } = facts
    const sourced = this.#sourced(facts.source, facts.vintage)
    const seatId = seedId('seat', `${institutionId}/${facts.title}`)
    const personId = seedId('person', personKey)
    this.#rows.people.push({
      id: personId,
      name,
      party: facts.party ?? null,
      email: facts.email ?? null,
      phone: facts.phone ?? null,
      website: facts.website ?? null,
      ...sourced,
      confirmed_at: assembledAt,
      search: fold(name),
    })
    this.#rows.seats.push({
      id: seatId,
      institution_id: institutionId,
      title: facts.title,
      ...sourced,
    })
    this.#rows.tenures.push({
      id: seedId('tenure', `${seatId}/${personId}`),
      seat_id: seatId,
      person_id: personId,
      started_on: facts.startedOn,
      term_ends_on: facts.termEndsOn,
      ...sourced,
    })
  }

  addRecord(
    record: Omit<SeedRows['public_records'][number], 'id' | 'source_vintage'> & { key: string },
  ): void {
    const { key, ...facts } = record
    this.#rows.public_records.push({
      id: seedId('record', key),
      ...facts,
      ...this.#sourced(facts.source_id),
    })
  }

  #sourced(source: string, vintage = this.#vintages.get(source)) {
    if (vintage === undefined) throw new Error(`data/sources.csv has no source ${source}`)
    return { source_id: source, source_vintage: vintage }
  }
}

function scopeOf(serves: InstitutionFacts['serves']): Scope {
  if (serves === 'state') return 'state'
  return serves.length > 1 ? 'district' : 'local'
}
