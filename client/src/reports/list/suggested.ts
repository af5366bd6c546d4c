import type { Session } from '../../../../server/auth/contract.ts'
import type { Day } from '../../../../server/days.ts'
import type { ReportFacts, Scope } from '../../../../server/reports/contract.ts'
import {
  type Period,
  type PeriodKind,
  periodAround,
  periodBefore,
} from '../../../../server/reports/rules.ts'

/** What is most likely wanted: the last finished quarter of her own region that has no report yet, or of the state for leadership; in both languages. */
export function suggestedFacts(
  { member }: Session,
  today: Day,
  known: readonly Asked[],
): ReportFacts {
  const period = periodBefore(periodAround('quarter', today))
  const scopes: Scope[] = member.roles.includes('lead')
    ? member.regions.map((region) => ({ kind: 'regions', regionIds: [region] }))
    : []
  const missing = scopes.find((scope) => !known.some((one) => asksTheSame(one, { scope, period })))
  return { scope: missing ?? scopes[0] ?? { kind: 'state' }, period, languages: ['en', 'es'] }
}

type Asked = Pick<ReportFacts, 'scope' | 'period'>

const offered: Record<Exclude<PeriodKind, 'free'>, number> = { quarter: 8, month: 12, year: 4 }

/** The latest periods of a kind, the running one first. */
export function periodsOf(kind: Exclude<PeriodKind, 'free'>, today: Day): Period[] {
  const periods = [periodAround(kind, today)]
  while (periods.length <= offered[kind]) periods.push(periodBefore(periods.at(-1) as Period))
  return periods
}

/** Whether both ask the same of the same days. */
export function asksTheSame(one: Asked, other: Asked): boolean {
  const key = ({ scope, period }: Asked) =>
    [
      scope.kind,
      ...[...(scope.regionIds ?? [])].sort(),
      scope.countyFips,
      scope.campaignId,
      period.from,
      period.to,
    ].join()
  return key(one) === key(other)
}
