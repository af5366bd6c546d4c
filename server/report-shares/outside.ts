import type { Member } from '../auth/policy.ts'
import { isSmallCell } from '../counties/rules.ts'
import type { Addendum, CorrectedNumbers, ReportContents } from '../report-contents/contract.ts'
import type { Report } from '../reports/contract.ts'
import { countsPeople } from '../reports/number-rules.ts'
import { isAdded, listOf } from '../words/list-rules.ts'
import type { Labels } from '../words/own.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Who has a link and no account reads as a viewer of no region: the policy and row-level security know her as that. */
export const outsider: Member = {
  id: nobody,
  organizationId: nobody,
  roles: ['viewer'],
  counties: [],
}

/**
 * What of a report's contents leaves the coalition: numbers, counties, and what stands in public records anyway. No
 * single promise, ask, visit or member, whatever a viewer may see of them.
 */
export function forOutsiders(contents: ReportContents): ReportContents {
  const { moved, commitments, campaigns, coverage, ladder } = contents
  return {
    ...contents,
    moved: moved.map(({ alliance, accountability, ...county }) => ({
      ...county,
      alliance: alliance && { ...alliance, changes: [] },
      accountability: accountability && { ...accountability, changes: [] },
    })),
    commitments: { ...commitments, items: [], more: 0 },
    campaigns: campaigns.map((campaign) => ({ ...campaign, changed: [] })),
    asked: { items: [], more: 0 },
    coverage: {
      ...coverage,
      counties: coverage.counties.map((county) => ({ ...county, keyGaps: [] })),
    },
    ladder: { ...ladder, first: ladder.first.map((rung) => ({ ...rung, members: [] })) },
  }
}

/**
 * The corrected numbers that leave the coalition: of those that stand in what it is told, then and now. A number of
 * people is left out when it, or the few by whom it grew or shrank, would not be told.
 * @param contents as they leave
 */
export function correctedForOutsiders(
  { today, numbers }: Pick<Addendum, 'today' | 'numbers'>,
  contents: ReportContents,
): CorrectedNumbers {
  const shown = figuresIn(contents)
  return {
    today,
    numbers: numbers.flatMap(({ key, was, is }) => {
      if (was === null || is === null || shown.get(key) !== was) return []
      const few = countsPeople(key) && [was, is, Math.abs(is - was)].some(isSmallCell)
      return few ? [] : [{ key, was, is }]
    }),
  }
}

/** Every number of these contents by its key, wherever it stands. */
function figuresIn(contents: unknown): Map<string, unknown> {
  if (typeof contents !== 'object' || contents === null) return new Map()
  const { key, value } = contents as { key?: unknown; value?: unknown }
  return new Map([
    ...(typeof key === 'string' ? [[key, value] as const] : []),
    ...Object.values(contents).flatMap((one) => [...figuresIn(one)]),
  ])
}

/** The captions are written for readers; the entries they tell of are not. */
export function captionsOf({ highlights }: Pick<Report, 'highlights'>): Report['highlights'] {
  return highlights.map(({ caption }) => ({ caption, about: null }))
}

/** Kinds of institutions that it keeps, and words that it added, stand in no number of a report. */
export function labelsForOutsiders(labels: Labels): Labels {
  return new Map([...labels].filter(([key]) => listOf(key) !== 'institutionKind' && !isAdded(key)))
}
