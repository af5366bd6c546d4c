import type { Day } from '../../days.ts'
import { fold } from '../../search/rules.ts'
import { leaveOut, type RecordKind, type RowState } from '../rules.ts'
import type { Questions } from './questions.ts'
import type { ReadRow } from './read-row.ts'

/** A record that is in the database already. */
export interface KnownRecord {
  id: string
  institutionId: string
  institutionName: string
  title: string
  model: string | null
  note: string | null
  day: Day
  endedOn: Day | null
  seenOn: Day
  url: string | null
  adverse: boolean
  sourceId: string
  /** a person corrected it */
  edited: boolean
}

/** What a list changes in a record. */
export interface Change {
  day?: Day
  endedOn?: Day | null
  url?: string
  adverse?: boolean
  note?: string
}

/** What becomes of a row. */
export interface Matched {
  state: RowState
  recordId: string | null
  change: Change
  /** the earlier row that says the same */
  sameAs: number | null
}

type Numbered = { row: number; facts: ReadRow }

export const plain = (state: RowState): Matched => ({
  state,
  recordId: null,
  change: {},
  sameAs: null,
})

/**
 * Compares what a list says with what is known: the same institution, the same title (an agreement: the same
 * model) and the same day are the same record. Another day is for a person to say.
 */
export function matchRows(
  rows: readonly Numbered[],
  known: readonly KnownRecord[],
  kind: RecordKind,
  seenOn: Day,
  questions: Questions,
): Map<number, Matched> {
  const whatOf = (one: { title: string; model: string | null }) =>
    kind === '287g' ? (one.model ?? fold(one.title)) : fold(one.title)
  const subject = (institutionId: string, one: { title: string; model: string | null }) =>
    `${institutionId} ${whatOf(one)}`
  const bySubject = new Map<string, KnownRecord[]>()
  for (const record of known) {
    const key = subject(record.institutionId, record)
    bySubject.set(key, [...(bySubject.get(key) ?? []), record])
  }
  const found = new Map<number, Matched>()
  const first = new Map<string, number>()
  const taken = new Set<string>()
  const left: Numbered[] = []
  for (const { row, facts } of rows) {
    const key = subject(facts.institution.id, facts)
    const sameAs = first.get(`${key} ${facts.day}`)
    if (sameAs !== undefined) {
      found.set(row, { ...plain('double'), sameAs })
      continue
    }
    first.set(`${key} ${facts.day}`, row)
    const record = bySubject.get(key)?.find((one) => one.day === facts.day && !taken.has(one.id))
    if (!record) left.push({ row, facts })
    else {
      taken.add(record.id)
      found.set(row, compared(row, facts, record, seenOn, questions))
    }
  }
  for (const { row, facts } of left) {
    const candidates = (bySubject.get(subject(facts.institution.id, facts)) ?? []).filter(
      (one) => one.endedOn === null && !taken.has(one.id),
    )
    if (candidates.length === 0) {
      found.set(row, plain('new'))
      continue
    }
    const asked = {
      key: `same_record:${row}`,
      about: 'same_record' as const,
      text: facts.day,
      fips: null,
      proposals: [
        ...candidates.map((one) => ({ value: one.id, label: one.day })),
        { value: 'new', label: '' },
      ],
    }
    const answer = questions.answer(
      row,
      asked,
      (one) => one === 'new' || candidates.some(({ id }) => id === one),
    )
    const record = candidates.find(({ id }) => id === answer)
    if (record) {
      taken.add(record.id)
      found.set(row, compared(row, facts, record, seenOn, questions))
    } else found.set(row, plain(answer === 'new' ? 'new' : stateOf(answer)))
  }
  return found
}

function stateOf(answer: string | undefined): RowState {
  return answer === leaveOut ? 'left_out' : 'open'
}

/** What the list says otherwise than the record. Where a person had her hand in it, a person decides. */
function compared(
  row: number,
  facts: ReadRow,
  record: KnownRecord,
  seenOn: Day,
  questions: Questions,
): Matched {
  const change: Change = {
    ...(facts.day !== record.day && { day: facts.day }),
    ...(facts.endedOn !== null && facts.endedOn !== record.endedOn && { endedOn: facts.endedOn }),
    ...(facts.url !== null && facts.url !== record.url && { url: facts.url }),
    ...(facts.hasStance && facts.adverse !== record.adverse && { adverse: facts.adverse }),
    ...(facts.note !== null && facts.note !== record.note && { note: facts.note }),
  }
  const matched = (state: RowState, what: Change = {}): Matched => ({
    state,
    recordId: record.id,
    change: what,
    sameAs: null,
  })
  const ask = (about: 'still_ended' | 'corrected', text: string, values: string[]) => {
    const proposals = values.map((value) => ({ value, label: '' }))
    const asked = { key: `${about}:${record.id}`, about, text, fips: null, proposals }
    return questions.answer(row, asked, (answer) => values.includes(answer))
  }
  const endedBefore = record.endedOn !== null && record.endedOn <= seenOn
  if (endedBefore && facts.endedOn === null) {
    const answer = ask('still_ended', record.endedOn ?? '', ['ended', 'in_force'])
    if (answer === undefined || answer === leaveOut) return matched(stateOf(answer))
    if (answer === 'in_force') change.endedOn = null
  }
  if (Object.keys(change).length === 0) return matched('known')
  if (record.edited && !('endedOn' in change && change.endedOn === null)) {
    const answer = ask('corrected', Object.keys(change).join(), ['ours', 'list'])
    if (answer === undefined || answer === leaveOut) return matched(stateOf(answer))
    if (answer === 'ours') return matched('known')
  }
  return matched('changed', change)
}
