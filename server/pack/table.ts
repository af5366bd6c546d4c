import type { Generated } from 'kysely'

/** Filled by triggers alone. */
export interface PackChangeTable {
  seq: Generated<number>
  /** of the transaction that made the change; a number too big for JavaScript's */
  xid: string
  mark: Generated<string>
  at: Generated<string>
  kind: 'institution' | 'contact' | 'commitment' | 'ask' | 'follow_up' | 'member' | 'all'
  record_id: string
  county_fips: string | null
  sensitivity: string | null
  author_id: string | null
  organization_id: string | null
  assignee_id: string | null
  of_campaign: Generated<boolean>
}
