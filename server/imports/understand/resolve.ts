import type { SessionMember } from '../../auth/session-store.ts'
import type { Day } from '../../days.ts'
import { grouped } from '../../grouped.ts'
import type { CountyName } from '../../records/list/county-name.ts'
import type { Listed } from '../../records/list/institution-name.ts'
import type { Labels } from '../../words/own.ts'
import type { ImportChoices } from '../contract.ts'
import type { Book } from '../read/book.ts'
import { inTurns } from '../read/turns.ts'
import type { ImportCounts, ImportKind } from '../rules.ts'
import { AlreadyHere, type Line } from './already-here.ts'
import { type Answered, Asking, type Place, type Question } from './asking.ts'
import type { ContactReading } from './contact-rows.ts'
import type { DirectoryRow } from './directory-rows.ts'
import type { Looked } from './findings.ts'
import { Institutions, type NewInstitution } from './institutions.ts'
import { type KnownMember, type KnownPerson, type NewPerson, Ours, People } from './people.ts'
import { daysIn, type RawRow, rawRows } from './raw-rows.ts'
import type { Finding, Problem, RowShown } from './row.ts'
import { type ReadSheet, type Remembered, sheetsOf } from './sheets.ts'
import {
  type ContactToWrite,
  contactSort,
  directorySort,
  type Recognition,
  type Sorted,
} from './sort-rows.ts'

/** What a file is compared with. */
export interface Surroundings {
  counties: readonly CountyName[]
  directory: readonly Listed[]
  people: readonly KnownPerson[]
  members: readonly KnownMember[]
  organizationName: string
  /** what the coalition calls kinds */
  labels: Labels
  remembered: Remembered
}

export interface Resolved {
  kind: ImportKind
  sheets: ReadSheet[]
  counties: readonly CountyName[]
  counts: ImportCounts
  blank: number
  questions: Question[]
  answered: Answered[]
  questionCount: number
  problems: Problem[]
  findings: Finding[]
  /** every row, in the order of the file */
  rows: RowShown[]
  contacts: ContactToWrite[]
  already: AlreadyHere
  directory: Sorted['directory']
  institutions: NewInstitution[]
  people: NewPerson[]
  /** what an institution, a person or a member is called, new or not */
  nameOf: (id: string) => string
}

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
  const institutions = new Institutions(around.directory, asking, around.labels, around.counties)
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
  const sheets = await sheetsOf(what.book, choices, around.remembered)
  const turn = inTurns()
  const raw: RawRow[] = []
  const lines: Line[] = []
  for (const one of rawRows(sheets, around.counties)) {
    await turn()
    raw.push(one)
    if (kind === 'contacts')
      lines.push({ print: recognition.print(one.line), rowPrint: recognition.print(one.told) })
  }
  const daysOf = daysIn(raw, asking, today)
  const already = new AlreadyHere(
    await recognition.known(
      lines.map(({ print }) => print),
      'lines',
    ),
    await recognition.known(
      lines.map(({ rowPrint }) => rowPrint),
      'rows',
    ),
  )

  const sorted: Sorted = {
    ...{ rows: [], problems: [], contacts: [], directory: [] },
    matched: { institutions: new Set(), people: new Set() },
  }
  const { rows, problems, contacts, directory, matched } = sorted
  const sort =
    kind === 'directory' ? directorySort(reading) : contactSort(reading, recognition, daysOf)
  for (const [at, one] of raw.entries()) {
    await turn()
    const line = lines[at] ?? { print: '', rowPrint: '' }
    sort(sorted, one, line, already.has(line))
  }
  const knownFacts = await recognition.known(
    contacts.map(({ print }) => print),
    'facts',
  )
  const toWrite = contacts.filter(({ print }) => !knownFacts.has(print))
  if (toWrite.length < contacts.length) {
    const isKnown = new Set<string>()
    for (const { place, print, lines: its } of contacts) {
      const known = knownFacts.get(print)
      if (!known) continue
      isKnown.add(nameOf(place))
      already.add(known, its)
    }
    for (const row of rows) if (isKnown.has(nameOf(row))) row.state = 'known'
  }
  await turn()

  const used = usedIn(toWrite, directory)
  const newPeople = people.added.filter(({ id }) => used.has(id))
  const isNew = new Set(newPeople.map(({ id }) => id))
  for (const { row } of toWrite)
    for (const one of row.facts.participants ?? [])
      if ('personId' in one && !isNew.has(one.personId)) matched.people.add(one.personId)
  const newInstitutions = institutions.added.filter(({ id }) => used.has(id))
  await turn()
  const states = grouped(rows, ({ state }) => state)
  const count = (state: RowShown['state']) => states.get(state)?.length ?? 0
  return {
    kind,
    sheets,
    counties: around.counties,
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
    answered: asking.answered,
    questionCount: asking.count,
    problems,
    findings,
    rows,
    contacts: toWrite,
    already,
    directory,
    institutions: newInstitutions,
    people: newPeople,
    nameOf: (id) =>
      institutions.nameOf(id) ??
      people.nameOf(id) ??
      around.members.find((one) => one.id === id)?.name ??
      '',
  }
}

function nameOf({ sheet, row }: Place): string {
  return `${sheet}:${row}`
}

function usedIn(
  contacts: readonly ContactToWrite[],
  directory: readonly DirectoryRow[],
): Set<string> {
  const used = new Set<string>()
  for (const { row } of contacts) {
    for (const id of row.facts.institutionIds) used.add(id)
    for (const one of row.facts.participants ?? []) if ('personId' in one) used.add(one.personId)
  }
  for (const { institutionId, people } of directory) {
    used.add(institutionId)
    for (const { id } of people) used.add(id)
  }
  return used
}
