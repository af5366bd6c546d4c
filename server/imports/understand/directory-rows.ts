import type { InstitutionFacts } from '../../institutions/contract.ts'
import { kindsBySector, sectorOfKind } from '../../institutions/rules.ts'
import type { PersonFacts } from '../../people/contract.ts'
import { type CountyName, countyOf } from '../../records/list/county-name.ts'
import { fold } from '../../search/rules.ts'
import type { Labels } from '../../words/own.ts'
import { leaveOut } from '../rules.ts'
import { type Asking, keyOf } from './asking.ts'
import type { Cells } from './cells.ts'
import type { Glimpse } from './contact-rows.ts'
import { saidOf } from './counties-in.ts'
import type { Institutions } from './institutions.ts'
import type { People } from './people.ts'
import { institutionKindOf, tagsIn } from './words.ts'

export interface DirectoryReading {
  asking: Asking
  labels: Labels
  counties: readonly CountyName[]
  institutions: Institutions
  people: People
}

/** What a row adds; an institution that is known already is left as it is. */
export interface DirectoryRow {
  institutionId: string
  /** null: it is in the directory; of several rows that add it the first does */
  institution: InstitutionFacts | null
  people: { id: string; facts: PersonFacts }[]
}

const webAddress = /^https?:\/\/\S+$/i

/** Reads one row of a file for the directory. @param here the county of its sheet, or of a title above it */
export function readDirectoryRow(
  cells: Cells,
  here: string | null,
  reading: DirectoryReading,
): { glimpse: Glimpse; row: DirectoryRow | 'open' | 'left_out' | 'rejected' } {
  const { institutions, people } = reading
  const { place } = cells
  const name = cells.text('institution', 200)
  const kindText = cells.text('kind', 200)
  const glimpse: Glimpse = { day: null, fips: here, institution: name, about: kindText }
  if (name === '') cells.note('institution', 'institution_missing')
  const counties = countiesIn(cells, here, reading)
  if (typeof counties === 'string') return { glimpse, row: counties }
  const [first = null] = counties
  const website = cells.text('website', 500)
  const web = website === '' ? null : webAddress.test(website) ? website : `https://${website}`
  if (web !== null && !webAddress.test(web)) cells.note('website', 'address_unreadable', website)
  const kind = kindIn(cells, kindText || name, kindText, reading)
  const contact = {
    phone: cells.text('phone', 60) || null,
    address: cells.text('address', 300) || null,
  }
  const tags = tagsIn(cells, reading.labels)
  const who = cells.text('person', 400)
  const person = {
    title: cells.text('title', 160),
    email: cells.text('email', 200) || null,
    phone: cells.text('personPhone', 60) || null,
    party: cells.text('party', 60) || null,
  }
  const seen = { ...glimpse, fips: first }
  if (cells.problems.length > 0) return { glimpse: seen, row: 'rejected' }
  if (kind === 'open' || kind === 'left_out') return { glimpse: seen, row: kind }

  const found = institutions.find(
    place,
    name,
    first === null ? [] : [first],
    kind ? { kind, counties } : undefined,
  )
  if (typeof found === 'string') return { glimpse: seen, row: found }
  const added = institutions.added.find(({ id }) => id === found.id)
  const theirs = who === '' ? [] : people.find(place, who, person.title, [found], true)
  if (typeof theirs === 'string') return { glimpse: seen, row: theirs }
  const sector = added ? sectorOfKind(added.kind) : undefined
  return {
    glimpse: { ...seen, institution: found.name },
    row: {
      institutionId: found.id,
      institution:
        added && sector
          ? { sector, kind: added.kind, name, counties, website: web, ...contact, tags }
          : null,
      people: theirs.flatMap(({ id, isNew }) => {
        const one = isNew ? people.added.find((each) => each.id === id) : undefined
        if (!one) return []
        const { email, phone, party } = person
        const seat = { institutionId: found.id, title: one.title }
        return [{ id, facts: { name: one.name, email, phone, party, seat } }]
      }),
    },
  }
}

function countiesIn(
  cells: Cells,
  here: string | null,
  { asking, counties }: DirectoryReading,
): string[] | 'open' | 'left_out' {
  const text = cells.text('county', 600)
  if (text === '') return here ? [here] : []
  const found: string[] = []
  for (const part of text.split(/[,;/\n]|\band\b|\by\b/i).map((one) => one.trim())) {
    if (part === '') continue
    const fips = countyOf(part, counties) ?? saidOf(cells.place, part, { asking, counties })
    if (fips === undefined) return 'open'
    if (fips === leaveOut) return 'left_out'
    found.push(fips)
  }
  return [...new Set(found)]
}

/** null: nothing is said, and the name tells nothing either; then somebody has to say when it is new. */
function kindIn(
  cells: Cells,
  text: string,
  said: string,
  { asking, labels }: DirectoryReading,
): string | null | 'open' | 'left_out' {
  const known = institutionKindOf(text, labels)
  if (known) return known
  if (said === '') return null
  const asked = {
    about: 'kind' as const,
    key: keyOf('kind', fold(said)),
    text: said,
    proposals: () =>
      Object.values(kindsBySector).map((of) => ({ value: of.at(-1) ?? '', label: '' })),
  }
  const answer = asking.answer(cells.place, asked, (one) => sectorOfKind(one) !== undefined)
  if (answer === undefined) return 'open'
  return answer === leaveOut ? 'left_out' : answer
}
