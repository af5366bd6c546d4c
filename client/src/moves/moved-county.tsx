import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Change, CountyMoved } from '../../../server/moves/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountabilityBadge, AllianceBadge } from '../map/status-badge.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Icon } from '../ui/icon.tsx'
import { ChangeItem } from './change-item.tsx'
import styles from './moves.module.css'

const shownAtOnce = 3

type Props = { county: CountyMoved; region: string; href: string }

/** One county: from what to what, and because of which entries. */
export function MovedCounty({ county, region, href }: Props) {
  const t = useT()
  const { alliance, accountability } = county
  return (
    <article className={styles.county}>
      <h3 className={styles.name}>
        <Link href={href}>{t('common.county', { name: county.name })}</Link>
        <span className={styles.note}>{region}</span>
      </h3>
      {alliance && (
        <Move
          title={t('alliance.title')}
          before={<Alliance value={alliance.before} />}
          after={<Alliance value={alliance.after} />}
          onlyTime={alliance.onlyTime}
          changes={alliance.changes}
        />
      )}
      {accountability && (
        <Move
          title={t('accountability.title')}
          before={<AccountabilityBadge value={accountability.before} />}
          after={<AccountabilityBadge value={accountability.after} />}
          onlyTime={accountability.onlyTime}
          changes={accountability.changes}
        />
      )}
    </article>
  )
}

function Alliance({ value }: { value: NonNullable<CountyMoved['alliance']>['before'] }) {
  // the word moved, not its age
  return <AllianceBadge value={value} freshness={value === 'not_assessed' ? null : 'fresh'} />
}

type MoveProps = {
  title: string
  before: ReactNode
  after: ReactNode
  onlyTime: boolean
  changes: readonly Change[]
}

function Move({ title, before, after, onlyTime, changes }: MoveProps) {
  const t = useT()
  const rest = changes.slice(shownAtOnce)
  return (
    <div className={styles.move}>
      <p className={styles.fromTo}>
        <span className={styles.title}>{title}</span>
        {before}
        <span className={styles.arrow}>
          <Icon name="forward" size={16} />
          <span className="visually-hidden">{t('moves.to')}</span>
        </span>
        {after}
      </p>
      {onlyTime && (
        <p className={styles.onlyTime}>
          <Icon name="clock" size={16} />
          {t('moves.onlyTime')}
        </p>
      )}
      <Changes changes={changes.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Disclosure summary={t('moves.moreReasons', { count: rest.length })}>
          <Changes changes={rest} />
        </Disclosure>
      )}
    </div>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <ChangeItem key={JSON.stringify(change)} change={change} />
      ))}
    </ul>
  )
}
