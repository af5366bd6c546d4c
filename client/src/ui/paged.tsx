import type { ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from './button.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { Loading } from './loading.tsx'

type Props<T> = {
  /** What `useInfiniteQuery(pagesFor(…))` gives. */
  query: {
    data: { pages: readonly { items: readonly T[] }[] } | undefined
    error: Error | null
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
    refetch: () => Promise<unknown>
  }
  /** Shown in place of an empty list. */
  empty: ReactNode
  children: (items: readonly T[]) => ReactNode
}

/** A list that comes page by page: what is there of it, and the way to more. */
export function Paged<T>({ query, empty, children }: Props<T>) {
  const t = useT()
  const { data, error, hasNextPage, isFetchingNextPage } = query
  const items = data?.pages.flatMap((page) => page.items)
  const failed = error && <ErrorNotice error={error} onRetry={() => void query.refetch()} />
  if (items === undefined) return failed ?? <Loading />
  return (
    <>
      {items.length === 0 ? empty : children(items)}
      {failed}
      {hasNextPage && (
        <div>
          <Button disabled={isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t(isFetchingNextPage ? 'common.loading' : 'common.showMore')}
          </Button>
        </div>
      )}
    </>
  )
}
