import type { Role } from '../members/rules.ts'
import type { ReportState, ScopeKind } from './rules.ts'

/** Who asks, as far as reports depend on it. */
interface Asking {
  readonly roles: readonly Role[]
  /** FIPS of the counties of her regions */
  readonly counties: readonly string[]
}

/** A report as the policy sees it. */
export interface PlacedReport {
  readonly scope: ScopeKind
  /** FIPS of the counties it is about; of a campaign or the whole state none in particular */
  readonly counties: readonly string[]
  readonly state: ReportState
}

/**
 * Drafts are for those who write and review them; a finished report is for every viewer, and for organizers where it is about
 * a county of theirs. The migration `20-reports` says the same in SQL.
 */
export function readsReport(member: Asking, report: PlacedReport): boolean {
  if (reviewsReports(member, report)) return true
  if (report.state !== 'final') return false
  return has(member, 'viewer') || (has(member, 'organizer') && touches(member, report))
}

/** A lead writes reports of her regions, leadership those of the whole state and of campaigns. */
export function writesReport(member: Asking, { scope, counties }: Omit<PlacedReport, 'state'>) {
  if (scope === 'state' || scope === 'campaign') return has(member, 'leadership')
  const within = counties.length > 0 && counties.every((fips) => member.counties.includes(fips))
  return has(member, 'lead') && within
}

/** Leads of one of its counties, and leadership; never who edited it last, which the report itself says. */
export function reviewsReports(member: Asking, report: PlacedReport): boolean {
  return has(member, 'leadership') || (has(member, 'lead') && touches(member, report))
}

function touches(member: Asking, { scope, counties }: PlacedReport): boolean {
  if (scope === 'state' || scope === 'campaign') return true
  return counties.some((fips) => member.counties.includes(fips))
}

function has({ roles }: Asking, role: Role): boolean {
  return roles.includes(role)
}
