import { Link } from 'wouter'
import type { InstitutionListed } from '../../../server/institutions/contract.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { Badge } from '../ui/badge.tsx'
import styles from './directory.module.css'
import { usePlaceWords } from './use-place-words.ts'

export function InstitutionItem({ institution }: { institution: InstitutionListed }) {
  const t = useT()
  const placeWords = usePlaceWords()
  const { id, name, kind, confirmed, alliance, freshness } = institution
  return (
    <li className={styles.item}>
      <div>
        <Link href={`/institutions/${id}`} className={styles.name}>
          {name}
        </Link>
        <p className={styles.meta}>
          <span>
            {kindWord(t, kind)} · {placeWords(institution)}
          </span>
          {!confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
        </p>
      </div>
      <p className={styles.status}>
        <AllianceBadge value={alliance} freshness={freshness} neverContacted={freshness === null} />
        {freshness !== null && (
          <span className={styles.freshness}>{t(`freshness.${freshness}`)}</span>
        )}
      </p>
    </li>
  )
}
