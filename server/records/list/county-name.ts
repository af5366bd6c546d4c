import { fold } from '../../search/rules.ts'
import { closest, editDistance } from './edit-distance.ts'

export interface CountyName {
  fips: string
  name: string
}

const proposedAtMost = 4

/**
 * A county as lists write it → its FIPS: the name in any case, with or without "County", `Saint Clair`, `De Kalb`,
 * or the code itself, also without its first zero. Null for anything else, a slip of one letter included: that is
 * for a person to say.
 */
export function countyOf(text: string, counties: readonly CountyName[]): string | null {
  const code = text.trim()
  if (/^0?1\d{3}$/.test(code)) {
    const fips = code.padStart(5, '0')
    return counties.some((county) => county.fips === fips) ? fips : null
  }
  const name = plain(text)
  return counties.find((county) => plain(county.name) === name)?.fips ?? null
}

/** The counties that somebody may have meant, the likeliest first. */
export function countiesAlike(text: string, counties: readonly CountyName[]): CountyName[] {
  return closest(plain(text), counties, (county) => plain(county.name), proposedAtMost)
}

/** The county that is written but for a slip; null when it is none, or may be another one. */
export function countyMeant(text: string, counties: readonly CountyName[]): CountyName | null {
  const name = plain(text)
  const [best, next] = closest(name, counties, (county) => plain(county.name), 2)
  const off = (county: CountyName | undefined) =>
    county ? editDistance(name, plain(county.name)) : Infinity
  const slip = name.length > 6 ? 2 : name.length > 3 ? 1 : 0
  return best && off(best) <= slip && off(next) > off(best) ? best : null
}

/** What is left of a county when everything is taken away that lists add to it. */
function plain(text: string): string {
  return fold(text)
    .replace(/ (al|ala|alabama)$/, '')
    .replace(/^(county of|condado de) /, '')
    .replace(/ (county|co|cnty|condado)$/, '')
    .replace(/^saint /, 'st ')
    .replace(/^de kalb$/, 'dekalb')
}
