import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../server/days.ts'
import type { Language } from '../../../server/members/rules.ts'
import { formatAge, formatDay, formatNumber, formatPercent } from '../i18n/format.ts'
import { translatorFor } from '../i18n/i18n.ts'
import type { Translate } from '../i18n/use-t.ts'

/** How a brief speaks: in its own language, whatever the screen around it speaks. */
export type Words = {
  language: Language
  t: Translate
  day: (day: Day) => string
  age: (daysAgo: number) => string
  number: (value: number) => string
  percent: (percent: number) => string
}

export function useWords(language: Language): Words | undefined {
  const { data } = useQuery({
    queryKey: ['words of the brief', language],
    queryFn: async () => ({
      language,
      t: await translatorFor(language, ['seats']),
      day: (day: Day) => formatDay(day, language),
      age: (daysAgo: number) => formatAge(daysAgo, language),
      number: (value: number) => formatNumber(value, {}, language),
      percent: (percent: number) => formatPercent(percent, language),
    }),
    staleTime: Infinity,
  })
  return data
}
