import type { listInstitutions } from '../../../server/institutions/contract.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import type { listPeople } from '../../../server/people/contract.ts'
import type { Input } from '../api.ts'

export const directoryViews = ['all', 'statewide', 'people'] as const
export type DirectoryView = (typeof directoryViews)[number]

/** What one looks for in the directory, as its address holds it. */
export type DirectoryFilter = {
  view: DirectoryView
  q: string
  /** a sector or a kind; '' = all */
  what: string
  /** a county, a region, or `unknown`; '' = all of Alabama */
  where: string
  /** a tag; '' = whatever it is tagged with */
  tag: string
  unconfirmed: boolean
}

export const countyUnknown = 'unknown'

export function filterOf(search: URLSearchParams): DirectoryFilter {
  const view = directoryViews.find((one) => one === search.get('view')) ?? 'all'
  return {
    view,
    q: search.get('q') ?? '',
    what: search.get('what') ?? '',
    where: search.get('where') ?? '',
    tag: search.get('tag') ?? '',
    unconfirmed: search.has('unconfirmed'),
  }
}

/** The address of a filter: what is not chosen is not in it. */
export function searchOf(filter: DirectoryFilter): URLSearchParams {
  const { view, q, what, where, tag, unconfirmed } = filter
  const chosen = {
    view: view === 'all' ? '' : view,
    q,
    what,
    where,
    tag,
    unconfirmed: unconfirmed ? 'yes' : '',
  }
  return new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
}

export function institutionsQuestion(
  filter: DirectoryFilter,
): NonNullable<Input<typeof listInstitutions>['query']> {
  const { view, q, what, where, tag, unconfirmed } = filter
  const sector = sectors.find((one) => one === what)
  return {
    ...(q ? { q } : {}),
    ...(sector ? { sector } : what ? { kind: what } : {}),
    ...(tag ? { tag } : {}),
    ...(unconfirmed ? { unconfirmed } : {}),
    ...(view === 'statewide' ? { scope: 'state' as const } : placeOf(where)),
  }
}

export function peopleQuestion({
  q,
  where,
}: DirectoryFilter): NonNullable<Input<typeof listPeople>['query']> {
  return { ...(q ? { q } : {}), ...(isCounty(where) ? { county: where } : {}) }
}

export function isCounty(where: string): boolean {
  return /^\d{5}$/.test(where)
}

function placeOf(where: string) {
  if (where === '') return {}
  if (where === countyUnknown) return { countyUnknown: true }
  return isCounty(where) ? { county: where } : { region: where }
}
