import { type DirectoryFilter, isCounty } from './directory-filter.ts'

/** The form for a new institution, with what one was looking for already in it. */
export function addressToAdd({ q, what, where }: DirectoryFilter): string {
  const known = { name: q, what, county: isCounty(where) ? where : '' }
  const given = Object.entries(known).filter(([, value]) => value !== '')
  const search = new URLSearchParams(given).toString()
  return search ? `/institutions/new?${search}` : '/institutions/new'
}
