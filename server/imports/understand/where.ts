import { type Member, mayImportInto } from '../../auth/policy.ts'
import type { CountyName } from '../../records/list/county-name.ts'
import type { Asking } from './asking.ts'
import type { Cells } from './cells.ts'
import { countiesIn, oneOf } from './counties-in.ts'
import type { FoundInstitution, Institutions } from './institutions.ts'

interface Reading {
  member: Member
  asking: Asking
  counties: readonly CountyName[]
  institutions: Institutions
}

/** With which institutions a contact was, and in which county; what is missing is noted at its cell. */
export function whereIn(
  cells: Cells,
  here: string | null,
  reading: Reading,
): {
  named: string
  institutions: FoundInstitution[]
  fips: string | null
  without: 'open' | 'left_out' | null
} {
  const { place } = cells
  const named = cells.text('institution', 300)
  const text = cells.text('county', 200)
  const said = countiesIn(place, text, reading)
  if (named === '') cells.note('institution', 'institution_missing')
  if (typeof said === 'string') return { named, institutions: [], fips: here, without: said }
  const stated = said.length > 0 ? said : here === null ? [] : [here]
  const found = named === '' ? [] : reading.institutions.findAll(place, named, stated)
  if (typeof found === 'string')
    return { named, institutions: [], fips: only(stated), without: found }
  // every name of it was left out
  if (named !== '' && found.length === 0) cells.note('institution', 'institution_missing', named)

  const served = [...new Set(found.flatMap(({ counties }) => counties))]
  const isLocal = found.every(({ counties }) => counties.length === 1)
  const may = stated.length > 0 ? stated : isLocal || served.length === 1 ? served : []
  const among = stated.length > 1 ? stated.filter((fips) => served.includes(fips)) : may
  const of = only(among) ?? (may.length > 1 ? oneOf(place, text || named, may, reading) : null)
  const without = of === 'open' || of === 'left_out' ? of : null
  const fips = without === null ? of : null
  if (found.length > 0 && may.length === 0) cells.note('county', 'county_missing')
  if (fips !== null && !mayImportInto(reading.member, fips))
    cells.note('county', 'county_not_yours', text)
  return { named, institutions: found, fips, without }
}

function only(fips: readonly string[]): string | null {
  return fips.length === 1 ? (fips[0] ?? null) : null
}
