import { addDays, type Day, daysBetween } from '../days.ts'

/** What a report is about. `regions`: one or several. */
export const scopeKinds = ['regions', 'county', 'campaign', 'state'] as const
export type ScopeKind = (typeof scopeKinds)[number]

export const periodKinds = ['month', 'quarter', 'year', 'free'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Both days are included. */
export type Period = { kind: PeriodKind; from: Day; to: Day }

/** A final report never changes again. */
export const reportStates = ['draft', 'reviewed', 'final'] as const
export type ReportState = (typeof reportStates)[number]

/** Who edited a draft last, and whom she asked to review it; `of` null: whoever may. */
interface AskedReview {
  editedBy: string | null
  asked: { of: string | null } | null
}

/** Whether a draft waits for this member, who may review it, to do so: never for who edited it last. */
export function waitsForReviewBy(memberId: string, { editedBy, asked }: AskedReview): boolean {
  if (asked === null || editedBy === memberId) return false
  return asked.of === null || asked.of === memberId
}

/** What the writer writes, one text for each language; the sections after the first stand beside their numbers. */
export const sections = [
  'summary',
  'statuses',
  'contacts',
  'commitments',
  'campaigns',
  'coverage',
  'movements',
  'ladder',
  'records',
  'outlook',
] as const
export type Section = (typeof sections)[number]

/** Sections that have words in one of the report's languages and none in another, by the language that lacks them. */
export function untranslated<Language extends string>(
  languages: readonly Language[],
  texts: readonly { section: Section; language: Language; text: string }[],
): { language: Language; sections: Section[] }[] {
  const written = texts.filter(({ text }) => text.trim() !== '')
  const has = (section: Section, language: Language) =>
    written.some((one) => one.section === section && one.language === language)
  return languages
    .map((language) => ({
      language,
      sections: sections.filter(
        (section) => !has(section, language) && languages.some((another) => has(section, another)),
      ),
    }))
    .filter((one) => one.sections.length > 0)
}

/** The movements that the coalition's allies come from, as far as the kind of an institution tells. */
export const movements = [
  'african_american',
  'faith',
  'lgbtq',
  'labor',
  'immigrant_led',
  'civic',
  'business',
  'service',
] as const
export type Movement = (typeof movements)[number]

/** A free period is at most this long. */
export const longestDays = 800

/** The days of a month, quarter or year that a day lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'free'>, day: Day): Period {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const months = { month: 1, quarter: 3, year: 12 }[kind]
  const first = month - ((month - 1) % months)
  const from = firstOf(year, first)
  return { kind, from, to: addDays(firstOf(year, first + months), -1) }
}

/** The one right before, of the same kind; before a free period as many days. */
export function periodBefore({ kind, from, to }: Period): Period {
  const eve = addDays(from, -1)
  if (kind !== 'free') return periodAround(kind, eve)
  return { kind, from: addDays(eve, -daysBetween(from, to)), to: eve }
}

/** Whether the days are those that its kind promises. */
export function fitsKind({ kind, from, to }: Period): boolean {
  if (kind === 'free') return from <= to && daysBetween(from, to) < longestDays
  const whole = periodAround(kind, from)
  return whole.from === from && whole.to === to
}

function firstOf(year: number, month: number): Day {
  const years = Math.floor((month - 1) / 12)
  const text = (number: number, length: number) => String(number).padStart(length, '0')
  return `${text(year + years, 4)}-${text(month - 12 * years, 2)}-01`
}
