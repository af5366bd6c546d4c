import { allianceValues, type DatedFact, isLater } from '../assessments/rules.ts'
import { accountabilityValues } from '../counties/rules.ts'
import { addDays, type Day, isKnown, type When } from '../days.ts'

/** The two statuses of a county, and what each can be set to by hand. */
export const overrideValues = {
  alliance: [...allianceValues, 'contested', 'not_assessed'],
  accountability: accountabilityValues,
} as const
export const overrideAspects = ['alliance', 'accountability'] as const
export type OverrideAspect = (typeof overrideAspects)[number]
export type OverrideValue<Aspect extends OverrideAspect = OverrideAspect> =
  (typeof overrideValues)[Aspect][number]

/** A status of a county set by hand: `day` is when it was set, `endedOn` the first day it no longer held. */
export type OverrideFact = {
  [Aspect in OverrideAspect]: DatedFact & {
    countyFips: string
    aspect: Aspect
    value: OverrideValue<Aspect>
    expiresOn: Day
    endedOn: Day | null
  }
}[OverrideAspect]

const lastsAtMostDays = 90

/** The last day that an override set on `setOn` may hold. */
export function lastDayOf(setOn: Day): Day {
  return addDays(setOn, lastsAtMostDays)
}

/** Whether `value` is one that this status can have. */
export function fitsAspect(aspect: OverrideAspect, value: string): value is OverrideValue {
  const values: readonly string[] = overrideValues[aspect]
  return values.includes(value)
}

/**
 * The override of a county's status that is in force at `when`; null when there is none. The day it was set
 * and the day it expires count, the day it was taken back does not. It is taken back on the day that was
 * recorded, so `knownOn` before that day does not know of it. Of several the latest holds.
 */
export function overrideInForce<Aspect extends OverrideAspect>(
  overrides: readonly OverrideFact[],
  countyFips: string,
  aspect: Aspect,
  when: When,
): OverrideOf<Aspect> | null {
  let latest: OverrideOf<Aspect> | null = null
  for (const one of overrides) {
    if (one.countyFips !== countyFips || !isOf(one, aspect) || !holds(one, when)) continue
    if (latest === null || isLater(one, latest)) latest = one
  }
  return latest
}

type OverrideOf<Aspect extends OverrideAspect> = Extract<OverrideFact, { aspect: Aspect }>

function isOf<Aspect extends OverrideAspect>(
  one: OverrideFact,
  aspect: Aspect,
): one is OverrideOf<Aspect> {
  return one.aspect === aspect
}

function holds(override: OverrideFact, { asOf, knownOn }: When): boolean {
  const { day, expiresOn, endedOn, recordedAt } = override
  if (asOf < day || asOf > expiresOn || !isKnown(recordedAt, knownOn)) return false
  const knownEnd = endedOn !== null && (knownOn === null || endedOn <= knownOn)
  return !knownEnd || asOf < endedOn
}
