import type { Institution } from '../../../server/institutions/contract.ts'
import { type Influence, weightInCounty } from '../../../server/institutions/rules.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './standing.module.css'

/** Influence and scope, and what they make of it in the colour of a county. */
export function WeightWords({ institution }: { institution: Institution }) {
  const t = useT()
  const { scope, counties } = institution
  const isPlaced = scope === 'state' || counties.length > 0
  const influence = institution.influence as Influence
  return (
    <p className={styles.weight}>
      {t(`influence.${influence}`)}
      {isPlaced && ` · ${t(`scope.${scope}`)}`}.{' '}
      {t(weightKey(institution), { weight: weightInCounty(scope, influence) })}
    </p>
  )
}

function weightKey({ scope, counties }: Institution): MessageKey {
  if (scope === 'state') return 'institutions.weight.state'
  return counties.length === 0 ? 'institutions.weight.unknown' : `institutions.weight.${scope}`
}
