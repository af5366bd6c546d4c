import type { ExportFilters } from '../../../server/export/contract.ts'
import { type ExportFilter, type ExportWhat, filtersOf } from '../../../server/export/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'

/** The fields as they stand; '' = all. */
export interface ExportDraft {
  /** a region's id or a county's FIPS */
  where: string
  sector: string
  from: string
  to: string
}

export const noFilters: ExportDraft = { where: '', sector: '', from: '', to: '' }

/** What is asked for: fields that this kind does not have are kept for the next one, and not sent. */
export function filtersIn(
  what: ExportWhat,
  { where, sector, from, to }: ExportDraft,
): ExportFilters {
  const known = sectors.find((one) => one === sector)
  const isCounty = /^\d{5}$/.test(where)
  const has = (filter: ExportFilter) => filtersOf[what].includes(filter)
  return {
    ...(isCounty && has('county') && { county: where }),
    ...(!isCounty && where !== '' && { region: where }),
    ...(known && has('sector') && { sector: known }),
    ...(from !== '' && has('days') && { from }),
    ...(to !== '' && has('days') && { to }),
  }
}
