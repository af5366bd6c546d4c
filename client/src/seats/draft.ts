import type { Day } from '../../../server/days.ts'
import type { SeatListed, TurnoverFacts } from '../../../server/seats/contract.ts'
import type { TurnoverOutcome } from '../../../server/seats/rules.ts'

/** Somebody the directory knows, or (`isNew`) somebody it is about to know under this id. */
export type Successor = { id: string; name: string; isNew: boolean }

/** A turnover as it is being marked. Its id is made once: sending it again after a lost answer does not double it. */
export type TurnoverDraft = {
  id: string
  seat: SeatListed
  /** who leaves; null: nobody was in it */
  tenureId: string | null
  outcome: TurnoverOutcome
  happenedOn: Day | null
  termEndsOn: Day | null
  successor: Successor | null
  /** when the server had it */
  savedAt: string | null
}

/** The day a seat changes hands unless somebody says otherwise: when the term ends, or today if that is not known. */
export function defaultDay(seat: SeatListed, today: Day): Day {
  return seat.holders[0]?.termEndsOn ?? today
}

export function newDraft(
  id: string,
  seat: SeatListed,
  outcome: TurnoverOutcome,
  today: Day,
): TurnoverDraft {
  return {
    id,
    seat,
    tenureId: seat.holders[0]?.tenureId ?? null,
    outcome,
    happenedOn: defaultDay(seat, today),
    termEndsOn: null,
    successor: null,
    savedAt: null,
  }
}

export function isAhead({ happenedOn }: TurnoverDraft, today: Day): boolean {
  return happenedOn !== null && happenedOn > today
}

/** Whether everything that a turnover needs is there, and its day has come. */
export function isReady(draft: TurnoverDraft, today: Day): boolean {
  const { outcome, successor, happenedOn } = draft
  if (happenedOn === null || isAhead(draft, today)) return false
  return outcome !== 'replaced' || successor !== null
}

export function factsOf(draft: TurnoverDraft): TurnoverFacts {
  const { seat, tenureId, outcome, happenedOn, termEndsOn, successor } = draft
  return {
    seatId: seat.id,
    tenureId,
    outcome,
    happenedOn: happenedOn ?? '',
    ...(termEndsOn && outcome !== 'vacant' ? { termEndsOn } : {}),
    ...(successor && outcome === 'replaced'
      ? {
          successor: successor.isNew
            ? { id: successor.id, name: successor.name }
            : { personId: successor.id },
        }
      : {}),
  }
}
