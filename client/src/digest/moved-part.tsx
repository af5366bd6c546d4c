import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Digest } from '../../../server/digest/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import styles from './digest.module.css'

/** The counties that stand differently, from what to what; why, another page tells. */
export function MovedPart({ moved, href }: { moved: Digest['moved']; href: string }) {
  const t = useT()
  return (
    <Section title={t('digest.moved')} aside={<Count of={moved.length} />}>
      {moved.length === 0 ? (
        <p className={styles.soft}>{t('digest.moved.none')}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {moved.map(({ county, alliance, accountability }) => (
              <li key={county.fips} className={styles.moved}>
                <Link href={`/counties/${county.fips}`} className={styles.name}>
                  {t('common.county', { name: county.name })}
                </Link>
                {alliance && (
                  <FromTo
                    title={t('alliance.title')}
                    before={<Alliance value={alliance.before} />}
                    after={<Alliance value={alliance.after} />}
                  />
                )}
                {accountability && (
                  <FromTo
                    title={t('accountability.title')}
                    before={<AccountabilityBadge value={accountability.before} />}
                    after={<AccountabilityBadge value={accountability.after} />}
                  />
                )}
              </li>
            ))}
          </ul>
          <p>
            <Link href={href} className={styles.link}>
              {t('digest.moved.why')}
            </Link>
          </p>
        </>
      )}
    </Section>
  )
}

type Value = NonNullable<Digest['moved'][number]['alliance']>['before']

function Alliance({ value }: { value: Value }) {
  // the word moved, not its age
  return <AllianceBadge value={value} freshness={value === 'not_assessed' ? null : 'fresh'} />
}

type FromToProps = { title: string; before: ReactNode; after: ReactNode }

function FromTo({ title, before, after }: FromToProps) {
  const t = useT()
  return (
    <p className={styles.fromTo}>
      <span className={styles.what}>{title}</span>
      {before}
      <span className={styles.arrow}>
        <Icon name="forward" size={16} />
        <span className="visually-hidden">{t('digest.to')}</span>
      </span>
      {after}
    </p>
  )
}

/** How many there are, beside a title; nothing beside none. */
export function Count({ of }: { of: number }) {
  return of > 0 ? <span className={styles.count}>{of}</span> : null
}
