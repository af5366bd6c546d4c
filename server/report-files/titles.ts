import type { Report, ScopeShown } from '../reports/contract.ts'
import type { Period } from '../reports/rules.ts'
import type { Speech } from './words.ts'

/** What the writer calls it in this language; what it is about and when, where she has not said. */
export function titleOf(
  { title, scope, period }: Pick<Report, 'title' | 'scope' | 'period'>,
  speech: Speech,
): string {
  return title[speech.language].trim() || `${scopeOf(scope, speech)}, ${periodOf(period, speech)}`
}

/** "Top of Alabama, North Central", "Marshall County", the name of a campaign. */
export function scopeOf(
  { kind, regions, county, campaign }: ScopeShown,
  { say, language }: Speech,
): string {
  if (kind === 'regions') return regions.map(({ name }) => name).join(', ')
  if (kind === 'county') return say('report.county', { name: county?.name ?? '' })
  if (kind === 'campaign')
    return campaign?.name[language] || campaign?.name.en || campaign?.name.es || ''
  return say('report.state')
}

const locales = { en: 'en-US', es: 'es-US' } as const

/** As the screens say it: "July – September 2026", "2026", "Jul 4 – Aug 2, 2026". */
export function periodOf({ kind, from, to }: Period, { language }: Speech): string {
  if (kind === 'year') return from.slice(0, 4)
  const format = new Intl.DateTimeFormat(locales[language], {
    month: kind === 'free' ? 'short' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
    ...(kind === 'free' ? { day: 'numeric' } : {}),
  })
  // its thin spaces are in no font of ours
  return format.formatRange(Date.parse(from), Date.parse(to)).replace(/\u2009/g, ' ')
}
