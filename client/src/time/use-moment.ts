import { useEffect, useEffectEvent, useMemo } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Day } from '../../../server/days.ts'
import type { Knowledge } from '../../../server/time/rules.ts'
import type { History } from './use-history.ts'

/** What an address says of time: undefined `asOf` = today, undefined `known` = with all we know now. */
export type Moment = { asOf: Day | undefined; known: Day | undefined }

/** The counties at a moment, to be painted at once. */
export type Frame = Moment & { counties: readonly CountyListed[] }

/** Where the thumb is while the address does not say so yet. */
export type Draft = { index: number; knowledge: Knowledge }

/** A moment goes into the address when nobody has moved for this long. */
const settleMs = 350

/** What is shown of the history: what the address says, until somebody moves. */
export function useMoment(history: History | undefined, moment: Moment, draft: Draft | undefined) {
  const last = (history?.days.length ?? 1) - 1
  const index = draft?.index ?? indexOf(history?.days ?? [], moment.asOf)
  const day = history?.days[index]
  const { asOf, known } = moment
  const frame = useMemo<Frame | undefined>(() => {
    if (!history || day === undefined) return undefined
    const shown = draft ? momentOf(draft, history.days) : { asOf, known }
    // today is live, and a day between two points is asked for by itself
    const isPoint = shown.asOf === day && (shown.known === undefined || shown.known === day)
    if (!draft && !isPoint) return undefined
    return { ...shown, counties: history.at(index) }
  }, [history, index, day, draft, asOf, known])
  return { frame, index, last, day: draft ? day : (asOf ?? history?.days.at(-1)) }
}

export function momentOf({ index, knowledge }: Draft, days: readonly Day[]): Moment {
  const day = index < days.length - 1 ? days[index] : undefined
  return { asOf: day, known: knowledge === 'then' ? day : undefined }
}

/** The point at this day, or the last one before it; without a day the last. */
function indexOf(days: readonly Day[], day: Day | undefined): number {
  if (day === undefined) return Math.max(0, days.length - 1)
  return Math.max(
    0,
    days.findLastIndex((point) => point <= day),
  )
}

/** Calls `settle` once the draft rests. */
export function useSettled(draft: Draft | undefined, moving: boolean, settle: () => void): void {
  const settled = useEffectEvent(settle)
  useEffect(() => {
    if (draft === undefined || moving) return
    const timer = setTimeout(() => settled(), settleMs)
    return () => clearTimeout(timer)
  }, [draft, moving])
}
