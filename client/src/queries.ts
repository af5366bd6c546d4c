import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query'
import { getSession } from '../../server/auth/contract.ts'
import type { Endpoint } from '../../server/contract.ts'
import { ApiError, call, type Input, type Output } from './api.ts'
import { endWhatWasLeft } from './offline/left-mark.ts'

type Question<E extends Endpoint> = Omit<Input<E>, 'signal' | 'ifMatch' | 'body'>

/** `useQuery(queryFor(getCounty, { params: { fips } }))` */
export function queryFor<E extends Endpoint>(endpoint: E, question: Question<E>) {
  return queryOptions({
    queryKey: [endpoint.url, question],
    queryFn: ({ signal }) => call(endpoint, { ...question, signal } as Input<E>),
  })
}

type Paged = { items: unknown[]; nextCursor: string | null }

/** `useInfiniteQuery(pagesFor(listContacts, { query: { county } }))`: pages by cursor. */
export function pagesFor<E extends Endpoint>(endpoint: E, question: Question<E>) {
  return infiniteQueryOptions({
    queryKey: [endpoint.url, question, 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const { query } = question as { query?: object }
      const input = { ...question, query: { ...query, cursor: pageParam }, signal }
      return call(endpoint, input as unknown as Input<E>) as Promise<Output<E> & Paged>
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export const sessionQuery = queryOptions({
  queryKey: queryFor(getSession, {}).queryKey,
  queryFn: async () => {
    await endWhatWasLeft()
    return call(getSession, {})
  },
  // without a signal what is kept here is opened at once, rather than after another try
  retry: (failures, error) => error.message !== 'offline' && isWorthRetrying(failures, error),
})

/** The server's facts changed: everything on screen is asked again, in the background. */
export function refreshFacts(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
  })
}

/** What the server refused it refuses again; only what did not reach it is worth another try. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500)
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'offlineFirst', staleTime: 30_000, retry: isWorthRetrying },
      mutations: { networkMode: 'offlineFirst', retry: false },
    },
  })
}
