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
  | `because.moved.${'event' | 'contact'}`

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

/** The sentences of what would change a status: keys that the catalogs of every language must have. */
export type NextText =
  | `next.freshness.${'ageing' | 'stale' | 'expired' | 'unassessed'}`
  | `next.assess.${'first' | 'other' | 'again'}`
  | 'next.contact.revives'
  | `next.county.${'expires' | 'expire' | 'assess' | 'reassess' | 'freshness'}`
  | `next.county.${'due' | 'stalled' | 'older' | 'several'}`
  | `next.county.${'confirm' | 'verdict' | 'revive' | 'ask' | 'promise'}`
  | `next.commitment.${'due' | 'stalled' | 'older' | 'progress' | 'confirm' | 'verdict' | 'reopen'}`

/**
 * One thing that would change a status. With a `day` it happens by itself, on that day and not before, as long
 * as nothing else happens; without one it happens when somebody does what the sentence says.
 */
export type Next = {
  text: NextText
  day?: Day
  institutionId?: string
  about?: { entry: Because['entry']; entryId: string }
  /** key of the word that the status has then */
  becomes?: string
  /** key of the word that has to be said for it, or that is said now */
  given?: string
  /** it says more of its entry than a status does: only for whoever may open that */
  sealed?: true
}

/** The days a status may turn by itself after `asOf`, each once and in their order. */
export function daysAhead(asOf: Day, days: readonly Day[]): Day[] {
  return [...new Set(days)].filter((day) => day > asOf).sort()
}
