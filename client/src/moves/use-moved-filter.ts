import { useSearchParams } from 'wouter'
import { type Day, dayInAlabama, isDay } from '../../../server/days.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import type { Knowledge } from '../../../server/time/rules.ts'
import { dayBefore } from './periods.ts'

/** Between which days, and of what. It stands in the address, so that it can be shared and printed again. */
export type MovedFilter = {
  from: Day
  to: Day
  sector: Sector | undefined
  region: string | undefined
  known: Knowledge
}

export function useMovedFilter(): [MovedFilter, (change: Partial<MovedFilter>) => void] {
  const [params, setParams] = useSearchParams()
  const today = dayInAlabama(new Date())
  const dayIn = (name: string, otherwise: Day) => {
    const day = params.get(name) ?? ''
    return isDay(day) && day <= today ? day : otherwise
  }
  const filter: MovedFilter = {
    from: dayIn('from', dayBefore('quarter', today)),
    to: dayIn('to', today),
    sector: sectors.find((sector) => sector === params.get('sector')),
    region: params.get('region') ?? undefined,
    known: params.get('known') === 'then' ? 'then' : 'now',
  }
  const change = (part: Partial<MovedFilter>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [name, value] of Object.entries(part)) {
          if (value === undefined || value === '' || value === 'now') next.delete(name)
          else next.set(name, value)
        }
        // today moves on: an address that means it does not name the day
        if (part.to === today) next.delete('to')
        return next
      },
      { replace: true },
    )
  return [filter, change]
}
