/** The five sectors the coalition works in. */
export const sectors = ['elected', 'police', 'service', 'business', 'community'] as const
export type Sector = (typeof sectors)[number]

/** `local` = one county, `district` = several, `state` = none in particular: it has the statewide page. */
export const scopes = ['local', 'district', 'state'] as const
export type Scope = (typeof scopes)[number]

/** 3 = key seat: sheriff, mayor of the county seat, probate judge, commission chair, legislator. */
export type Influence = 1 | 2 | 3

/** The kinds the product knows by name, by sector; the last of each sector takes the rest. */
export const kindsBySector = {
  elected: [
    'city_government',
    'county_commission',
    'probate_office',
    'state_representative',
    'state_senator',
    'us_representative',
    'us_senator',
    'statewide_office',
    'other_elected',
  ],
  police: [
    'sheriff',
    'city_police',
    'campus_police',
    'state_police',
    'tribal_police',
    'other_police',
  ],
  service: [
    'hospital',
    'school_district',
    'health_department',
    'legal_aid',
    'library',
    'nonprofit',
    'other_service',
  ],
  business: ['employer', 'shop', 'restaurant', 'farm', 'landlord', 'bank', 'other_business'],
  community: [
    'church',
    'union_local',
    'african_american',
    'lgbtq',
    'immigrant_led',
    'civic',
    'other_community',
  ],
} as const satisfies Record<Sector, readonly string[]>

/** What a kind is one of: `church` of `church__mosque`, itself where the product brings it. Every rule goes by it. */
export function baseKind(kind: string): string {
  return kind.replace(/__.*/, '')
}

/** The sector of a kind, or of what it is one of. */
export function sectorOfKind(kind: string): Sector | undefined {
  const base = baseKind(kind)
  return sectors.find((sector) => (kindsBySector[sector] as readonly string[]).includes(base))
}

/**
 * The weight of an institution in each county it serves: 2 × influence when local,
 * 1 × influence when it serves several counties, 0 (counts nowhere) statewide.
 */
export function weightInCounty(scope: Scope, influence: Influence): number {
  if (scope === 'state') return 0
  return scope === 'local' ? 2 * influence : influence
}
