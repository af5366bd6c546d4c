import { v7 as newId } from 'uuid'
import type { Member } from '../../auth/policy.ts'
import type { ContactFacts } from '../../contacts/contract.ts'
import type { ContactKind, Sensitivity } from '../../contacts/rules.ts'
import { contactKinds, outcomes } from '../../contacts/rules.ts'
import { addDays, type Day } from '../../days.ts'
import type { Language } from '../../members/rules.ts'
import type { CountyName } from '../../records/list/county-name.ts'
import type { Labels } from '../../words/own.ts'
import type { ImportField } from '../rules.ts'
import type { Asking } from './asking.ts'
import type { Cells } from './cells.ts'
import { dayWithin } from './day-within.ts'
import type { Days } from './days.ts'
import { type Looked, lookOver, type Words } from './findings.ts'
import type { Institutions } from './institutions.ts'
import type { Ours, People } from './people.ts'
import type { Finding } from './row.ts'
import { organizationIn, pastIn, wordIn } from './said-words.ts'
import { whereIn } from './where.ts'
import { contactKindOf, outcomeOf, ownContactKindOf, tagsIn } from './words.ts'

/** How a file of contacts is read, and what it is compared with. */
export interface ContactReading {
  member: Member & { organizationName: string }
  today: Day
  asking: Asking
  labels: Labels
  counties: readonly CountyName[]
  institutions: Institutions
  people: People
  ours: Ours
  looked: Looked
  findings: Finding[]
  /** unless a row says otherwise */
  kind: ContactKind
  sensitivity: Sensitivity
  language: Language
}

/** What a row says once it is understood. `identity`: by which it is known again, as the file has it. */
export interface ContactRow {
  facts: ContactFacts
  identity: readonly unknown[]
  /** institutions of it that the directory had already */
  known: readonly string[]
}

/** What is known of a row before it is understood whole: enough to show it. */
export interface Glimpse {
  day: Day | null
  fips: string | null
  institution: string
  about: string
}

const followUpAfter = 14

/**
 * Reads one row; every question that it leaves is asked.
 * @param here the county that its sheet, or a title above it, is of
 */
export function readContactRow(
  cells: Cells,
  days: Days,
  here: string | null,
  reading: ContactReading,
): { glimpse: Glimpse; row: ContactRow | 'open' | 'left_out' | 'rejected' } {
  const { asking, people, ours } = reading
  const { place } = cells
  let without: 'open' | 'left_out' | null = null
  const settle = (reason: 'open' | 'left_out') => {
    if (without !== 'left_out') without = reason
  }
  const dayIn = (field: ImportField, text: string, from: Day | null = null): Day | null => {
    if (text === '') return null
    const read = from === null ? days.read(place, text) : days.readDue(place, text, from)
    if ('day' in read) return read.day
    const { without: why } = read
    if (why === 'open' || why === 'left_out') settle(why)
    else if (why === 'no_year') cells.note(field, 'year_missing', text)
    else if (why === 'no_day') cells.note(field, 'month_alone', text)
    else cells.note(field, field === 'day' ? 'day_unreadable' : 'due_unreadable', text)
    return null
  }

  const dayText = cells.text('day', 200)
  const day = dayIn('day', dayText)
  if (dayText === '' && !cells.problems.some(({ field }) => field === 'day'))
    cells.note('day', 'day_missing')
  if (day !== null && day > addDays(reading.today, 1)) cells.note('day', 'day_future', dayText)

  const where = whereIn(cells, here, reading)
  const { institutions, fips } = where
  if (where.without) settle(where.without)

  const kind = wordIn(
    cells,
    'kind',
    reading.kind,
    contactKinds,
    (text) => contactKindOf(text, reading.labels),
    asking,
  )
  const outcome = wordIn(cells, 'outcome', 'held', outcomes, outcomeOf, asking)
  for (const one of [kind, outcome]) if (one === 'open' || one === 'left_out') settle(one)

  const who = cells.text('person', 400)
  const theirs =
    institutions.length > 0 && who !== ''
      ? people.find(place, who, cells.text('title', 160), institutions)
      : []
  if (typeof theirs === 'string') settle(theirs)
  const oursText = cells.text('ours', 400)
  const us = oursText === '' ? [] : ours.find(place, oursText)
  if (typeof us === 'string') settle(us)
  const organization = organizationIn(cells, reading)
  if (organization) settle(organization)

  const ownKind = ownContactKindOf(cells.text('kind', 300), reading.labels)
  const tags = tagsIn(cells, reading.labels)
  const written: Words = {
    notes: cells.text('notes', 20_000),
    promise: cells.text('promise', 4_000),
    followUp: cells.text('followUp', 2_000),
  }
  const promiseDue =
    written.promise === '' ? null : dayIn('promiseDue', cells.text('promiseDue', 200), day)
  if (day && promiseDue && promiseDue < day)
    cells.note('promiseDue', 'due_before_promise', promiseDue)
  const followUpDue =
    written.followUp === '' ? null : dayIn('followUpDue', cells.text('followUpDue', 200), day)
  const named = day && followUpDue === null ? dayWithin(written.followUp) : null
  const inStep = named && day ? days.readDue(place, named, day) : null
  if (inStep && 'without' in inStep && /^(open|left_out)$/.test(inStep.without))
    settle(inStep.without as 'open' | 'left_out')
  // a day that had been already is not when it is due
  const stepDue = inStep && 'day' in inStep && day && inStep.day >= day ? inStep.day : null
  const looked = lookOver(place, written, reading)
  if (typeof looked === 'string') settle(looked)

  const glimpse: Glimpse = {
    day,
    fips,
    institution: institutions.map(({ name }) => name).join('; ') || where.named,
    about: (written.notes || written.promise || written.followUp).slice(0, 120),
  }
  const due = day && (followUpDue ?? stepDue ?? addDays(day, followUpAfter))
  const past =
    written.followUp !== '' && due !== null && due < reading.today ? pastIn(place, asking) : null
  if (past === 'unsaid') settle('open')

  if (without === 'left_out') return { glimpse, row: 'left_out' }
  if (cells.problems.length > 0) return { glimpse, row: 'rejected' }
  const [institution, ...others] = institutions
  if (without !== null || !institution || !day || fips === null || typeof looked === 'string')
    return { glimpse, row: 'open' }

  const { words, restricted } = looked
  const keepsStep = words.followUp !== '' && (past === null || past === 'open')
  const notes =
    past === 'notes' && words.followUp !== ''
      ? [words.notes, `${stepWord[reading.language]}: ${words.followUp}`]
          .filter(Boolean)
          .join('\n\n')
          .slice(0, 20_000)
      : words.notes
  const theirIds = typeof theirs === 'string' ? [] : theirs
  const facts: ContactFacts = {
    countyFips: fips,
    institutionIds: institutions.map(({ id }) => id),
    kind: kind as ContactKind,
    ...(ownKind && { ownKind }),
    outcome: outcome as (typeof outcomes)[number],
    happenedOn: day,
    notes,
    language: reading.language,
    sensitivity: restricted ? 'restricted' : reading.sensitivity,
    participants: [
      ...(typeof us === 'string' ? [] : us).map((memberId, at) => ({
        memberId,
        role: at === 0 ? ('led' as const) : ('co_led' as const),
      })),
      ...theirIds.map(({ id: personId }) => ({ personId })),
    ].slice(0, 60),
    commitments:
      words.promise === ''
        ? []
        : [{ id: newId(), text: words.promise, ...(promiseDue && { dueOn: promiseDue }) }],
    followUps: keepsStep && due ? [{ id: newId(), text: words.followUp, dueOn: due }] : [],
    ...(tags.length > 0 && { tags }),
  }
  return {
    glimpse,
    row: {
      facts,
      // not what was answered about it: the same row is the same, whatever is said of it the second time
      identity: [
        fips,
        institution.id,
        day,
        kind,
        outcome,
        ...Object.values(written).map(plain),
        promiseDue,
        followUpDue,
        ...others.map(({ id }) => id),
      ],
      known: institutions.filter(({ isNew }) => !isNew).map(({ id }) => id),
    },
  }
}

const stepWord: Record<Language, string> = { en: 'Next step', es: 'Siguiente paso' }

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
