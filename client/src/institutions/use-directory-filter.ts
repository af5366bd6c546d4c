import { useSearchParams } from 'wouter'
import { type DirectoryFilter, filterOf, searchOf } from './directory-filter.ts'

/** The filter in the address: it survives a reload, a link to a colleague, and the way back. */
export function useDirectoryFilter() {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  return {
    filter,
    change: (part: Partial<DirectoryFilter>) =>
      setSearch((before) => searchOf({ ...filterOf(before), ...part }), { replace: true }),
  }
}
