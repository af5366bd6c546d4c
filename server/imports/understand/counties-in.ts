import {
  type CountyName,
  countiesAlike,
  countyMeant,
  countyOf,
} from '../../records/list/county-name.ts'
import { fold } from '../../search/rules.ts'
import { leaveOut } from '../rules.ts'
import { type Asking, keyOf, type Place } from './asking.ts'
import { partsOf } from './parts.ts'

interface Reading {
  asking: Asking
  counties: readonly CountyName[]
}

/** The counties that a cell names: mostly one; what is none is for a person to say. */
export function countiesIn(
  place: Place,
  text: string,
  reading: Reading,
): string[] | 'open' | 'left_out' {
  if (text === '') return []
  const { counties } = reading
  const whole = countyOf(text, counties)
  if (whole) return [whole]
  const knows = (part: string) =>
    countyOf(part, counties) !== null || countyMeant(part, counties) !== null
  const bare = text.replace(/\b(?:counties|condados(?: de)?)\b/giu, ' ')
  const parts = partsOf(bare, knows)
  const found: string[] = []
  // several, or one that is written in a way of its own
  for (const part of parts?.every(knows) ? parts : [text]) {
    const fips = countyOf(part, counties) ?? saidOf(place, part, reading)
    if (fips === undefined) return 'open'
    if (fips === leaveOut) return 'left_out'
    found.push(fips)
  }
  return [...new Set(found)]
}

/** Which of several counties a contact is of: it has one, whoever takes part. */
export function oneOf(
  place: Place,
  text: string,
  named: readonly string[],
  { asking, counties }: Reading,
): string | 'open' | 'left_out' {
  const asked = {
    about: 'counties' as const,
    key: keyOf('counties', fold(text)),
    text,
    proposals: () =>
      counties
        .filter(({ fips }) => named.includes(fips))
        .map((one) => ({ value: one.fips, label: one.name })),
  }
  const answer = asking.answer(place, asked, (one) => named.includes(one))
  if (answer === undefined) return 'open'
  return answer === leaveOut ? 'left_out' : answer
}

/** The county that somebody says these words mean. */
export function saidOf(
  place: Place,
  text: string,
  { asking, counties }: Reading,
): string | undefined {
  const asked = {
    about: 'county' as const,
    key: keyOf('county', fold(text)),
    text,
    proposals: () =>
      countiesAlike(text, counties).map((one) => ({ value: one.fips, label: one.name })),
    likely: () => countyMeant(text, counties)?.fips ?? null,
    nameOf: (fips: string) => counties.find((one) => one.fips === fips)?.name ?? '',
  }
  return asking.answer(place, asked, (one) => counties.some(({ fips }) => fips === one))
}
