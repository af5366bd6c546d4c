import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PersonListed } from '../../../server/people/contract.ts'
import { formatMonth } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import styles from './people.module.css'

type Seat = PersonListed['seats'][number]

export function PersonItem({ person }: { person: PersonListed }) {
  const t = useT()
  const isFormer = person.seats.length > 0 && person.seats.every(({ endedOn }) => endedOn !== null)
  return (
    <li className={styles.item}>
      <p className={styles.name}>
        <Link href={`/people/${person.id}`} className={styles.person}>
          {person.name}
        </Link>
        {isFormer && <Badge>{t('people.former')}</Badge>}
        {!person.confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
      </p>
      {person.seats.length === 0 && <p className={styles.seat}>{t('people.noSeat')}</p>}
      <ul>
        {person.seats.map((seat) => (
          <SeatLine key={`${seat.id} ${seat.endedOn}`} seat={seat} />
        ))}
      </ul>
    </li>
  )
}

/** One office, held or left; below it, what one may do with it. */
export function SeatLine({ seat, children }: { seat: Seat; children?: ReactNode }) {
  const t = useT()
  const { title, institution, endedOn, termEndsOn } = seat
  const until = endedOn ?? termEndsOn
  return (
    <li className={styles.seat}>
      <p>
        {title}
        {until &&
          ` · ${t(endedOn ? 'people.ended' : 'people.until', { month: formatMonth(until) })}`}
      </p>
      <Link href={`/institutions/${institution.id}`}>{institution.name}</Link>
      {children}
    </li>
  )
}
