import type { Day } from '../../days.ts'
import { fold } from '../../search/rules.ts'
import type { ListField, Mapping, RecordKind } from '../rules.ts'
import type { CountyName } from './county-name.ts'
import { type DayOrder, orderShown } from './day-text.ts'
import { findIn, type Listed } from './institution-name.ts'
import { type KnownRecord, type Matched, matchRows, plain } from './match.ts'
import { type Question, Questions } from './questions.ts'
import type { List } from './read-list.ts'
import { type ReadRow, readRow } from './read-row.ts'

/** What people said of a list. */
export interface ListChoices {
  kind: RecordKind
  /** null: a source that nothing is known of yet */
  sourceId: string | null
  seenOn: Day
  /** unless a row says otherwise */
  adverse: boolean
  mapping: Mapping
  answers: ReadonlyMap<string, string>
}

/** What it is compared with. */
export interface Surroundings {
  counties: readonly CountyName[]
  directory: readonly Listed[]
  known: readonly KnownRecord[]
}

export interface ResolvedRow extends Matched {
  row: number
  institution: Listed | null
  /** null while something in it is open, or left out */
  facts: ReadRow | null
}

export interface Resolved {
  rows: ResolvedRow[]
  questions: Question[]
  /** how 03/04/2025 was read, and whether the rows or a person say so */
  order: { value: DayOrder; said: boolean } | null
  otherStates: number
  /** of this kind and source, and no longer in the list; empty while anything is open */
  gone: KnownRecord[]
}

/**
 * Understands a list: every row is new, known, changed, said twice, left out, or open until a person answers.
 * Pure: the same list, choices and surroundings give the same. Nothing is guessed.
 */
export function resolveList(list: List, choices: ListChoices, around: Surroundings): Resolved {
  const { kind, mapping, seenOn, adverse } = choices
  const questions = new Questions(choices.answers)
  const cellsOf = (cells: readonly string[]) => (field: ListField) => {
    const at = mapping[field]
    const text = at === undefined ? '' : (cells[at] ?? '')
    return /^(#?n\/?a|-+|—)$/i.test(text) ? '' : text
  }
  const all = list.rows.map(({ row, cells }) => ({ row, cell: cellsOf(cells) }))
  const ours = all.filter(({ cell }) => ['', 'al', 'alabama'].includes(fold(cell('state'))))
  const texts = ours.flatMap(({ cell }) => [cell('day'), cell('ended')])
  const said = questions.said('order')
  const shown = orderShown(texts)
  const order = said === 'mdy' || said === 'dmy' ? said : shown
  const century = questions.said('century')
  const reading = {
    kind,
    adverse,
    seenOn,
    counties: around.counties,
    directory: findIn(around.directory, kind === '287g' ? 'police' : null),
    habits: { order, century: century === '19' || century === '20' ? century : null },
    questions,
  }
  const read = ours.map(({ row, cell }) => ({ row, facts: readRow(row, cell, reading) }))
  const understood = read.flatMap(({ row, facts }) => ('unread' in facts ? [] : [{ row, facts }]))
  const matched = matchRows(understood, around.known, kind, seenOn, questions)
  const rows = read.map(({ row, facts }): ResolvedRow => {
    const { institution } = facts
    if ('unread' in facts) return { row, institution, facts: null, ...plain(facts.unread) }
    return { row, institution, facts, ...(matched.get(row) ?? plain('open')) }
  })
  return {
    rows,
    questions: questions.open,
    order: order && texts.some(isInNumbers) ? { value: order, said: order === said } : null,
    otherStates: all.length - ours.length,
    gone: rows.some(({ state }) => state === 'open') ? [] : goneFrom(rows, choices, around.known),
  }
}

function isInNumbers(text: string): boolean {
  return /^\d{1,2}[-/.]\d{1,2}[-/.]/.test(text)
}

/** A row that was left out may have meant any record of its institution. */
function goneFrom(
  rows: readonly ResolvedRow[],
  { sourceId, seenOn }: ListChoices,
  known: readonly KnownRecord[],
): KnownRecord[] {
  const here = new Set(rows.map(({ recordId }) => recordId))
  const leftOut = new Set(
    rows.filter(({ state }) => state === 'left_out').map(({ institution }) => institution?.id),
  )
  return known.filter(
    (record) =>
      record.sourceId === sourceId &&
      record.endedOn === null &&
      record.seenOn <= seenOn &&
      record.day <= seenOn &&
      !here.has(record.id) &&
      !leftOut.has(record.institutionId),
  )
}
