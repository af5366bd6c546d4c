import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listPeople } from '../../../server/people/contract.ts'
import { queryFor } from '../queries.ts'
import { useSettled } from '../ui/use-settled.ts'

/** People of the directory by what is being typed. */
export function usePeopleSearch(text: string) {
  const q = useSettled(text.trim())
  const { data, isFetching } = useQuery({
    ...queryFor(listPeople, { query: { q, limit: 8 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return {
    people: q === '' ? [] : (data?.items ?? []),
    busy: q !== text.trim() || isFetching,
  }
}
