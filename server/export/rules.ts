import type { Role } from '../members/rules.ts'

/** Every list there is, in the order of the file that has all of them. */
export const exportKinds = [
  'contacts',
  'assessments',
  'follow_ups',
  'commitments',
  'milestones',
  'commitment_events',
  'campaigns',
  'asks',
  'answers',
  'institutions',
  'people',
  'seats',
  'tenures',
  'turnovers',
  'records',
  'overrides',
  'statuses',
] as const
export type ExportKind = (typeof exportKinds)[number]

/** What can be taken out alone. The other lists say nothing without the one that they are part of. */
export const kindsAlone = [
  'contacts',
  'commitments',
  'follow_ups',
  'assessments',
  'campaigns',
  'asks',
  'institutions',
  'people',
  'seats',
  'records',
  'overrides',
  'statuses',
] as const satisfies readonly ExportKind[]

/** Or all of them together, in one file. */
export const exportWhats = [...kindsAlone, 'everything'] as const
export type ExportWhat = (typeof exportWhats)[number]

/** As tables for any program, or as a workbook with a sheet for each list. */
export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type FileEnding = ExportFormat | 'zip'

/** Several lists as tables are several files, with JSON beside them. */
export function endingOf(what: ExportWhat, format: ExportFormat): FileEnding {
  return what === 'everything' && format === 'csv' ? 'zip' : format
}

/** Notes and the directory leave with those who read notes; what every member sees anyway, with everyone. */
const readsNotes: readonly Role[] = ['organizer', 'lead', 'leadership']

export function exportKindsOf(roles: readonly Role[]): readonly ExportKind[] {
  return roles.some((role) => readsNotes.includes(role)) ? exportKinds : ['statuses']
}

/** What can be chosen: everything only where there is more than one kind. */
export function exportWhatsOf(roles: readonly Role[]): readonly ExportWhat[] {
  const kinds = exportKindsOf(roles)
  const alone = kindsAlone.filter((kind) => kinds.includes(kind))
  return kinds.length > 1 ? [...alone, 'everything'] : alone
}

/** What a kind can be narrowed by; `days` are the first and the last one. */
export type ExportFilter = 'county' | 'region' | 'sector' | 'days'
export const filtersOf: Readonly<Record<ExportWhat, readonly ExportFilter[]>> = {
  contacts: ['region', 'county', 'sector', 'days'],
  commitments: ['region', 'county', 'sector', 'days'],
  follow_ups: ['region', 'county', 'days'],
  assessments: ['region', 'county', 'sector', 'days'],
  campaigns: ['region'],
  asks: ['region', 'county', 'sector', 'days'],
  institutions: ['region', 'county', 'sector'],
  people: ['region', 'county', 'sector'],
  seats: ['region', 'county', 'sector'],
  records: ['region', 'county', 'sector', 'days'],
  overrides: ['region', 'county', 'days'],
  statuses: ['region', 'sector'],
  everything: ['region'],
}

/** A reason shorter than this says nothing. */
export const reasonAtLeast = 10
