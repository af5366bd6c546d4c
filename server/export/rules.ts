import type { Role } from '../members/rules.ts'

/** What can be taken out, one kind a file. */
export const exportKinds = [
  'contacts',
  'commitments',
  'follow_ups',
  'institutions',
  'people',
  'statuses',
] as const
export type ExportKind = (typeof exportKinds)[number]

/** Notes and the directory leave with those who read notes; what every member sees anyway, with everyone. */
const readsNotes: readonly Role[] = ['organizer', 'lead', 'leadership']

export function exportKindsOf(roles: readonly Role[]): readonly ExportKind[] {
  return roles.some((role) => readsNotes.includes(role)) ? exportKinds : ['statuses']
}

/** What a kind can be narrowed by; `days` are the first and the last one. */
export type ExportFilter = 'county' | 'region' | 'sector' | 'days'
export const filtersOf: Readonly<Record<ExportKind, readonly ExportFilter[]>> = {
  contacts: ['region', 'county', 'sector', 'days'],
  commitments: ['region', 'county', 'sector', 'days'],
  follow_ups: ['region', 'county', 'days'],
  institutions: ['region', 'county', 'sector'],
  people: ['region', 'county', 'sector'],
  statuses: ['region', 'sector'],
}

/** A reason shorter than this says nothing. */
export const reasonAtLeast = 10
