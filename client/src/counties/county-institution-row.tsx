import type { CountyInstitution } from '../../../server/counties/contract.ts'
import { formatAge } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge, ContradictionFlag } from '../map/status-badge.tsx'
import { Badge } from '../ui/badge.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import styles from './county-institutions.module.css'

export function CountyInstitutionRow({ institution }: { institution: CountyInstitution }) {
  const t = useT()
  const { kind, influence, scope, confirmed } = institution
  const { alliance, freshness, ageDays, lastHeldOn, contradiction } = institution
  const kindKey = `institutionKind.${kind}`
  const meta = [
    hasMessage(kindKey) ? t(kindKey) : kind,
    ...(influence === 3 ? [t('counties.keySeat')] : []),
    ...(scope === 'district' ? [t('scope.district')] : []),
  ]
  return (
    <li className={styles.row}>
      <div>
        <InstitutionLink institution={institution} className={styles.name} />
        <p className={styles.meta}>
          {meta.join(' · ')} {!confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
        </p>
      </div>
      <div className={styles.standing}>
        {ageDays === null ? (
          <span className={styles.meta}>{t('freshness.none')}</span>
        ) : (
          <>
            <AllianceBadge
              value={alliance}
              freshness={freshness}
              neverContacted={lastHeldOn === null}
            />
            <span className={styles.meta}>
              {freshness && t(`freshness.${freshness}`)} · {formatAge(ageDays)}
            </span>
          </>
        )}
        {contradiction && <ContradictionFlag />}
      </div>
    </li>
  )
}
