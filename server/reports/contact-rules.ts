import type { ContactKind, Outcome } from '../contacts/rules.ts'
import { type Sector, sectors } from '../institutions/rules.ts'
import { movementOf } from './movement-rules.ts'
import { movements } from './rules.ts'

/** Contacts that are alike in all that a report counts them by. */
export type ContactGroup = {
  kind: ContactKind
  outcome: Outcome
  county: string
  /** id, or `restricted`: of a note that is kept to a few it is not told whose it is */
  organization: string
  /** what the institutions of each are together, see `markOf` */
  marks: number
}

/**
 * What an institution is, as bits that can be laid over each other: a contact with several institutions counts once in each of
 * their sectors and movements.
 */
export function markOf(institution: { sector: Sector; kind: string }): number {
  const movement = movementOf(institution)
  const sector = 1 << sectors.indexOf(institution.sector)
  return movement === null ? sector : sector | (1 << (sectors.length + movements.indexOf(movement)))
}

/** The numbers in which such a contact counts; only a held one counts by more than its outcome. */
export function contactKeys(group: ContactGroup): string[] {
  const { kind, outcome, county, organization, marks } = group
  const tried = ['contacts.total', `contacts.outcome.${outcome}`]
  if (outcome !== 'held') return tried
  const has = (bit: number) => (marks & (1 << bit)) !== 0
  return [
    ...tried,
    'contacts.held',
    `contacts.kind.${kind}`,
    `contacts.county.${county}`,
    `contacts.organization.${organization}`,
    ...sectors.filter((_, i) => has(i)).map((sector) => `contacts.sector.${sector}`),
    ...movements
      .filter((_, i) => has(sectors.length + i))
      .map((movement) => `movements.${movement}.contacts`),
  ]
}
