import type { Institution, InstitutionFacts } from '../../../server/institutions/contract.ts'
import type { Person } from '../../../server/people/contract.ts'

/** Which of two says it; of lists also both. */
export type Side = 'one' | 'other' | 'both'

/** A field in which two entries are compared: a value that can be read and sent. */
export interface Compared {
  field: string
  one: unknown
  other: unknown
}

const institutionFields = [
  'name',
  'scope',
  'influence',
  'counties',
  'website',
  'phone',
  'address',
  'tags',
]
const personFields = ['name', 'party', 'email', 'phone']

/** Where two institutions differ. The kind goes with its sector. */
export function institutionsCompared(one: Institution, other: Institution): Compared[] {
  const what = ({ sector, kind }: Institution) => ({ sector, kind })
  return [
    { field: 'what', one: what(one), other: what(other) },
    ...institutionFields.map((field) => ({
      field,
      one: one[field as keyof Institution],
      other: other[field as keyof Institution],
    })),
  ].filter(differs)
}

export function peopleCompared(one: Person, other: Person): Compared[] {
  return personFields
    .map((field) => ({
      field,
      one: one[field as keyof Person],
      other: other[field as keyof Person],
    }))
    .filter(differs)
}

function differs({ one, other }: Compared): boolean {
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
}

/** What is taken unless she chooses: what the entry that stays says, and where it says nothing the other. */
export function sideOf({ one, other }: Compared, stays: 'one' | 'other'): Side {
  const its = stays === 'one' ? one : other
  const isEmpty = its === null || (Array.isArray(its) && its.length === 0)
  if (!isEmpty) return stays
  return stays === 'one' ? 'other' : 'one'
}

/** The value that a side says. */
export function saidBy({ one, other }: Compared, side: Side): unknown {
  if (side !== 'both') return side === 'one' ? one : other
  return [...new Set([...(one as string[]), ...(other as string[])])].sort()
}

/** What the one that stays will say. Whoever merges has looked at both, and stands for it where either was confirmed. */
export function institutionFacts(
  stays: Institution,
  other: Institution,
  chosen: Readonly<Record<string, unknown>>,
): InstitutionFacts {
  const { sector, kind, name, scope, influence, counties, website, phone, address, tags } = stays
  const { what, ...values } = chosen
  const facts = { sector, kind, name, scope, influence, counties, website, phone, address, tags }
  return {
    ...facts,
    ...(what as object | undefined),
    ...values,
    confirmed: stays.confirmed || other.confirmed,
  } as InstitutionFacts
}

export function personFacts(
  { name, party, email, phone, confirmed }: Person,
  other: Person,
  chosen: Readonly<Record<string, unknown>>,
) {
  return { name, party, email, phone, ...chosen, confirmed: confirmed || other.confirmed }
}

/** Which of two one would keep: one from a public source, a confirmed one, the older one. */
export function likelySurvivor(
  one: { id: string; source: unknown; confirmed: boolean },
  other: { id: string; source: unknown; confirmed: boolean },
): 'one' | 'other' {
  const rank = ({ source, confirmed }: typeof one) =>
    (source === null ? 0 : 2) + (confirmed ? 1 : 0)
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? 'one' : 'other'
  return one.id < other.id ? 'one' : 'other'
}
