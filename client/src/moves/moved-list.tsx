import type { CountyMoved } from '../../../server/moves/contract.ts'
import { directions } from '../../../server/moves/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import { MovedCounty } from './moved-county.tsx'
import styles from './moves.module.css'

type Props = {
  counties: readonly CountyMoved[]
  regionOf: (county: CountyMoved) => string
  hrefOf: (fips: string) => string
}

/** What got better, what got worse, and what changed without being either. */
export function MovedList({ counties, regionOf, hrefOf }: Props) {
  const t = useT()
  return directions.map((direction) => {
    const group = counties.filter((county) => county.direction === direction)
    if (group.length === 0) return null
    return (
      <Section
        key={direction}
        title={t(`moves.${direction}`)}
        aside={<span className={styles.note}>{t('moves.counties', { count: group.length })}</span>}
      >
        <ul className={styles.counties}>
          {group.map((county) => (
            <li key={county.fips}>
              <MovedCounty county={county} region={regionOf(county)} href={hrefOf(county.fips)} />
            </li>
          ))}
        </ul>
      </Section>
    )
  })
}
