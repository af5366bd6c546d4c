import { addDays, type Day } from '../../../server/days.ts'
import type { Language } from '../../../server/members/rules.ts'

const locales = { en: 'en-US', es: 'es-US' } as const

/** "November 16 – 22, 2026", "16–22 de noviembre de 2026". @param week its Monday */
export function weekWords(week: Day, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const format = new Intl.DateTimeFormat(locales[language], options)
  return format.formatRange(Date.parse(week), Date.parse(addDays(week, 6)))
}
