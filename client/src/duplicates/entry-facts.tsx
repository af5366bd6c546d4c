import type { DuplicateEntry } from '../../../server/duplicates/contract.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Badge } from '../ui/badge.tsx'
import styles from './duplicates.module.css'

/** What tells an entry from another one, at a glance. */
export function EntryFacts({ entry }: { entry: DuplicateEntry }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { name, kind, seats, counties, confirmed, seeded } = entry
  const places = counties.map((fips) => nameOf(fips)).join(', ')
  return (
    <div className={styles.entry}>
      <strong>{name}</strong>
      {kind && <span>{kindWord(t, kind)}</span>}
      {seats.map(({ title, institution }) => (
        <span key={`${title} ${institution}`}>
          {title}, {institution}
        </span>
      ))}
      {places && <span className={styles.quiet}>{places}</span>}
      <span className={styles.actions}>
        {seeded && <Badge>{t('duplicates.seeded')}</Badge>}
        {!confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
      </span>
    </div>
  )
}
