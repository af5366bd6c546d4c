import { type Day, timeZoneHere } from '../../../server/days.ts'
import type { Language } from '../../../server/members/rules.ts'
import { currentLanguage } from './i18n.ts'

const locales = { en: 'en-US', es: 'es-US' } as const
const known = new Map<string, Intl.DateTimeFormat>()

function formatter(
  style: string,
  options: Intl.DateTimeFormatOptions,
  language = currentLanguage(),
): Intl.DateTimeFormat {
  const locale = locales[language]
  const key = `${locale} ${style}`
  const found = known.get(key) ?? new Intl.DateTimeFormat(locale, options)
  known.set(key, found)
  return found
}

/** A day as people write it: "Nov 20, 2026", "20 nov 2026". */
export function formatDay(day: Day, language?: Language): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return formatter('day', options, language).format(Date.parse(day))
}

/** "November 2026" */
export function formatMonth(day: Day, language?: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return formatter('month', options, language).format(Date.parse(day))
}

/** The vintage of a source: a day or month as people write it; anything else is already in words. */
export function formatVintage(vintage: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(vintage)) return formatDay(vintage)
  return /^\d{4}-\d{2}$/.test(vintage) ? formatMonth(`${vintage}-01`) : vintage
}

/** An instant by the clocks of the state. */
export function formatInstant(instant: string, language?: Language): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: timeZoneHere() } as const
  return formatter('instant', options, language).format(Date.parse(instant))
}

/** The minute, by the clocks of the state, in which an instant has passed. */
export function formatMinute(at: number): string {
  const options = { timeStyle: 'short', timeZone: timeZoneHere() } as const
  return formatter('minute', options).format(Math.ceil(at / 60_000) * 60_000)
}

export function formatNumber(
  value: number,
  options?: Intl.NumberFormatOptions,
  language = currentLanguage(),
): string {
  return new Intl.NumberFormat(locales[language], options).format(value)
}

export function formatPercent(percent: number, language?: Language): string {
  return formatNumber(percent / 100, { style: 'percent', maximumFractionDigits: 1 }, language)
}

const ages = new Map<string, Intl.RelativeTimeFormat>()

/** "today", "3 days ago", "in 2 weeks"; months from two months on. */
export function formatAge(daysAgo: number, language = currentLanguage()): string {
  const locale = locales[language]
  // to make one takes longer than to use it a hundred times
  const format = ages.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  ages.set(locale, format)
  const days = Math.abs(daysAgo)
  const sign = daysAgo < 0 ? 1 : -1
  if (days < 14) return format.format(-daysAgo, 'day')
  if (days < 60) return format.format(sign * Math.round(days / 7), 'week')
  if (days < 730) return format.format(sign * Math.round(days / 30.44), 'month')
  return format.format(sign * Math.round(days / 365.25), 'year')
}
