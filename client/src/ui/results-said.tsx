import { useT } from '../i18n/use-t.ts'

type Props = {
  /** What `useInfiniteQuery(pagesFor(…))` gives. */
  query: {
    data: { pages: readonly { items: readonly unknown[] }[] } | undefined
    isPlaceholderData: boolean
  }
}

/** Tells screen readers, while one types, how much a search has found. */
export function ResultsSaid({ query: { data, isPlaceholderData } }: Props) {
  const t = useT()
  const count = data?.pages.reduce((sum, page) => sum + page.items.length, 0)
  return (
    <p className="visually-hidden" role="status">
      {count !== undefined && !isPlaceholderData && t('common.shown', { count })}
    </p>
  )
}
