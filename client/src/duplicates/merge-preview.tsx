import { Link } from 'wouter'
import type { MergePreview as Preview } from '../../../server/duplicates/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import { useTerritory } from '../territory.ts'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import styles from './duplicates.module.css'

const kinds = [
  'contacts',
  'assessments',
  'commitments',
  'asks',
  'followUps',
  'records',
  'seats',
  'terms',
] as const

/** What would move, which statuses would change, and what stands in the way. */
export function MergePreview({ preview, onMap }: { preview: Preview; onMap: boolean }) {
  const t = useT()
  const { moves, obstacles } = preview
  const moving = kinds.filter((kind) => moves[kind] > 0)
  return (
    <>
      {obstacles.map((obstacle) => (
        <Card key={obstacle}>
          <p>{t(`duplicates.obstacle.${obstacle}`)}</p>
          {obstacle === 'undecided_first' && (
            <p>
              <Link href="/conflicts">{t('places.conflicts')}</Link>
            </p>
          )}
        </Card>
      ))}
      <Section title={t('duplicates.moves')}>
        {moving.length === 0 ? (
          <p>{t('duplicates.moves.nothing')}</p>
        ) : (
          <>
            <p className={styles.tally}>
              {moving.map((kind) => (
                <span key={kind}>{t(`duplicates.moves.${kind}`, { count: moves[kind] })}</span>
              ))}
            </p>
            <p className={styles.quiet}>{t('duplicates.moves.hidden')}</p>
          </>
        )}
      </Section>
      {onMap && (
        <Section title={t('duplicates.statuses')}>
          <Statuses counties={preview.counties} />
        </Section>
      )}
    </>
  )
}

function Statuses({ counties }: { counties: Preview['counties'] }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const changed = counties.filter(
    ({ before, after }) =>
      before.alliance !== after.alliance || before.accountability !== after.accountability,
  )
  if (changed.length === 0) return <p>{t('duplicates.statuses.same')}</p>
  return (
    <ul className={styles.list}>
      {changed.map(({ fips, before, after }) => (
        <li key={fips} className={styles.change}>
          <strong>{t('common.county', { name: nameOf(fips) })}</strong>
          <span className={styles.steps}>
            {t('duplicates.statuses.before')}
            <AllianceBadge value={before.alliance} freshness={null} />
            <AccountabilityBadge value={before.accountability} />
          </span>
          <span className={styles.steps}>
            {t('duplicates.statuses.after')}
            <AllianceBadge value={after.alliance} freshness={null} />
            <AccountabilityBadge value={after.accountability} />
          </span>
        </li>
      ))}
    </ul>
  )
}
