import type { App } from '../app-type.ts'
import { targetFacts } from '../campaigns/target-store.ts'
import { countyRows } from '../counties/county-store.ts'
import type { Db } from '../db/database.ts'
import { badField } from '../errors.ts'
import { weightInCounty } from '../institutions/rules.ts'
import type { Scope } from './contract.ts'
import type { ResolvedScope } from './facts-store.ts'
import type { Frozen } from './frozen.ts'
import { countiesOf, type ReportRow } from './store.ts'

/** What a report is about, with its counties as they are today; of a final one as they were. */
export async function resolvedScope(
  app: App,
  row: ReportRow,
  frozen?: Frozen,
): Promise<ResolvedScope> {
  const about = { kind: row.scope, campaignId: row.campaign_id }
  if (frozen) return { ...about, counties: frozen.counties.map(({ fips }) => fips) }
  if (row.campaign_id) return { ...about, counties: await countiesAsked(app, row.campaign_id) }
  if (row.scope !== 'state') return { ...about, counties: row.counties }
  return { ...about, counties: (await countyRows(app.db)).map(({ fips }) => fips) }
}

/** The counties in which a target of the campaign counts. */
async function countiesAsked(app: App, campaignId: string): Promise<string[]> {
  const [targets, institutions] = await Promise.all([
    targetFacts(app.factsDb, [campaignId]),
    app.facts.institutions(),
  ])
  const served = targets.flatMap(({ institutionId }) => {
    const institution = institutions.get(institutionId)
    if (!institution || weightInCounty(institution.scope, institution.influence) === 0) return []
    return institution.counties
  })
  return [...new Set(served)].sort()
}

/**
 * The columns of a scope, and the counties that it is about.
 * @throws 400 naming the field that is missing, too much, or unknown
 */
export async function scopeColumns(db: Db, scope: Scope) {
  const needed = {
    regions: 'regionIds',
    county: 'countyFips',
    campaign: 'campaignId',
    state: null,
  }[scope.kind] as keyof Scope | null
  for (const field of ['regionIds', 'countyFips', 'campaignId'] as const) {
    if (field === needed && scope[field] === undefined) {
      throw badField(`scope.${field}`, 'This is needed')
    }
    if (field !== needed && scope[field] !== undefined) {
      throw badField(`scope.${field}`, 'Does not go with this kind')
    }
  }
  const regionIds = [...(scope.regionIds ?? [])].sort()
  const found = await countiesOf(db, regionIds)
  if (regionIds.some((id) => !found.some(({ regionId }) => regionId === id))) {
    throw badField('scope.regionIds', 'There is no such region, or it has no county')
  }
  return {
    columns: {
      scope: scope.kind,
      region_ids: regionIds,
      county_fips: scope.countyFips ?? null,
      campaign_id: scope.campaignId ?? null,
    },
    counties: scope.countyFips ? [scope.countyFips] : found.map(({ fips }) => fips),
  }
}
