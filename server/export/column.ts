import type { Language } from '../members/rules.ts'
import { type Labels, wordFor } from '../words/own.ts'
import type { ExportKind } from './rules.ts'

export type Bilingual = readonly [en: string, es: string]

/** A column: the field of a row, its heading, and the group of words that its values belong to. */
export interface Column {
  field: string
  heading: Bilingual
  /** prefix of `valueWords`; without one the value stands as it is */
  words?: string
  /** what a workbook keeps it as; without one as a short text */
  as?: 'day' | 'instant' | 'number' | 'long'
}

/** A column of a list that is taken out, as the dictionary explains it. */
export interface ListColumn extends Column {
  /** what it is, in which unit, and when it is empty */
  means: Bilingual
  /** the list that its numbers lead to: to `id` there, and of statuses to `fips` */
  joins?: ExportKind
}

/** How a column is told of: its field, its heading and what it means, each in both languages. */
type Told = [field: string, heading: Bilingual, means: Bilingual]

export const column = (...[field, heading, means]: Told): ListColumn => ({ field, heading, means })
export const coded = (words: string, ...told: Told): ListColumn => ({ ...column(...told), words })
export const joining = (joins: ExportKind, ...told: Told): ListColumn => ({
  ...column(...told),
  joins,
})
const kept =
  (as: NonNullable<Column['as']>) =>
  (...told: Told): ListColumn => ({ ...column(...told), as })
export const day = kept('day')
export const instant = kept('instant')
export const number = kept('number')
export const long = kept('long')

export function inLanguage<T>(words: readonly [en: T, es: T], language: Language): T {
  return words[language === 'en' ? 0 : 1]
}

/**
 * The words for a value, or for each of several; undefined where it stands as it is.
 * @param value not null
 */
export function saidFor(
  column: Pick<Column, 'words'>,
  value: unknown,
  mark: { labels: Labels; language: Language },
): string | undefined {
  if (Array.isArray(value)) {
    return value.map((one) => saidFor(column, one, mark) ?? String(one)).join('; ')
  }
  // facts of a source, under its own names
  if (typeof value === 'object') return JSON.stringify(value)
  const { words } = column
  const known = words ? wordFor(mark.labels, `${words}.${value}`) : undefined
  return known && inLanguage(known, mark.language)
}
