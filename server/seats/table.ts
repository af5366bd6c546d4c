import type { Generated } from 'kysely'

/** An office changed hands on `happened_on`, or did not: who held it until then, and who holds it now. */
export interface TurnoverTable {
  id: string
  seat_id: string
  outcome: 'reelected' | 'replaced' | 'vacant'
  happened_on: string
  before_tenure_id: string | null
  after_tenure_id: string | null
  author_id: string
  recorded_at: Generated<string>
  facts_hash: Buffer
}
