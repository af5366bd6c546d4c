import { allianceValues, type DatedFact } from '../../server/assessments/rules.ts'
import type { CommitmentFact } from '../../server/commitments/rules.ts'
import type { InstitutionFacts } from '../../server/counties/rules.ts'
import { type Day, dayInAlabama, daysBetween, type When } from '../../server/days.ts'

// The rules of design.md a second time, as slowly and as plainly as possible: delete what may not be
// seen, sort, replay, write every unit of weight down as one voice. Shares no code with the rules.

const entered = (entry: DatedFact) => `${entry.day} ${entry.recordedAt} ${entry.id}`
const inOrder = <One extends DatedFact>(entries: readonly One[]): One[] =>
  [...entries].sort((a, b) => (entered(a) < entered(b) ? -1 : 1))

/** The facts without everything that happened after `asOf` or was recorded after `knownOn`. */
export function visible(
  institutions: readonly InstitutionFacts[],
  { asOf, knownOn }: When,
): InstitutionFacts[] {
  const sees = (day: Day, recordedAt: string) =>
    day <= asOf && (knownOn === null || dayInAlabama(recordedAt) <= knownOn)
  const only = <One extends DatedFact>(entries: readonly One[]) =>
    entries.filter((entry) => sees(entry.day, entry.recordedAt))
  return institutions.map((facts) => ({
    ...facts,
    assessments: only(facts.assessments),
    heldContacts: only(facts.heldContacts),
    asks: only(facts.asks),
    records: only(facts.records),
    commitments: facts.commitments
      .filter((one) => sees(one.madeOn, one.recordedAt))
      .map((one) => ({ ...one, events: only(one.events) })),
  }))
}

const voicesOf = ({ scope, influence }: InstitutionFacts) =>
  ({ local: 2, district: 1, state: 0 })[scope] * influence

/** Alliance and age of a county from visible facts. */
export function allianceByVoices(institutions: readonly InstitutionFacts[], asOf: Day) {
  const voices: { value: number; age: number }[] = []
  for (const facts of institutions) {
    const value = inOrder(facts.assessments).at(-1)?.value
    const days = [...facts.assessments, ...facts.heldContacts].map((entry) => entry.day).sort()
    const age = daysBetween(days.at(-1) ?? '1900-01-01', asOf)
    if (value === undefined || age > 365) continue
    for (let i = 0; i < voicesOf(facts); i++) voices.push({ value, age })
  }
  const share = (values: number[]) =>
    voices.filter(({ value }) => values.includes(value)).length / voices.length
  const upperMiddle = (numbers: number[]) =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
  const ageDays = upperMiddle(voices.map(({ age }) => age)) ?? null
  if (voices.length === 0) return { value: 'not_assessed', ageDays }
  // at most 48 voices: the division by three is far from any rounding
  if (share([1, 2]) > 1 / 3 - 1e-9 && share([4, 5]) > 1 / 3 - 1e-9)
    return { value: 'contested', ageDays }
  return { value: allianceValues[(upperMiddle(voices.map((one) => one.value)) ?? 0) - 1], ageDays }
}

/** The state of a visible commitment, by replaying its history; with the day of its verdict. */
function replayed(commitment: CommitmentFact, heldContacts: readonly DatedFact[], asOf: Day) {
  let closed: string | null = null
  let closedOn = commitment.madeOn
  let waits = false
  let moved = false
  for (const event of inOrder(commitment.events)) {
    if (event.kind === 'verdict_proposed') waits = true
    if (event.kind === 'progress' && event.day >= commitment.madeOn) moved = true
    if (event.kind === 'verdict_confirmed') closed = event.verdict
    if (event.kind === 'lapsed' || event.kind === 'withdrawn') closed = event.kind
    if (event.kind === 'verdict_confirmed') closedOn = event.day
    if (event.kind === 'reopened') {
      closed = null
      waits = false
      moved = false
    }
  }
  if (closed !== null) return { state: closed, age: daysBetween(closedOn, asOf) }
  const happened = [commitment.madeOn, ...[...commitment.events, ...heldContacts].map((e) => e.day)]
  const quiet = Math.min(...happened.map((day) => daysBetween(day, asOf)))
  if (waits || (commitment.dueOn ?? asOf) < asOf) return { state: 'due', age: 0 }
  if (quiet > 180) return { state: 'stalled', age: 0 }
  return { state: moved ? 'in_progress' : 'open', age: 0 }
}

/** Accountability of a county from visible facts, with its counts. */
export function accountabilityByReplay(institutions: readonly InstitutionFacts[], asOf: Day) {
  const counting = institutions.filter((facts) => voicesOf(facts) > 0)
  const states = counting.flatMap((facts) =>
    facts.commitments.map((one) => replayed(one, facts.heldContacts, asOf)),
  )
  const isVerdict = (state: string) => /kept|broken/.test(state)
  const named = states.map(({ state, age }) => (isVerdict(state) && age > 730 ? 'older' : state))
  const asks = counting.flatMap((facts) => facts.asks).length
  const any = (pattern: RegExp) => named.some((state) => pattern.test(state))
  const value = () => {
    if (any(/broken/)) return any(/kept/) ? 'mixed' : 'broken'
    if (any(/due|stalled/)) return 'due'
    if (any(/open|in_progress/)) return 'in_the_works'
    if (any(/kept/)) return 'kept'
    return asks > 0 || named.length > 0 ? 'asked' : 'never_asked'
  }
  const counts = new Map<string, number>()
  for (const state of named) counts.set(state, (counts.get(state) ?? 0) + 1)
  return { value: value(), counts, asks }
}
