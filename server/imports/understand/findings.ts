import {
  detect,
  endangers,
  type FindingKind,
  kindsIn,
  longestText,
  takeOut,
} from '../../detector/rules.ts'
import type { Language } from '../../members/rules.ts'
import { findingChoices, type ImportField, leaveOut } from '../rules.ts'
import type { Asking, Place } from './asking.ts'
import type { Finding } from './row.ts'

/** What is written in place of words that were taken out. */
const instead: Record<Language, string> = { en: 'taken out', es: 'omitido' }

/** Looks at each text once, however often the file is read while somebody answers. */
export class Looked {
  readonly #kinds = new Map<string, FindingKind[]>()

  kinds(text: string): FindingKind[] {
    if (text.length < 6 || text.length > longestText) return []
    const known = this.#kinds.get(text)
    if (known) return known
    const kinds = kindsIn(text)
    this.#kinds.set(text, kinds)
    return kinds
  }
}

export type WordField = Extract<ImportField, 'notes' | 'promise' | 'followUp'>
export type Words = Record<WordField, string>

/**
 * What in the words of a row may lead to somebody, and what is to become of it: nothing is changed that nobody said.
 * @returns the words as they are to be kept; null while somebody has to say, or when the row is left out
 */
export function lookOver(
  place: Place,
  words: Words,
  {
    asking,
    looked,
    language,
    findings,
  }: {
    asking: Asking
    looked: Looked
    language: Language
    findings: Finding[]
  },
): { words: Words; restricted: boolean } | 'open' | 'left_out' {
  const found = (Object.keys(words) as WordField[]).flatMap((field) => {
    const kinds = looked.kinds(words[field])
    return kinds.length > 0 ? [{ field, kinds }] : []
  })
  if (found.length === 0) return { words, restricted: false }
  const key = `finding:${place.sheet}:${place.row}`
  const choices: readonly string[] = findingChoices
  const said = asking.said(key) ?? asking.said('finding:*')
  const choice = said !== undefined && [...choices, leaveOut].includes(said) ? said : null
  for (const { field, kinds } of found)
    findings.push({ ...place, key, field, text: words[field], kinds, choice })
  if (choice === null) return 'open'
  if (choice === leaveOut) return 'left_out'
  if (choice !== 'redact') return { words, restricted: choice === 'restrict' }
  const kept = { ...words }
  for (const { field } of found) kept[field] = withoutFindings(words[field], instead[language])
  return { words: kept, restricted: false }
}

function withoutFindings(text: string, word: string): string {
  return detect(text)
    .findings.filter(endangers)
    .toReversed()
    .reduce((kept, finding) => takeOut(kept, finding, word), text)
}
