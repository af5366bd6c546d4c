import { useQuery } from '@tanstack/react-query'
import type { County } from '../../../server/counties/contract.ts'
import { listSources } from '../../../server/institutions/contract.ts'
import { formatNumber, formatPercent } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { SourceNote } from '../ui/source-note.tsx'
import styles from './county-facts.module.css'

const sourceIds = ['ers-atlas', 'census-estimates', 'geonames']

/** Public numbers, each with its year, and where they come from. */
export function CountyFacts({ facts }: { facts: County['facts'] }) {
  const t = useT()
  const { data } = useQuery({ ...queryFor(listSources, {}), staleTime: Number.POSITIVE_INFINITY })
  const sources = data?.items.filter(({ id }) => sourceIds.includes(id)) ?? []
  const { foreignBorn, landAreaSqMi, limitedEnglishHouseholds, population2020 } = facts
  const { population2025 } = facts
  const count = (number: number | null) => number !== null && formatNumber(number)
  const withShare = (number: number | null, share: number | null) =>
    number !== null && share !== null && `${formatNumber(number)} (${formatPercent(share)})`
  // kept back where everything else is known
  const few = foreignBorn !== null && limitedEnglishHouseholds === null && t('counties.facts.few')
  const rows: [label: string, value: string | false | null][] = [
    [t('counties.facts.population2025'), count(population2025)],
    [t('counties.facts.population2020'), count(population2020)],
    [t('counties.facts.hispanic2020'), withShare(facts.hispanic2020, facts.hispanicPct2020)],
    [t('counties.facts.foreignBorn'), withShare(foreignBorn, facts.foreignBornPct)],
    [
      t('counties.facts.limitedEnglish'),
      few || withShare(limitedEnglishHouseholds, facts.limitedEnglishHouseholdsPct),
    ],
    [t('counties.facts.countySeat'), facts.countySeat],
    [t('counties.facts.largestMunicipality'), facts.largestMunicipality],
    [
      t('counties.facts.landArea'),
      landAreaSqMi !== null &&
        t('counties.facts.squareMiles', {
          area: formatNumber(landAreaSqMi, { maximumFractionDigits: 0 }),
        }),
    ],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div>
        {sources.map((source) => (
          <SourceNote key={source.id} source={source} />
        ))}
      </div>
    </>
  )
}
