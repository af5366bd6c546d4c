import { Link } from 'wouter'
import type { Institution } from '../../../server/institutions/contract.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Badge } from '../ui/badge.tsx'
import styles from './institution.module.css'

/** What it is and where, under its name. */
export function InstitutionLead({ institution }: { institution: Institution }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { kind, sector, scope, counties, confirmed } = institution
  const place = scope === 'state' ? 'scope.state' : 'institutions.countyUnknown'
  return (
    <div className={styles.lead}>
      <span>
        {kindWord(t, kind)} · {t(`sector.${sector}`)}
      </span>
      {counties.length === 0 && <span>{t(place)}</span>}
      {counties.length > 0 && (
        <ul className={styles.counties} aria-label={t('institutions.countyList')}>
          {counties.map((fips) => (
            <li key={fips}>
              <Link href={`/counties/${fips}`}>{t('common.county', { name: nameOf(fips) })}</Link>
            </li>
          ))}
        </ul>
      )}
      {!confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
    </div>
  )
}
