import { Link } from 'wouter'
import type { Institution } from '../../../server/institutions/contract.ts'
import { formatMonth } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import styles from './institution.module.css'
import { partyWord } from './party-word.ts'

type Tenure = Institution['seats'][number]['tenures'][number]

// winners of the elections of 2026-11-03 take office in January 2027; the sources are older
const changingOfTheGuard = '2027-01'

/** Who holds or held a seat, until when, and the way to reach them in that role. */
export function Holder({ tenure }: { tenure: Tenure }) {
  const t = useT()
  const { person, party, email, phone, confirmed, startedOn, endedOn, termEndsOn, source } = tenure
  const until = endedOn ?? termEndsOn
  const words = [
    party && partyWord(t, party),
    startedOn && t('institutions.seat.since', { month: formatMonth(startedOn) }),
    until && t('institutions.seat.until', { month: formatMonth(until) }),
  ].filter(Boolean)
  return (
    <div className={styles.holder}>
      <p className={styles.person}>
        <Link href={`/people/${person.id}`} className={styles.tap}>
          {person.name}
        </Link>
        {!confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
      </p>
      {words.length > 0 && <p className={styles.soft}>{words.join(' · ')}</p>}
      {source && endedOn === null && termEndsOn?.startsWith(changingOfTheGuard) && (
        <p className={styles.changing}>
          <Icon name="info" size={16} />
          {t('institutions.seat.changing')}
        </p>
      )}
      {endedOn === null && (phone || email) && (
        <p className={styles.ways}>
          {phone && (
            <a className={styles.tap} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <Icon name="phone" size={18} />
              {phone}
            </a>
          )}
          {email && (
            <a className={styles.tap} href={`mailto:${email}`}>
              <Icon name="message" size={18} />
              {email}
            </a>
          )}
        </p>
      )}
      {source && <SourceNote source={source} />}
    </div>
  )
}
