import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Day } from '../../../server/days.ts'
import type { Sector } from '../../../server/institutions/rules.ts'
import { getHistory } from '../../../server/time/contract.ts'
import { decodePoint, type Knowledge } from '../../../server/time/rules.ts'
import { queryFor } from '../queries.ts'

/** The months of the history, and all counties at each: made when it is first looked at, and kept. */
export type History = {
  days: readonly Day[]
  at: (index: number) => readonly CountyListed[]
}

/** One answer for the whole slider; nothing is asked while it moves. */
export function useHistory(sector: Sector | undefined, known: Knowledge) {
  const query = { known, ...(sector && { sector }) }
  const { data, error, refetch } = useQuery({
    ...queryFor(getHistory, { query }),
    placeholderData: (before) => before,
  })
  const history = useMemo<History | undefined>(() => {
    if (!data) return undefined
    const { counties, points, rulesVersion } = data
    const origin = points.at(-1)?.day ?? ''
    const made = new Map<number, readonly CountyListed[]>()
    return {
      days: points.map(({ day }) => day),
      at: (index) => {
        const point = points[index]
        let listed = made.get(index)
        if (!listed && point) {
          const glimpses = decodePoint(point, origin)
          listed = counties.flatMap((county, i) => {
            const glimpse = glimpses[i]
            return glimpse ? [{ ...county, asOf: point.day, rulesVersion, ...glimpse }] : []
          })
          made.set(index, listed)
        }
        return listed ?? []
      },
    }
  }, [data])
  return { history, error, refetch }
}
