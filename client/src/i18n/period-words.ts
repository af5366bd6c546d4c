import type { Language } from '../../../server/members/rules.ts'
import type { Period } from '../../../server/reports/rules.ts'

const locales = { en: 'en-US', es: 'es-US' } as const

/** "July – September 2026", "julio–septiembre de 2026", "2026", "Jul 4 – Aug 2, 2026". */
export function periodWords({ kind, from, to }: Period, language: Language): string {
  if (kind === 'year') return from.slice(0, 4)
  const options: Intl.DateTimeFormatOptions =
    kind === 'free'
      ? { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }
      : { month: 'long', year: 'numeric', timeZone: 'UTC' }
  const format = new Intl.DateTimeFormat(locales[language], options)
  return format.formatRange(Date.parse(from), Date.parse(to))
}
