import type { AllianceValue } from '../assessments/rules.ts'
import type { CommitmentState, Verdict } from '../commitments/rules.ts'
import type { Day } from '../days.ts'

/** The sentences a reason can say: keys that the catalogs of every language must have. */
export type BecauseText =
  | `because.assessed.${AllianceValue}`
  | `because.latest.${'assessment' | 'contact'}`
  | `because.expired.${'assessment' | 'contact'}`
  | `because.commitment.${CommitmentState | 'verdict_waiting' | 'older'}`
  | `because.event.${'progress' | 'reopened' | 'verdict_proposed' | 'lapsed' | 'withdrawn'}`
  | `because.event.confirmed.${Verdict}`
  | 'because.asked'
  | 'because.record.adverse'

/**
 * One entry that made a status. `day` is when it happened (a commitment: when it was made); `weight` is
 * that of its institution in each county it serves, 0 when it is statewide.
 */
export type Because = {
  entryId: string
  entry: 'assessment' | 'contact' | 'commitment' | 'commitment_event' | 'ask' | 'record'
  institutionId: string
  day: Day
  weight: number
  text: BecauseText
}

/** Makes the reasons of one institution. */
export type Reason = (
  entry: Because['entry'],
  fact: { id: string; day: Day },
  text: BecauseText,
) => Because

/** A maker of reasons for an institution with this weight. */
export function reasonsOf(institutionId: string, weight: number): Reason {
  return (entry, fact, text) => ({
    entryId: fact.id,
    entry,
    institutionId,
    day: fact.day,
    weight,
    text,
  })
}
