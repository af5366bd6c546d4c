import type { listCommitments } from '../../../server/commitments/contract.ts'
import type { CommitmentState } from '../../../server/commitments/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import type { Input } from '../api.ts'

/** Promises as the page tells them apart: what wants us first, what ended last. */
export const groups = ['review', 'stalled', 'works', 'kept', 'broken', 'ended'] as const
export type Group = (typeof groups)[number]

export const statesOf: Record<Group, readonly CommitmentState[]> = {
  review: ['due'],
  stalled: ['stalled'],
  works: ['open', 'in_progress'],
  kept: ['kept', 'partly_kept'],
  broken: ['broken'],
  ended: ['lapsed', 'withdrawn'],
}

/** What one looks for, as the address holds it. */
export type PromiseFilter = {
  group: Group | undefined
  sector: string
  /** a county or a region; '' = all of Alabama */
  where: string
  mine: boolean
}

export function filterOf(search: URLSearchParams): PromiseFilter {
  return {
    group: groups.find((one) => one === search.get('state')),
    sector: search.get('sector') ?? '',
    where: search.get('where') ?? '',
    mine: search.has('mine'),
  }
}

/** The address of a filter: what is not chosen is not in it. */
export function searchOf({ group, sector, where, mine }: PromiseFilter): URLSearchParams {
  const chosen = { state: group ?? '', sector, where, mine: mine ? 'yes' : '' }
  return new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
}

export type Question = NonNullable<Input<typeof listCommitments>['query']>

/** The same for the server, whatever the group. */
export function questionOf({ sector, where, mine }: PromiseFilter): Question {
  const known = sectors.find((one) => one === sector)
  return {
    ...(known ? { sector: known } : {}),
    ...(where === '' ? {} : /^\d{5}$/.test(where) ? { county: where } : { region: where }),
    ...(mine ? { mine } : {}),
  }
}
