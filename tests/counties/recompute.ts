// The rules of design.md a second time, as slowly and as plainly as possible: delete what may not be
// seen, sort, replay, write every unit of weight down as one voice. Works on rows as the database exports them
// and shares no code with the server, its rules, its days or its words.

type Dated = { id: string; day: string; recordedAt: string }
type Event = Dated & { kind: string; verdict: string | null }
type Promised = {
  id: string
  madeOn: string
  dueOn: string | null
  recordedAt: string
  events: readonly Event[]
}
export type Plain = {
  id: string
  sector: string
  scope: string
  influence: number
  counties: readonly string[]
  assessments: readonly (Dated & { value: number })[]
  heldContacts: readonly Dated[]
  commitments: readonly Promised[]
  asks: readonly Dated[]
  records: readonly (Dated & { endedOn: string | null; adverse: boolean })[]
}
type When = { asOf: string; knownOn: string | null }

const words = ['active_ally', 'ally', 'neutral', 'unsupportive', 'opponent']

const daysFrom = (from: string, to: string) => {
  const [a, b] = [from, to].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return Date.UTC(year, month - 1, date)
  })
  return ((b as number) - (a as number)) / 86_400_000
}

const central = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Chicago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
/** The day in Alabama at an instant. */
export const dayThere = (instant: string) => {
  const parts = Object.fromEntries(
    central.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}`
}

const entered = (entry: Dated) => `${entry.day} ${entry.recordedAt} ${entry.id}`
const inOrder = <One extends Dated>(entries: readonly One[]): One[] =>
  [...entries].sort((a, b) => (entered(a) < entered(b) ? -1 : 1))

/** The facts without everything that happened after `asOf` or was recorded after `knownOn`. */
export function visible<One extends Plain>(institutions: readonly One[], when: When): One[] {
  const sees = (day: string, recordedAt: string) =>
    day <= when.asOf && (when.knownOn === null || dayThere(recordedAt) <= when.knownOn)
  const only = <Entry extends Dated>(entries: readonly Entry[]) =>
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

const voicesOf = ({ scope, influence }: Plain) =>
  ({ local: 2, district: 1, state: 0 })[scope as 'local'] * influence

/** The value of the latest assessment, unless everything about the institution has expired. */
function wordOf(facts: Plain, asOf: string) {
  const value = inOrder(facts.assessments).at(-1)?.value
  const days = [...facts.assessments, ...facts.heldContacts].map((entry) => entry.day).sort()
  const age = daysFrom(days.at(-1) ?? '1900-01-01', asOf)
  return value === undefined || age > 365 ? null : { value, age }
}

/** Alliance and age of a county from visible facts. */
export function allianceByVoices(institutions: readonly Plain[], asOf: string) {
  const voices = institutions.flatMap((facts) => {
    const word = wordOf(facts, asOf)
    return word ? Array.from({ length: voicesOf(facts) }, () => word) : []
  })
  const share = (values: number[]) =>
    voices.filter(({ value }) => values.includes(value)).length / voices.length
  const upperMiddle = (numbers: number[]) =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
  const ageDays = upperMiddle(voices.map(({ age }) => age)) ?? null
  if (voices.length === 0) return { value: 'not_assessed', ageDays }
  // a county has some hundred voices: the division by three is far from any rounding
  if (share([1, 2]) > 1 / 3 - 1e-9 && share([4, 5]) > 1 / 3 - 1e-9)
    return { value: 'contested', ageDays }
  return { value: words[(upperMiddle(voices.map((one) => one.value)) ?? 0) - 1], ageDays }
}

/** The state of a visible commitment, by replaying its history; with the day of its verdict. */
function replayed(commitment: Promised, heldContacts: readonly Dated[], asOf: string) {
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
  if (closed !== null) return { state: closed, age: daysFrom(closedOn, asOf) }
  const happened = [commitment.madeOn, ...[...commitment.events, ...heldContacts].map((e) => e.day)]
  const quiet = Math.min(...happened.map((day) => daysFrom(day, asOf)))
  if (waits || (commitment.dueOn ?? asOf) < asOf) return { state: 'due', age: 0 }
  if (quiet > 180) return { state: 'stalled', age: 0 }
  return { state: moved ? 'in_progress' : 'open', age: 0 }
}

/** Accountability of a county from visible facts, with its counts. */
export function accountabilityByReplay(institutions: readonly Plain[], asOf: string) {
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

/** Institutions that call themselves allies while an adverse record of theirs is in force. */
function contradicting(institutions: readonly Plain[], asOf: string): number {
  return institutions.filter(
    (facts) =>
      voicesOf(facts) > 0 &&
      (wordOf(facts, asOf)?.value ?? 5) <= 2 &&
      facts.records.some((one) => one.adverse && (one.endedOn === null || one.endedOn > asOf)),
  ).length
}

/** The state of a county at a moment, from all that is known, in the words of `GET /api/counties`. */
export function recomputed(all: readonly Plain[], fips: string, when: When, sector?: string) {
  const serving = all.filter(
    (facts) => facts.counties.includes(fips) && (sector === undefined || facts.sector === sector),
  )
  const here = visible(serving, when)
  const counting = here.filter((facts) => voicesOf(facts) > 0)
  const { value: alliance, ageDays } = allianceByVoices(here, when.asOf)
  const { value: accountability, counts, asks } = accountabilityByReplay(here, when.asOf)
  const held = counting.flatMap((facts) => facts.heldContacts.map(({ day }) => day)).sort()
  const age = (most: number) => ageDays !== null && ageDays <= most
  return {
    fips,
    alliance,
    freshness: ageDays === null ? null : age(90) ? 'fresh' : age(180) ? 'ageing' : 'stale',
    ageDays,
    accountability,
    counts: { ...Object.fromEntries(counts), ...(asks > 0 && { asks }) },
    contradictions: contradicting(here, when.asOf),
    lastHeldOn: held.at(-1) ?? null,
    neverContacted: held.length === 0,
  }
}
