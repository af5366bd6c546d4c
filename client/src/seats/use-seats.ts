import { useQuery } from '@tanstack/react-query'
import { listSeats, type SeatListed } from '../../../server/seats/contract.ts'
import { call, type Input } from '../api.ts'

type Filter = NonNullable<Input<typeof listSeats>['query']>

/** Every seat of a filter, all pages, in the order people count in: district 2 before district 10. */
export function useSeats(filter: Filter) {
  return useQuery({
    queryKey: [listSeats.url, { query: filter }, 'whole'],
    queryFn: async ({ signal }) => {
      const seats: SeatListed[] = []
      let cursor: string | undefined
      do {
        const query = { ...filter, limit: 200, ...(cursor ? { cursor } : {}) }
        const page = await call(listSeats, { query, signal })
        seats.push(...page.items)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return seats
    },
  })
}

const collator = new Intl.Collator('en', { numeric: true })

/** Whose term ends first stands first; districts by number. */
export function inOrder(a: SeatListed, b: SeatListed): number {
  const until = (seat: SeatListed) => seat.holders[0]?.termEndsOn ?? ''
  return (
    collator.compare(until(a), until(b)) ||
    collator.compare(a.institution.name, b.institution.name) ||
    collator.compare(a.title, b.title)
  )
}
