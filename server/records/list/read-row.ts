import { type Day, isDay } from '../../days.ts'
import { fold } from '../../search/rules.ts'
import { agreementModels, type ListField, leaveOut, type RecordKind } from '../rules.ts'
import { type CountyName, countiesAlike, countyOf } from './county-name.ts'
import { type DayHabits, readDay } from './day-text.ts'
import type { findIn, Listed } from './institution-name.ts'
import type { Asked, Proposal, Questions } from './questions.ts'

/** What a row says once everything in it is understood. */
export interface ReadRow {
  institution: Listed
  fips: string | null
  day: Day
  endedOn: Day | null
  title: string
  model: string | null
  url: string | null
  adverse: boolean
  /** whether this row itself says for or against */
  hasStance: boolean
  note: string | null
}

/** Against what rows are read. */
export interface Reading {
  kind: RecordKind
  adverse: boolean
  seenOn: Day
  counties: readonly CountyName[]
  directory: ReturnType<typeof findIn>
  habits: DayHabits
  questions: Questions
}

/** A row that stays unread: somebody has to say more, or has said to leave it out. */
export interface Unread {
  unread: 'open' | 'left_out'
  institution: Listed | null
}

const modelNames: Record<string, readonly string[]> = {
  TFM: ['tfm', 'task force model', 'task force'],
  JEM: ['jem', 'jail enforcement model', 'jail enforcement'],
  WSO: ['wso', 'warrant service officer', 'warrant service officer model', 'warrant service'],
}
/** of a text in the key of its question */
const keyAtMost = 200

const adverseWords =
  /^(adverse|against|negative|opposed?|yes|adverso|en contra|contra|negativ[ao]|si)$/
const supportiveWords =
  /^(supportive|support|for|positive|in favor|no|favorable|a favor|apoyo|positiv[ao])$/

/** Reads one row; every question that it leaves is asked. `cell`: the text of a field, empty when there is none. */
export function readRow(
  row: number,
  cell: (field: ListField) => string,
  reading: Reading,
): ReadRow | Unread {
  const { kind, seenOn, questions } = reading
  const unread = new Set<Unread['unread']>()
  const settle = (asked: Asked, fits: (answer: string) => boolean): string | undefined => {
    const answer = questions.answer(row, asked, fits)
    if (answer !== undefined && answer !== leaveOut) return answer
    unread.add(answer === undefined ? 'open' : 'left_out')
    return undefined
  }
  /** the same text is asked about once; where there is none, each row for itself */
  const keyOf: KeyOf = (about, text) =>
    `${about}:${text === '' ? `#${row}` : text.slice(0, keyAtMost)}`

  const fips = countyIn(cell('county'), reading, settle, keyOf)
  const institution =
    fips === undefined ? undefined : institutionIn(cell, fips, reading, settle, keyOf)

  const dayIn = (about: 'day' | 'ended', text: string, fits: (day: Day) => boolean) => {
    const read = readDay(text, reading.habits)
    if ('day' in read && fits(read.day)) return read.day
    if ('needs' in read && read.needs !== 'day') {
      settle(columnQuestion(read.needs, text), () => false)
      return undefined
    }
    const alike = 'alike' in read ? read.alike.filter(fits) : []
    const proposals = alike.map((value) => ({ value, label: '' }))
    const asked = { key: keyOf(about, text), about, text, fips: null, proposals }
    return settle(asked, (answer) => isDay(answer) && fits(answer))
  }
  const day = dayIn('day', cell('day'), (one) => one <= seenOn)
  const endedText = cell('ended')
  const endedOn =
    endedText !== '' && day !== undefined ? dayIn('ended', endedText, (one) => one >= day) : null

  const model = kind === '287g' ? modelIn(cell('model'), settle, keyOf) : null
  const title = titleIn(kind, model ?? null, cell, settle, keyOf)
  const url = urlIn(cell('url'), settle, keyOf)
  const stance = stanceIn(cell('stance'), settle, keyOf)

  if (unread.size > 0 || !institution || !day || title === undefined) {
    return {
      unread: unread.has('left_out') ? 'left_out' : 'open',
      institution: institution ?? null,
    }
  }
  return {
    institution,
    fips: fips ?? null,
    day,
    endedOn: endedOn ?? null,
    title,
    model: model ?? null,
    url: url ?? null,
    adverse: stance ?? reading.adverse,
    hasStance: stance !== undefined,
    note: cell('note') || null,
  }
}

type KeyOf = (about: string, text: string) => string
type Settle = (asked: Asked, fits: (answer: string) => boolean) => string | undefined

function columnQuestion(about: 'order' | 'century', text: string): Asked {
  const values = about === 'order' ? ['mdy', 'dmy'] : ['20', '19']
  return { key: about, about, text, fips: null, proposals: values.map(unlabelled) }
}

function countyIn(
  text: string,
  { counties }: Reading,
  settle: Settle,
  keyOf: KeyOf,
): string | null | undefined {
  if (text === '') return null
  const proposals = () =>
    countiesAlike(text, counties).map((c) => ({ value: c.fips, label: c.name }))
  return (
    countyOf(text, counties) ??
    settle(
      {
        key: keyOf('county', fold(text)),
        about: 'county',
        text,
        fips: null,
        proposals: proposals(),
      },
      (answer) => counties.some((county) => county.fips === answer),
    )
  )
}

function institutionIn(
  cell: (field: ListField) => string,
  fips: string | null,
  { directory }: Reading,
  settle: Settle,
  keyOf: KeyOf,
): Listed | undefined {
  const [text, ori] = [cell('institution'), cell('ori')]
  const exact = directory.exact(text, ori, fips)
  if (exact) return exact
  const asked: Asked = {
    key: `${keyOf('institution', fold(text))}@${fips ?? ''}`,
    about: 'institution',
    text,
    fips,
    proposals: directory
      .alike(text, ori, fips)
      .map((one): Proposal => ({ value: one.id, label: one.name })),
  }
  const id = settle(asked, (answer) => directory.byId(answer) !== undefined)
  return id === undefined ? undefined : directory.byId(id)
}

function modelIn(text: string, settle: Settle, keyOf: KeyOf): string | null | undefined {
  if (text === '') return null
  const words = fold(text)
  const known = agreementModels.find((model) => modelNames[model]?.includes(words))
  if (known) return known
  const values = [...agreementModels, text]
  const asked: Asked = {
    key: keyOf('model', words),
    about: 'model',
    text,
    fips: null,
    proposals: values.map(unlabelled),
  }
  return settle(asked, (answer) => values.includes(answer))
}

function titleIn(
  kind: RecordKind,
  model: string | null,
  cell: (field: ListField) => string,
  settle: Settle,
  keyOf: KeyOf,
): string | undefined {
  if (kind === '287g') {
    const name = model && modelNames[model]?.[1]
    const words = name?.replace(/\b./g, (letter) => letter.toUpperCase())
    return `287(g) agreement with ICE${model ? `: ${words ?? model}` : ''}`
  }
  const text = cell('title')
  if (text !== '' && text.length <= 500) return text
  const asked: Asked = {
    key: keyOf('title', text),
    about: 'title',
    text,
    fips: null,
    proposals: [],
  }
  return settle(asked, () => false)
}

function urlIn(text: string, settle: Settle, keyOf: KeyOf): string | null | undefined {
  if (text === '') return null
  if (/^https?:\/\/\S+$/.test(text) && text.length <= 1000) return text
  const asked: Asked = {
    key: keyOf('url', text),
    about: 'url',
    text,
    fips: null,
    proposals: [unlabelled('none')],
  }
  return settle(asked, (answer) => answer === 'none') === 'none' ? null : undefined
}

/** undefined: the row says nothing. */
function stanceIn(text: string, settle: Settle, keyOf: KeyOf): boolean | undefined {
  const words = fold(text)
  if (words === '') return undefined
  if (adverseWords.test(words)) return true
  if (supportiveWords.test(words)) return false
  const values = ['adverse', 'supportive']
  const asked: Asked = {
    key: keyOf('stance', words),
    about: 'stance',
    text,
    fips: null,
    proposals: values.map(unlabelled),
  }
  const answer = settle(asked, (one) => values.includes(one))
  return answer === undefined ? undefined : answer === 'adverse'
}

function unlabelled(value: string): Proposal {
  return { value, label: '' }
}
