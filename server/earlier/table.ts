import type { Generated } from 'kysely'
import type { EarlierKind } from './rules.ts'

/** Filled by triggers alone. */
export interface EarlierFactTable {
  kind: EarlierKind
  id: string
  known_until: Generated<string>
  institution_ids: string[]
  facts: Record<string, unknown>
}
