import type { SessionMember } from '../../auth/session-store.ts'
import type { Day } from '../../days.ts'
import { type CountyName, countyOf } from '../../records/list/county-name.ts'
import type { Listed } from '../../records/list/institution-name.ts'
import { fold } from '../../search/rules.ts'
import type { Labels } from '../../words/own.ts'
import type { ImportChoices } from '../contract.ts'
import type { Book, Sheet } from '../read/book.ts'
import { inTurns } from '../read/turns.ts'
import { type ImportCounts, type ImportKind, type Mapping, neededFields } from '../rules.ts'
import { Asking, type Place, type Question } from './asking.ts'
import { Cells } from './cells.ts'
import {
  type ContactReading,
  type ContactRow,
  type Glimpse,
  readContactRow,
} from './contact-rows.ts'
import { Days } from './days.ts'
import { type DirectoryRow, readDirectoryRow } from './directory-rows.ts'
import type { Looked } from './findings.ts'
import { Institutions, type NewInstitution } from './institutions.ts'
import { bodyOf, guessMapping, type Layout, layoutOf, shapeOf } from './layout.ts'
import { type KnownMember, type KnownPerson, type NewPerson, Ours, People } from './people.ts'
import type { Finding, Problem, RowShown } from './row.ts'

/** What a file is compared with. */
export interface Surroundings {
  counties: readonly CountyName[]
  directory: readonly Listed[]
  people: readonly KnownPerson[]
  members: readonly KnownMember[]
  organizationName: string
  /** what the coalition calls kinds */
  labels: Labels
  /** mappings by shape in hexadecimal, of those that somebody has told before */
  remembered: (shapes: readonly Buffer[]) => Promise<ReadonlyMap<string, Mapping>>
}

/** How rows are known again. */
export interface Recognition {
  print: (facts: readonly unknown[]) => string
  known: (prints: readonly string[], of: 'rows' | 'facts') => Promise<ReadonlySet<string>>
}

export interface ReadSheet {
  at: number
  sheet: Sheet
  use: boolean
  layout: Layout
  mapping: Mapping
  remembered: boolean
  missing: readonly (keyof Mapping)[]
  titles: number[]
}

/** A row that comes in, with the prints by which it is known again. */
export interface ContactToWrite {
  place: Place
  row: ContactRow
  rowPrint: string
  print: string
}

export interface Resolved {
  kind: ImportKind
  sheets: ReadSheet[]
  counts: ImportCounts
  blank: number
  questions: Question[]
  questionCount: number
  problems: Problem[]
  findings: Finding[]
  /** every row, in the order of the file */
  rows: RowShown[]
  contacts: ContactToWrite[]
  directory: DirectoryRow[]
  institutions: NewInstitution[]
  people: NewPerson[]
}

/** Titles are rows of one cell in a sheet that has more columns than that. */
const columnsAtLeast = 3

export interface Resolving {
  book: Book
  choices: ImportChoices
  around: Surroundings
  recognition: Recognition
  member: SessionMember
  looked: Looked
  today: Day
}

/**
 * Understands a file: every row is new, known, said twice, rejected with its reason, left out, or open until a person
 * answers. Nothing is guessed that was not shown. Lets everybody else have their turns.
 */
export async function resolveBook(what: Resolving): Promise<Resolved> {
  const { choices, around, recognition, member, looked, today } = what
  const { kind } = choices
  const asking = new Asking(new Map(choices.answers.map(({ key, value }) => [key, value])))
  const findings: Finding[] = []
  const language = choices.language ?? member.language
  const institutions = new Institutions(around.directory, asking, around.labels)
  const people = new People(around.people, asking, language === 'es' ? 'Personal' : 'Staff')
  const reading: ContactReading = {
    member: { ...member, organizationName: around.organizationName },
    today,
    asking,
    labels: around.labels,
    counties: around.counties,
    institutions,
    people,
    ours: new Ours(around.members, asking),
    looked,
    findings,
    kind: choices.contactKind ?? 'meeting',
    sensitivity: choices.sensitivity ?? 'shared',
    language,
  }
  const sheets = await sheetsOf(what)
  const raw = [...rawRows(sheets, around.counties)]
  const daysOf = daysIn(raw, asking, today)
  const rowPrints = kind === 'contacts' ? raw.map((one) => recognition.print(one.told)) : []
  const knownRows = await recognition.known(rowPrints, 'rows')

  const turn = inTurns()
  const rows: RowShown[] = []
  const problems: Problem[] = []
  const contacts: ContactToWrite[] = []
  const directory: DirectoryRow[] = []
  const matched = { institutions: new Set<string>(), people: new Set<string>() }
  const first = new Map<string, Place>()
  const show = (
    place: Place,
    state: RowShown['state'],
    glimpse: Glimpse,
    sameAs: Place | null = null,
  ) => rows.push({ ...place, ...glimpse, state, sameAs })
  for (const [at, { place, cells, mapping, here }] of raw.entries()) {
    await turn()
    const its = new Cells(place, cells, mapping)
    if (kind === 'directory') {
      const { glimpse, row } = readDirectoryRow(its, here, { ...reading })
      problems.push(...(row === 'rejected' ? its.problems : []))
      if (typeof row === 'string') show(place, row, glimpse)
      else {
        const adds = row.institution !== null || row.people.length > 0
        show(place, adds ? 'new' : 'known', glimpse)
        if (adds) directory.push(row)
        if (!row.institution) matched.institutions.add(row.institutionId)
      }
      continue
    }
    const rowPrint = rowPrints[at] ?? ''
    if (knownRows.has(rowPrint)) {
      show(place, 'known', glimpseOf(its))
      continue
    }
    const { glimpse, row } = readContactRow(its, daysOf(place.sheet), here, reading)
    problems.push(...(row === 'rejected' ? its.problems : []))
    if (typeof row === 'string') {
      show(place, row, glimpse)
      continue
    }
    const print = recognition.print(row.identity)
    const before = first.get(print)
    if (before) show(place, 'double', glimpse, before)
    else {
      first.set(print, place)
      show(place, 'new', glimpse)
      contacts.push({ place, row, rowPrint, print })
      if (!row.usesNew) matched.institutions.add(row.facts.institutionIds[0] ?? '')
    }
  }
  const knownFacts = await recognition.known(
    contacts.map(({ print }) => print),
    'facts',
  )
  const toWrite = contacts.filter(({ print }) => !knownFacts.has(print))
  const isKnown = new Set(
    contacts.filter(({ print }) => knownFacts.has(print)).map(({ place }) => nameOf(place)),
  )
  for (const row of rows) if (isKnown.has(nameOf(row))) row.state = 'known'

  const used = usedIn(toWrite, directory)
  const newPeople = people.added.filter(({ id }) => used.has(id))
  for (const { row } of toWrite)
    for (const one of row.facts.participants ?? [])
      if ('personId' in one && !newPeople.some(({ id }) => id === one.personId))
        matched.people.add(one.personId)
  const newInstitutions = institutions.added.filter(({ id }) => used.has(id))
  const count = (state: RowShown['state']) => rows.filter((row) => row.state === state).length
  return {
    kind,
    sheets,
    counts: {
      new: count('new'),
      known: count('known'),
      double: count('double'),
      rejected: count('rejected'),
      left_out: count('left_out'),
      open: count('open'),
      institutionsNew: newInstitutions.length,
      institutionsMatched: matched.institutions.size,
      peopleNew: newPeople.length,
      peopleMatched: matched.people.size,
    },
    blank: sheets.filter(({ use }) => use).reduce((sum, { sheet }) => sum + sheet.blank, 0),
    questions: asking.open,
    questionCount: asking.count,
    problems,
    findings,
    rows,
    contacts: toWrite,
    directory,
    institutions: newInstitutions,
    people: newPeople,
  }
}

function nameOf({ sheet, row }: Place): string {
  return `${sheet}:${row}`
}

function usedIn(
  contacts: readonly ContactToWrite[],
  directory: readonly DirectoryRow[],
): Set<string> {
  return new Set([
    ...contacts.flatMap(({ row: { facts } }) => [
      ...facts.institutionIds,
      ...(facts.participants ?? []).flatMap((one) => ('personId' in one ? [one.personId] : [])),
    ]),
    ...directory.flatMap(({ institutionId, people }) => [
      institutionId,
      ...people.map(({ id }) => id),
    ]),
  ])
}

/** The sheets as they are to be read: what somebody said, else what is remembered of such a file, else a guess. */
async function sheetsOf({ book, choices, around }: Resolving): Promise<ReadSheet[]> {
  const { kind } = choices
  const laidOut = book.sheets.map((sheet, at) => {
    const said = choices.sheets.find((one) => one.at === at)
    const layout = layoutOf(sheet, kind, said?.headerRow)
    return { at, sheet, said, layout, shape: shapeOf(layout.header, kind) }
  })
  const known = await around.remembered(laidOut.map(({ shape }) => shape))
  return laidOut.map(({ at, sheet, said, layout, shape }) => {
    const before = known.get(shape.toString('hex'))
    const remembered = said?.mapping === undefined && before !== undefined
    const mapping = said?.mapping ?? before ?? guessMapping(sheet, layout, kind)
    const missing = neededFields[kind].filter((field) => mapping[field] === undefined)
    // what somebody hid she may not want to bring in; what lacks a column that is needed is a page of something else
    const use = said?.use ?? (!sheet.hidden && sheet.rows.length > 1 && missing.length === 0)
    return { at, sheet, use, layout, mapping, remembered, missing, titles: [] }
  })
}

interface RawRow {
  place: Place
  cells: readonly string[]
  mapping: Mapping
  here: string | null
  /** everything that the row says, by which the same row of the same file is known again */
  told: readonly unknown[]
}

/** Every row that is to be read, with the county that the name of its sheet or a title above it tells. */
function* rawRows(
  sheets: readonly ReadSheet[],
  counties: readonly CountyName[],
): Generator<RawRow> {
  for (const one of sheets) {
    if (!one.use || one.missing.length > 0) continue
    const { sheet, layout, mapping, at } = one
    const above = sheet.rows
      .filter(({ row }) => row < layout.headerRow)
      .flatMap(({ cells }) => cells)
    let here =
      [sheet.name, ...above].map((text) => countyNamed(text, counties)).find(Boolean) ?? null
    for (const { row, cells } of bodyOf(sheet, layout)) {
      const [only, ...more] = cells.filter((cell) => cell !== '')
      if (
        only !== undefined &&
        more.length === 0 &&
        Object.keys(mapping).length >= columnsAtLeast
      ) {
        one.titles.push(row)
        here = countyNamed(only, counties) ?? here
        continue
      }
      const told = Object.entries(mapping)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([field, column]) => [field, cells[column] ?? ''])
      yield { place: { sheet: at, row }, cells, mapping, here, told: [here, ...told] }
    }
  }
}

/** The county that a title names: alone, or with the word for it, as in `Contacts of Marshall County 2025`. */
function countyNamed(title: string, counties: readonly CountyName[]): string | null {
  const whole = countyOf(title, counties)
  if (whole) return whole
  const words = ` ${fold(title)} `
  const named = counties.filter(({ name }) => {
    const folded = fold(name)
    return words.includes(` ${folded} county `) || words.includes(` condado de ${folded} `)
  })
  return named.length === 1 ? (named[0]?.fips ?? null) : null
}

const dayFields = ['day', 'promiseDue', 'followUpDue'] as const

/** How the days of each sheet are read: as all of them are written. */
function daysIn(raw: readonly RawRow[], asking: Asking, today: Day): (sheet: number) => Days {
  const texts = new Map<number, string[]>()
  for (const { place, cells, mapping } of raw) {
    const its = texts.get(place.sheet) ?? []
    texts.set(place.sheet, its)
    for (const field of dayFields) {
      const at = mapping[field]
      if (at !== undefined && cells[at]) its.push(cells[at])
    }
  }
  const made = new Map(
    [...texts].map(([sheet, its]) => [sheet, new Days(asking, sheet, its, today)]),
  )
  return (sheet) => made.get(sheet) ?? new Days(asking, sheet, [], today)
}

function glimpseOf(cells: Cells): Glimpse {
  const institution = cells.text('institution', 300)
  return { day: null, fips: null, institution, about: cells.text('notes', 20_000).slice(0, 120) }
}
