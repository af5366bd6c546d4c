import type { Known, Line } from './already-here.ts'
import type { Place } from './asking.ts'
import { Cells } from './cells.ts'
import {
  type ContactReading,
  type ContactRow,
  type Glimpse,
  readContactRow,
} from './contact-rows.ts'
import type { Days } from './days.ts'
import { type DirectoryRow, readDirectoryRow } from './directory-rows.ts'
import type { RawRow } from './raw-rows.ts'
import type { Problem, RowShown } from './row.ts'

/** How rows are known again. */
export interface Recognition {
  print: (facts: readonly unknown[]) => string
  known: (
    prints: readonly string[],
    of: 'lines' | 'rows' | 'facts',
  ) => Promise<ReadonlyMap<string, Known>>
}

/** A row that comes in, with the prints by which it is known again. */
export interface ContactToWrite {
  place: Place
  row: ContactRow
  print: string
  /** the row itself, and those that say the same */
  lines: [Line, ...Line[]]
}

/** What became of the rows so far. */
export interface Sorted {
  /** every row, in the order of the file */
  rows: RowShown[]
  problems: Problem[]
  contacts: ContactToWrite[]
  directory: (DirectoryRow & { place: Place })[]
  /** ids of what the directory had already */
  matched: { institutions: Set<string>; people: Set<string> }
}

/** Puts one row where it belongs. @param isKnown whether the same row came in before */
type Sort = (into: Sorted, raw: RawRow, line: Line, isKnown: boolean) => void

export function directorySort(reading: ContactReading): Sort {
  return ({ rows, problems, directory, matched }, { place, cells, mapping, here }) => {
    const its = new Cells(place, cells, mapping)
    const { glimpse, row } = readDirectoryRow(its, here, reading)
    if (row === 'rejected') problems.push(...its.problems)
    if (typeof row === 'string') {
      rows.push(shown(place, row, glimpse))
      return
    }
    const adds = row.institution !== null || row.people.length > 0
    rows.push(shown(place, adds ? 'new' : 'known', glimpse))
    if (adds) directory.push({ place, ...row })
    if (!row.institution) matched.institutions.add(row.institutionId)
  }
}

/** @param daysOf how the days of a sheet are read */
export function contactSort(
  reading: ContactReading,
  recognition: Recognition,
  daysOf: (sheet: number) => Days,
): Sort {
  const first = new Map<string, ContactToWrite>()
  return (into, { place, cells, mapping, here }, line, isKnown) => {
    const { rows, problems, contacts, matched } = into
    const its = new Cells(place, cells, mapping)
    if (isKnown) {
      rows.push(shown(place, 'known', glimpseOf(its)))
      return
    }
    const { glimpse, row } = readContactRow(its, daysOf(place.sheet), here, reading)
    if (row === 'rejected') problems.push(...its.problems)
    if (typeof row === 'string') {
      rows.push(shown(place, row, glimpse))
      return
    }
    const print = recognition.print(row.identity)
    const before = first.get(print)
    if (before) {
      rows.push(shown(place, 'double', glimpse, before.place))
      before.lines.push(line)
      return
    }
    const contact: ContactToWrite = { place, row, print, lines: [line] }
    first.set(print, contact)
    rows.push(shown(place, 'new', glimpse))
    contacts.push(contact)
    for (const id of row.known) matched.institutions.add(id)
  }
}

function shown(
  place: Place,
  state: RowShown['state'],
  glimpse: Glimpse,
  sameAs: Place | null = null,
): RowShown {
  return { ...place, ...glimpse, state, sameAs }
}

function glimpseOf(cells: Cells): Glimpse {
  const institution = cells.text('institution', 300)
  return { day: null, fips: null, institution, about: cells.text('notes', 20_000).slice(0, 120) }
}
