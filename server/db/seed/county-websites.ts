import { readCsv } from './csv.ts'

/**
 * Finds a county body's own .gov site by the organization it is registered to, from CISA's list.
 * @returns the address, or null: many counties use other domains
 */
export function countyWebsites(): (fips: string, organization: RegExp) => string | null {
  const columns = ['domain', 'type', 'organization', 'county_fips'] as const
  const ofCounties = readCsv('services/gov_domains_cisa.csv', columns)
    .filter((row) => row.type.startsWith('County'))
    // a county's main site goes before its election site
    .sort((a, b) => a.type.localeCompare(b.type))
  return (fips, organization) => {
    const row = ofCounties.find((r) => r.county_fips === fips && organization.test(r.organization))
    return row ? `https://${row.domain}` : null
  }
}

/** Says in an institution's details where a website came from that its own source does not have. */
export function websiteFacts(website: string | null): { websiteSource?: string } {
  return website ? { websiteSource: 'cisa-dotgov' } : {}
}
