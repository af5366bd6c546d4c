import { institutionStatus } from '../../../../server/counties/rules.ts'
import {
  getInstitution,
  type InstitutionListed,
  listInstitutions,
} from '../../../../server/institutions/contract.ts'
import type { PackInstitution } from '../../../../server/pack/contract.ts'
import { likenessOf, searchTextOf, soughtWords } from '../../../../server/search/rules.ts'
import { answering, pageOf } from './answering.ts'
import type { World } from './world.ts'

export const directory = [
  answering(listInstitutions, (world, { query = {} }) => {
    const words = soughtWords(query.q ?? '')
    const found = [...world.institutions.values()]
      .filter((one) => !query.county || one.counties.includes(query.county))
      .filter((one) => !query.region || isIn(world, one, query.region))
      .filter((one) => !query.sector || one.sector === query.sector)
      .filter((one) => !query.kind || one.kind === query.kind)
      .filter((one) => !query.scope || one.scope === query.scope)
      .filter((one) => !query.tag || one.tags.includes(query.tag))
      .filter((one) => !query.unconfirmed || !one.confirmed)
      // the pack has only what serves her counties
      .filter(() => !query.countyUnknown)
      .map((one) => ({ one, likeness: words ? likenessOf(words, textOf(world, one)) : 1 }))
      .filter(({ one, likeness }) => likeness > 0 || wasCalled(world, one, words))
      .sort(
        (a, b) =>
          b.likeness - a.likeness ||
          (words ? b.one.influence - a.one.influence : 0) ||
          a.one.name.localeCompare(b.one.name),
      )
    const page = pageOf(found, query)
    return {
      items: page.items.map(({ one }) => toListed(world, one)),
      nextCursor: words ? null : page.nextCursor,
    }
  }),
  answering(getInstitution, (world, { params }) => {
    const institution = world.institutions.get(params.id)
    const known = world.facts.get(params.id)
    if (!institution || !known) return undefined
    const { facts: _, formerly: __, peopleFormerly: ___, ...entry } = institution
    const status = institutionStatus(known, world.when, world.pack.session.thresholds)
    return {
      ...entry,
      alliance: status.alliance,
      freshness: status.freshness,
      ageDays: status.ageDays,
      contradiction: status.contradiction,
      because: status.because.map(world.toBecause),
      next: [],
    }
  }),
]

function isIn({ regionOf }: World, { counties }: PackInstitution, region: string): boolean {
  return counties.some((fips) => regionOf(fips) === region)
}

/** An entry of that name turned out to be this one. */
function wasCalled(world: World, one: PackInstitution, words: string): boolean {
  const { formerly = [], counties } = one
  return formerly.some(
    ({ name, kind }) => likenessOf(words, textOf(world, { name, kind, counties })) > 0,
  )
}

function textOf(
  { pack }: World,
  { name, kind, counties }: Pick<PackInstitution, 'name' | 'kind' | 'counties'>,
): string {
  const countyNames = counties.map(
    (fips) => pack.listed.find((county) => county.fips === fips)?.name ?? '',
  )
  return searchTextOf({ name, kind, countyNames })
}

function toListed({ standings }: World, institution: PackInstitution): InstitutionListed {
  const { id, sector, kind, name, scope, influence, counties, confirmed, tags } = institution
  const standing = standings.get(id)
  return {
    ...{ id, sector, kind, name, scope, influence, counties, confirmed, tags },
    alliance: standing?.alliance ?? 'not_assessed',
    freshness: standing?.freshness ?? null,
  }
}
