import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../server/days.ts'
import type { Language } from '../../../server/members/rules.ts'
import type { Feature } from './catalogs.ts'
import { formatAge, formatDay, formatInstant, formatNumber, formatPercent } from './format.ts'
import { translatorFor } from './i18n.ts'
import type { Translate } from './use-t.ts'

/** How what is handed to others speaks: in its own language, whatever the screen around it speaks. */
export type Words = {
  language: Language
  t: Translate
  day: (day: Day) => string
  instant: (instant: string) => string
  age: (daysAgo: number) => string
  number: (value: number) => string
  percent: (percent: number) => string
}

/** Undefined until the sentences of these features are there. */
export function useWordsIn(language: Language, features: readonly Feature[]): Words | undefined {
  const { data } = useQuery({
    queryKey: ['words', language, features],
    queryFn: async () => ({
      language,
      t: await translatorFor(language, features),
      day: (day: Day) => formatDay(day, language),
      instant: (instant: string) => formatInstant(instant, language),
      age: (daysAgo: number) => formatAge(daysAgo, language),
      number: (value: number) => formatNumber(value, {}, language),
      percent: (percent: number) => formatPercent(percent, language),
    }),
    staleTime: Infinity,
  })
  return data
}
