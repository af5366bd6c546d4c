import { allianceValues, type Freshness, freshnessValues } from '../assessments/rules.ts'
import { commitmentStates } from '../commitments/rules.ts'
import { accountabilityValues, type CountyStatus } from '../counties/rules.ts'
import { addDays, type Day, daysBetween } from '../days.ts'

/** How each month is seen: with all we know now, or with what had been recorded by then. */
export const knowledges = ['now', 'then'] as const
export type Knowledge = (typeof knowledges)[number]

/** A mistyped year makes the history no longer than this; what is older is left out. */
export const pointsAtMost = 120

/** The end of each month from that of `first` on, and today in place of the end of this one. */
export function pointsInTime(first: Day, today: Day): Day[] {
  const points = [today]
  let start = startOfMonth(today)
  while (start > first && points.length < pointsAtMost) {
    const end = addDays(start, -1)
    points.unshift(end)
    start = startOfMonth(end)
  }
  return points
}

function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

type Alliance = CountyStatus['alliance']['value']
type Accountability = CountyStatus['accountability']['value']
type Counts = CountyStatus['accountability']['counts']

/** What the map shows of a county at one point in time. */
export type Glimpse = {
  alliance: Alliance
  freshness: Freshness | null
  ageDays: number | null
  accountability: Accountability
  counts: Counts
  contradictions: number
  lastHeldOn: Day | null
  neverContacted: boolean
  /** what was set by hand and in force; null = computed only */
  set: { alliance: Alliance | null; accountability: Accountability | null }
}

/**
 * All counties at one point in time, each list in the order of the counties. Statuses are one letter of
 * `codes` a county. Numbers of days are counted back from `origin`, not from the point, so that what stays
 * the same from month to month is written the same and compresses away; null = none.
 */
export type EncodedPoint = {
  day: Day
  alliance: string
  freshness: string
  accountability: string
  setAlliance: string
  setAccountability: string
  contradictions: number[]
  evidence: (number | null)[]
  held: (number | null)[]
  /** for each county the `counted`, zeros at the end left out */
  counts: number[][]
}

/** What stands where nothing was set by hand. */
const notSet = '.'

/** The letters of the statuses. `-` = none. */
export const codes = {
  alliance: {
    active_ally: 'A',
    ally: 'a',
    neutral: 'n',
    unsupportive: 'u',
    opponent: 'U',
    contested: 'c',
    not_assessed: '-',
  },
  freshness: { fresh: 'f', ageing: 'a', stale: 's', expired: 'x' },
  accountability: {
    mixed: 'm',
    broken: 'b',
    due: 'd',
    in_the_works: 'w',
    kept: 'k',
    asked: 'a',
    never_asked: '-',
  },
} as const satisfies {
  alliance: Record<Alliance, string>
  freshness: Record<Freshness, string>
  accountability: Record<Accountability, string>
}

/** The order of the counts of a county. */
export const counted = [...commitmentStates, 'older', 'asks'] as const satisfies (keyof Counts)[]

/** What is kept of a status: all but its reasons. */
export function glimpseOf(status: CountyStatus, set: Glimpse['set']): Glimpse {
  return {
    alliance: status.alliance.value,
    freshness: status.freshness.value,
    ageDays: status.freshness.ageDays,
    accountability: status.accountability.value,
    counts: status.accountability.counts,
    contradictions: status.contradictions.length,
    lastHeldOn: status.lastHeldOn,
    neverContacted: status.neverContacted,
    set,
  }
}

/** What is sent of the counties at `day`, counted back from `origin`. */
export function encodePoint(glimpses: readonly Glimpse[], day: Day, origin: Day): EncodedPoint {
  return {
    day,
    alliance: glimpses.map((one) => codes.alliance[one.alliance]).join(''),
    freshness: glimpses
      .map(({ freshness }) => (freshness === null ? '-' : codes.freshness[freshness]))
      .join(''),
    accountability: glimpses.map((one) => codes.accountability[one.accountability]).join(''),
    setAlliance: glimpses
      .map(({ set }) => (set.alliance === null ? notSet : codes.alliance[set.alliance]))
      .join(''),
    setAccountability: glimpses
      .map(({ set }) =>
        set.accountability === null ? notSet : codes.accountability[set.accountability],
      )
      .join(''),
    contradictions: glimpses.map((one) => one.contradictions),
    evidence: glimpses.map(({ ageDays }) =>
      ageDays === null ? null : daysBetween(day, origin) + ageDays,
    ),
    held: glimpses.map(({ lastHeldOn }) =>
      lastHeldOn === null ? null : daysBetween(lastHeldOn, origin),
    ),
    counts: glimpses.map(({ counts }) =>
      withoutZerosAtTheEnd(counted.map((state) => counts[state])),
    ),
  }
}

/** The same back again, county by county. */
export function decodePoint(point: EncodedPoint, origin: Day): Glimpse[] {
  return [...point.alliance].map((letter, i): Glimpse => {
    const evidence = point.evidence[i] ?? null
    const held = point.held[i] ?? null
    return {
      alliance: allianceOf(letter),
      freshness: freshnessOf(point.freshness.charAt(i)),
      ageDays: evidence === null ? null : evidence - daysBetween(point.day, origin),
      accountability: accountabilityOf(point.accountability.charAt(i)),
      counts: countsOf(point.counts[i] ?? []),
      contradictions: point.contradictions[i] ?? 0,
      lastHeldOn: held === null ? null : addDays(origin, -held),
      neverContacted: held === null,
      set: {
        alliance: unlessNotSet(point.setAlliance.charAt(i), allianceOf),
        accountability: unlessNotSet(point.setAccountability.charAt(i), accountabilityOf),
      },
    }
  })
}

function unlessNotSet<Value>(letter: string, of: (letter: string) => Value): Value | null {
  return letter === notSet ? null : of(letter)
}

function allianceOf(letter: string): Alliance {
  const values = [...allianceValues, 'contested'] as const
  return values.find((value) => codes.alliance[value] === letter) ?? 'not_assessed'
}

function freshnessOf(letter: string): Freshness | null {
  return freshnessValues.find((value) => codes.freshness[value] === letter) ?? null
}

function accountabilityOf(letter: string): Accountability {
  const found = accountabilityValues.find((value) => codes.accountability[value] === letter)
  return found ?? 'never_asked'
}

function countsOf(numbers: readonly number[]): Counts {
  return Object.fromEntries(counted.map((state, i) => [state, numbers[i] ?? 0])) as Counts
}

function withoutZerosAtTheEnd(numbers: readonly number[]): number[] {
  return numbers.slice(0, numbers.findLastIndex((one) => one !== 0) + 1)
}
