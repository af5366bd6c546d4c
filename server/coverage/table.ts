import type { Influence, Sector } from '../institutions/rules.ts'

/** How often institutions of a sector and influence want a held contact, in days; none where there is no row. */
export interface CadenceTable {
  sector: Sector
  influence: Influence
  every_days: number
}
