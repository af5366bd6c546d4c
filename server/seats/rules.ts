import {
  type CommitmentFact,
  type CommitmentState,
  stateGivenContact,
} from '../commitments/rules.ts'
import { addDays, type Day } from '../days.ts'

export const turnoverOutcomes = ['reelected', 'replaced', 'vacant'] as const
/** What became of an office: its holder stays for another term, somebody follows her, or nobody does. */
export type TurnoverOutcome = (typeof turnoverOutcomes)[number]

/** One seat that a person holds or held. */
export type TenureFact = {
  seatId: string
  institutionId: string
  startedOn: Day | null
  endedOn: Day | null
}

/** A commitment with who made it: a seat, a person, both, or (neither) the institution as such. */
export type PromiseFact = CommitmentFact & {
  institutionId: string
  seatId: string | null
  personId: string | null
}

/** A holder leaves a seat. `tenures`: every seat she has held, this one too, as if nothing had ended yet. */
export type Departure = {
  day: Day
  seatId: string
  personId: string
  successorId: string | null
  tenures: readonly TenureFact[]
}

/**
 * Whether a promise lapses when its maker leaves the seat. It does when it is not ended yet, was made by that day, and
 * - was made in this seat, by whomever but the successor; or
 * - was made by the one who leaves, in this seat as far as one can tell, and she keeps no other seat that it
 *   could have been made in.
 * What the institution promised as such binds whoever sits there. What was kept, broken, withdrawn or lapsed stays so,
 * and what somebody reopened after that day stays open.
 */
export function lapsesWith(promise: PromiseFact, departure: Departure): boolean {
  return isTheirs(promise, departure) && wouldLapse(promise, departure.day)
}

function isTheirs(promise: PromiseFact, departure: Departure): boolean {
  const { seatId, personId, madeOn } = promise
  if (madeOn > departure.day) return false
  if (seatId !== null) {
    return seatId === departure.seatId && (personId === null || personId !== departure.successorId)
  }
  if (personId !== departure.personId) return false
  const seats = seatsOf(promise, departure.tenures)
  const keeps = ({ seatId: other, endedOn }: TenureFact) =>
    other !== departure.seatId && (endedOn === null || endedOn > departure.day)
  return seats.some((one) => one.seatId === departure.seatId) && !seats.some(keeps)
}

/** The seats a promise may have been made in: those held that day at its institution, else those held anywhere. */
function seatsOf({ institutionId, madeOn }: PromiseFact, tenures: readonly TenureFact[]) {
  const held = tenures.filter((tenure) => isHeldOn(tenure, madeOn))
  const here = held.filter((tenure) => tenure.institutionId === institutionId)
  return here.length > 0 ? here : held
}

/** Whether a seat was held that day: on the day of a handover, by both. */
function isHeldOn({ startedOn, endedOn }: TenureFact, day: Day): boolean {
  return (startedOn === null || startedOn <= day) && (endedOn === null || endedOn >= day)
}

/** Whether it is not ended yet, and lapsing that day is what decides about it from then on. */
function wouldLapse(promise: PromiseFact, day: Day): boolean {
  const always = { asOf: '9999-12-31', knownOn: null }
  const lapsed = { id: '', kind: 'lapsed', verdict: null, day, recordedAt: always.asOf } as const
  const before = stateGivenContact(promise, null, always)
  const after = stateGivenContact({ ...promise, events: [...promise.events, lapsed] }, null, always)
  return before !== null && !ended.includes(before.state) && after?.state === 'lapsed'
}

const ended: readonly CommitmentState[] = ['kept', 'partly_kept', 'broken', 'lapsed', 'withdrawn']

/**
 * The day by which terms are looked at: the end of January 2027, when Alabama's winners of November 2026 are in
 * office, as long as that lies ahead; later the end of next month.
 */
export function termsEndBy(today: Day): Day {
  const changeOfOffice = '2027-01-31'
  if (today <= changeOfOffice) return changeOfOffice
  const [year = 0, month = 0] = today.split('-').map(Number)
  // the first of the month after next, and a day back
  const months = year * 12 + month + 1
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  return addDays(first, -1)
}

/** Why a promise lapsed, in the words of whoever turned the seat over. */
export function lapseNote(
  language: 'en' | 'es',
  { title, left, successor }: { title: string; left: string; successor: string | null },
): string {
  if (language === 'es') {
    const now = successor === null ? 'El cargo está vacante.' : `Ahora lo ocupa ${successor}.`
    return `${left} dejó el cargo (${title}). ${now}`
  }
  const now = successor === null ? 'The seat is vacant.' : `${successor} holds it now.`
  return `${left} left office (${title}). ${now}`
}
