import { countyWebsites, websiteFacts } from './county-websites.ts'
import type { Directory } from './directory.ts'

/** A county commission and a probate office for each county: every county has them by state law. */
export function addCountyBodies(directory: Directory): void {
  const website = countyWebsites()
  for (const { fips, name } of directory.counties) {
    const commissionSite = website(fips, /^[a-z. ]+ county( commission( of alabama)?)?$/i)
    directory.addInstitution({
      key: `county-commission/${fips}`,
      sector: 'elected',
      kind: 'county_commission',
      name: `${name} County Commission`,
      serves: [fips],
      influence: 3,
      website: commissionSite,
      details: { byStateLaw: true, ...websiteFacts(commissionSite) },
      source: 'alabama-code-11-3',
    })
    const probateSite = website(fips, /probate/i)
    directory.addInstitution({
      key: `probate-office/${fips}`,
      sector: 'elected',
      kind: 'probate_office',
      name: `${name} County Probate Office`,
      serves: [fips],
      influence: 3,
      website: probateSite,
      details: { byStateLaw: true, ...websiteFacts(probateSite) },
      source: 'alabama-code-12-13',
    })
  }
}
