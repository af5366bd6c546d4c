import type { ReportFacts, ReportListed } from '../../../server/reports/contract.ts'

/** A stored report as the facts it was made of. */
export function factsOf(
  report: Pick<ReportListed, 'scope' | 'period' | 'languages'>,
): Pick<ReportFacts, 'scope' | 'period' | 'languages'> {
  const { scope, period, languages } = report
  const { kind, regions, county, campaign } = scope
  return {
    scope: {
      kind,
      ...(regions.length > 0 && { regionIds: regions.map(({ id }) => id) }),
      ...(county && { countyFips: county.fips }),
      ...(campaign && { campaignId: campaign.id }),
    },
    period,
    languages,
  }
}
